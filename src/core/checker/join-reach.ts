import type { CallProof, LineProof, Reach } from './proof.ts'

/** What one variant of a call can come to, and another too: reached in either is reached, and impossible is what is so in both. */
export function joinReach(one: CallProof, other: CallProof): CallProof {
  return {
    ...one,
    steps: joinAll(one.steps, other.steps, join),
    replies: joinAll(one.replies, other.replies, (a, b) => ({ ...a, reach: join(a.reach, b.reach), best: more(a.best, b.best), eases: a.eases || b.eases })),
    lines: one.lines.map((line, index): LineProof => ({ ...line, reach: join(line.reach, other.lines[index]!.reach) })),
    detours: joinAll(one.detours, other.detours, join),
    facts: joinAll(one.facts, other.facts, join),
    endings: joinAll(one.endings, other.endings, (a, b) => ({ ...a, reach: join(a.reach, b.reach), forced: a.forced && b.forced })),
    errors: one.errors.map((error, index) => ({ ...error, met: join(error.met, other.errors[index]!.met) })),
    heardInGood: [...new Set([...one.heardInGood, ...other.heardInGood])],
  }
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
