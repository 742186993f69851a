import type { CallProof, LineProof, Played, Reach } from './proof.ts'
import { joinRanges, widen } from './ranges.ts'

/** What one variant of a call can come to, and another too: reached in either is reached, and impossible is what is so in both; a range spans both. */
export function joinVariants(one: CallProof, other: CallProof): CallProof {
  return {
    ...one,
    steps: joinAll(one.steps, other.steps, join),
    replies: joinAll(one.replies, other.replies, (a, b) => ({ ...a, reach: join(a.reach, b.reach), best: more(a.best, b.best), eases: a.eases || b.eases })),
    lines: one.lines.map((line, index): LineProof => ({ ...line, reach: join(line.reach, other.lines[index]!.reach) })),
    detours: joinAll(one.detours, other.detours, join),
    facts: joinAll(one.facts, other.facts, join),
    endings: joinAll(one.endings, other.endings, (a, b) => ({
      reach: join(a.reach, b.reach),
      ranges: widen(joinRanges(a.ranges, b.ranges), [...a.open, ...b.open]),
      open: [...a.open, ...b.open],
      forced: a.forced && b.forced,
    })),
    errors: one.errors.map((error, index) => ({
      ...error,
      met: join(error.met, other.errors[index]!.met),
      avoided: join(error.avoided, other.errors[index]!.avoided),
    })),
    best: better(one.best, other.best, (a, b) => a.overall >= b.overall),
    shortest: better(one.shortest, other.shortest, (a, b) => a.turns <= b.turns),
    pass: join(one.pass, other.pass),
    passesLost: join(one.passesLost, other.passesLost),
    passesWithError: join(one.passesWithError, other.passesWithError),
    heardInGood: [...new Set([...one.heardInGood, ...other.heardInGood])],
  }
}

function better(one: Played | null, other: Played | null, isBetter: (one: Played, other: Played) => boolean): Played | null {
  if (!one || !other) return one ?? other
  return isBetter(one, other) ? one : other
}

function join(one: Reach, other: Reach): Reach {
  if (one.is === 'reached') return one
  if (other.is === 'reached') return other
  return one.is === 'impossible' ? other : one
}

function more(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other)
}

function joinAll<Value>(one: Readonly<Record<string, Value>>, other: Readonly<Record<string, Value>>, work: (a: Value, b: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, work(value, other[name]!)]))
}
