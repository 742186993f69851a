import type { Setting } from '../call/call-state.ts'
import type { Call, Detour, Step } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { tellable } from '../call/caller-turn.ts'
import { returnStep } from '../call/moves.ts'
import { fitOf } from '../call/call-state.ts'
import { familyOf } from '../caller/acts.ts'
import { stepAt } from '../scenario/scenario.ts'
import { forget } from './moods.ts'

/**
 * What something later in a call can still read, by place. Calls that differ in nothing else are the same call from there on, so the checker
 * looks at one of them.
 */
export interface Live {
  /** Facts of which it matters whether they were heard, and those of which it matters whether they were put right since. */
  readonly facts: ReadonlySet<string>
  readonly values: ReadonlySet<string>
  /** Places that the call may come back to: how often it was there, and which replies were used, still counts. */
  readonly again: ReadonlySet<string>
  readonly detours: ReadonlySet<string>
  readonly done: ReadonlySet<string>
  /** What may be forgotten of a mood (`forget` in moods.ts). */
  readonly forgotten: number
}

/** What one place reads itself, or what is read on the way in. */
interface Reads {
  readonly facts: Set<string>
  readonly values: Set<string>
  readonly detours: Set<string>
  readonly done: Set<string>
  readonly acts: Set<Act>
  speaks: boolean
}

export interface Liveness {
  /** While the rep is to act at a place. In a detour, without what is read once it has gone back. */
  readonly at: (place: string) => Live
  /** On the way to a place from a detour. */
  readonly entering: (place: string) => Live
}

/** What is live in a call. Always: the need, the cause, proofs, and what a hand-off must hold. */
export function liveness(setting: Setting): Liveness {
  const { call } = setting
  const places = placesOf(call)
  const next = new Map([...places.keys()].map((place) => [place, successors(setting, place)]))
  const groups = cycles([...places.keys()], next)
  const always = alwaysLive(setting)
  const after = new Map<string, Reads>()
  const circling = new Map<string, ReadonlySet<string>>()
  for (const group of groups) {
    const reads = emptyReads()
    const isCycle = group.length > 1 || next.get(group[0]!)!.has(group[0]!)
    for (const place of group) {
      add(reads, readsAt(setting, places.get(place)!))
      for (const to of next.get(place)!) {
        add(reads, readsOnEntry(setting, to))
        const later = after.get(to)
        if (later) add(reads, later)
      }
    }
    // A detour may lead back into a circle that it is no part of.
    const again = new Set(isCycle ? group : [])
    for (const place of group) for (const to of next.get(place)!) for (const name of circling.get(to) ?? []) if (name in call.steps) again.add(name)
    for (const place of group) {
      after.set(place, reads)
      circling.set(place, again)
    }
  }
  return {
    at: (place) => toLive(always, after.get(place)!, circling.get(place)!),
    entering(place) {
      const reads = readsOnEntry(setting, place)
      const again = new Set<string>()
      // Before it comes to a place, a call may meet a detour that leads elsewhere.
      const inside = place in call.steps ? detoursBefore(call, place).flatMap(([, detour]) => Object.keys(detour.steps)) : []
      for (const one of [place, ...inside]) {
        add(reads, after.get(one)!)
        for (const name of circling.get(one)!) if (name in call.steps) again.add(name)
      }
      return toLive(always, reads, again)
    },
  }
}

function placesOf(call: Call): Map<string, Step> {
  const inside = Object.values(call.detours).flatMap((detour) => Object.entries(detour.steps))
  return new Map([...Object.entries(call.steps), ...inside])
}

/** Where a call can go on from a place: by its replies, past steps whose fact is known, by being sent back, and by a detour on the way. */
function successors(setting: Setting, place: string): Set<string> {
  const { call } = setting
  const found = new Set<string>()
  const enter = (to: string) => {
    if (found.has(to) || !(to in call.steps)) return
    found.add(to)
    const step = call.steps[to]!
    if (step.about !== undefined) enter(step.goto)
    for (const [, detour] of detoursBefore(call, to)) {
      for (const inside of Object.values(detour.steps)) {
        for (const reply of inside.replies) enter(reply.goto)
        if (inside.about !== undefined) enter(inside.goto)
      }
    }
  }
  const enterInside = (detour: Detour, to: string) => {
    const step = detour.steps[to]
    if (!step) enter(to)
    else if (!found.has(to)) {
      found.add(to)
      if (step.about !== undefined) enterInside(detour, step.goto)
    }
  }
  const own = Object.values(call.detours).find(({ steps }) => place in steps)
  for (const reply of (own?.steps ?? call.steps)[place]!.replies) {
    if (own) enterInside(own, reply.goto)
    else enter(reply.goto)
  }
  if (canBeSentBack(setting)) {
    if (returnStep in call.steps) enter(returnStep)
    else if (own) found.add(place)
    else enter(place)
  }
  return found
}

function canBeSentBack(setting: Setting): boolean {
  const { company, scenario } = setting
  return Object.keys(company.departments).some((name) => name !== scenario.desk && fitOf(setting, name) !== 'right')
}

function detoursBefore(call: Call, place: string): [string, Call['detours'][string]][] {
  return Object.entries(call.detours).filter(([, { before }]) => before.length === 0 || before.includes(place))
}

function emptyReads(): Reads {
  return { facts: new Set(), values: new Set(), detours: new Set(), done: new Set(), acts: new Set(), speaks: false }
}

function add(to: Reads, from: Reads): void {
  for (const key of ['facts', 'values', 'detours', 'done'] as const) for (const name of from[key]) to[key].add(name)
  for (const act of from.acts) to.acts.add(act)
  to.speaks ||= from.speaks
}

/** What the replies of a step read. */
function readsAt(setting: Setting, step: Step): Reads {
  const reads = emptyReads()
  for (const reply of step.replies) {
    for (const fact of [...reply.asks, ...reply['once heard'], ...Object.keys(reply.repeats)]) reads.facts.add(fact)
    if (reply.to !== undefined) for (const fact of reply.brief) if (fact !== 'verified') reads.facts.add(fact)
    for (const fact of Object.keys(reply.repeats)) reads.values.add(fact)
    for (const deed of reply['once done']) reads.done.add(deed)
    reads.acts.add(reply.act)
  }
  return reads
}

/** What is read when the call comes to a place: lines, the steps passed over, the detours that may fall due, and those detours' own steps. */
function readsOnEntry(setting: Setting, place: string): Reads {
  const { call } = setting
  const reads = emptyReads()
  const step = stepAt(call, place)
  readLine(reads, step)
  if (step.about !== undefined) reads.facts.add(step.about)
  if (!(place in call.steps)) return reads
  for (const [name, detour] of detoursBefore(call, place)) {
    reads.detours.add(name)
    for (const fact of detour['once heard']) reads.facts.add(fact)
    for (const inside of Object.values(detour.steps)) {
      readLine(reads, inside)
      if (inside.about !== undefined) reads.facts.add(inside.about)
      add(reads, readsAt(setting, inside))
    }
  }
  return reads
}

function readLine(reads: Reads, { says, who }: Step): void {
  if (!says) return
  if (who === undefined) reads.speaks = true
  for (const key of Object.keys(says)) if (key.startsWith('once heard ')) reads.facts.add(key.slice('once heard '.length))
}

/** Facts that count to the end of every call, and those that may be volunteered, in their order. */
interface Always {
  readonly facts: readonly string[]
  readonly told: readonly string[]
}

function alwaysLive({ call }: Setting): Always {
  const proofs = Object.entries(call.facts).flatMap(([name, fact]) => (fact.proves.length > 0 ? [name] : []))
  const brief = call.right === 'here' ? [] : call.right.brief.filter((fact) => fact !== 'verified')
  const goodbyes = Object.values(call.endings).flatMap(({ says }) => Object.keys(says))
  const waitedFor = goodbyes.filter((key) => key.startsWith('once heard ')).map((key) => key.slice('once heard '.length))
  return { facts: [call.need, call.cause, ...proofs, ...brief, ...waitedFor], told: tellable(call) }
}

function toLive({ facts: counted, told }: Always, reads: Reads, again: ReadonlySet<string>): Live {
  const facts = new Set([...reads.facts, ...counted])
  // One fact a turn is volunteered, in the variant's order: one that matters waits behind all before it.
  const last = told.findLastIndex((name) => facts.has(name))
  if (reads.speaks) for (const name of told.slice(0, last)) facts.add(name)
  const hasFamily = (family: string) => [...reads.acts].some((act) => familyOf(act) === family)
  const forgotten =
    (reads.acts.has('apologise') ? 0 : forget.apologised) |
    (reads.acts.has('paraphrase') ? 0 : forget.paraphrased) |
    (reads.acts.has('overpromise') ? 0 : forget.debtPaid) |
    (hasFamily('E') ? 0 : forget.empathy) |
    (hasFamily('S') ? 0 : forget.solving)
  return { facts, values: reads.values, again, detours: reads.detours, done: reads.done, forgotten }
}

/** The places in groups that can reach each other, those that lead nowhere else first (Tarjan, without recursion). */
function cycles(places: readonly string[], next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const groups: string[][] = []
  for (const root of places) {
    if (order.has(root)) continue
    const path: { place: string; ways: Iterator<string> }[] = []
    const visit = (place: string) => {
      order.set(place, order.size)
      low.set(place, order.get(place)!)
      open.push(place)
      isOpen.add(place)
      path.push({ place, ways: next.get(place)!.values() })
    }
    visit(root)
    while (path.length > 0) {
      const { place, ways } = path.at(-1)!
      const step = ways.next()
      if (!step.done) {
        if (!order.has(step.value)) visit(step.value)
        else if (isOpen.has(step.value)) low.set(place, Math.min(low.get(place)!, order.get(step.value)!))
        continue
      }
      path.pop()
      const parent = path.at(-1)?.place
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(place)!))
      if (low.get(place) !== order.get(place)) continue
      const group = open.splice(open.lastIndexOf(place))
      for (const one of group) isOpen.delete(one)
      groups.push(group)
    }
  }
  return groups
}
