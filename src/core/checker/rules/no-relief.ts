import { keyAt, type Complaint } from '../../scenario/complaint.ts'
import type { Call, Reply, Scenario, Step } from '../../scenario/scenario.ts'
import type { Act } from '../../scenario/vocabulary.ts'
import { fitOf, type Setting, settingOf } from '../../call/call-state.ts'
import { type Mood, type Nature, startMood, stepMood } from '../../caller/mood.ts'
import { allSteps } from './all-steps.ts'
import type { AboutCall, Rule } from './rule.ts'

/** Two steps running in which no reply lowers frustration or raises *heard* (caller-model.md, end). */
export const noRelief: Rule = {
  code: 'no-relief',
  title: 'Two steps running in which nothing eases the caller.',
  why:
    'The caller gets hotter or more tired at each of them, whatever is said. By the second one a trainee who has done ' +
    'nothing wrong is losing the call, and learns that listening does not help.',
  mend:
    'Give one of the two steps a reply that acknowledges, says back, owns a mistake or takes a real step. A promise ' +
    'that cannot be kept does not count: it is paid for later.',
  check: ({ scenario, calls }) => calls.flatMap((about) => checkCall(scenario, about)),
}

function checkCall(scenario: Scenario, { call, proof, places }: AboutCall): Complaint[] {
  const eases = easing(settingOf(scenario, proof.index, null))
  const steps = new Map(allSteps(call))
  const isPlayed = (place: string) => proof.steps[place]?.is === 'reached'
  const bare = new Set([...steps].filter(([place, step]) => isPlayed(place) && !step.replies.some(eases)).map(([place]) => place))
  const before = new Map<string, string>()
  for (const place of bare) {
    for (const next of nextOf(place, steps.get(place)!)) if (bare.has(next) && !before.has(next)) before.set(next, place)
  }
  return [...before].map(([place, earlier]) => ({
    code: 'no-relief',
    at: keyAt(places.step(place)),
    message: 'no reply here eases the caller, and none in the step before it does.',
    help: 'let one reply of the two acknowledge, say back, own a mistake or take a real step.',
    note: { at: keyAt(places.step(earlier)), message: 'the step before it is this one.' },
  }))
}

function nextOf(place: string, { replies }: Step): string[] {
  return [...new Set(replies.map(({ goto }) => goto))].filter((next) => next !== place)
}

/** Whether a reply can lower this caller's frustration or raise *heard*, in any mood. */
function easing(setting: Setting): (reply: Reply) => boolean {
  const known = new Map<Act, boolean>()
  return (reply) => {
    if (isMistake(setting, reply)) return false
    const found = known.get(reply.act) ?? moodsOf(setting.nature).some((mood) => isEased(mood, reply.act, setting.nature))
    known.set(reply.act, found)
    return found
  }
}

/** A reply that says back what was never said, or transfers to a wrong department, whatever its act. */
function isMistake(setting: Setting, { repeats, to }: Reply): boolean {
  const isFalse = ([fact, value]: [string, string | null]) => value !== null && !wordsFor(setting.call, fact).includes(value)
  return Object.entries(repeats).some(isFalse) || (to !== undefined && fitOf(setting, to) === 'wrong')
}

function wordsFor({ facts }: Call, name: string): (string | undefined)[] {
  const fact = facts[name]
  return [fact?.ticket, fact?.said, fact?.becomes?.ticket, fact?.becomes?.said]
}

/** Ease that is borrowed, with a promise that cannot be kept, is none. */
function isEased(mood: Mood, act: Act, nature: Nature): boolean {
  const next = stepMood(mood, act, nature)
  return next.ended === null && next.debt === mood.debt && (next.frustration < mood.frustration || next.heard > mood.heard)
}

/** Moods in which anything that eases at all would ease: nothing is at the end of its range, and nothing went before. */
function moodsOf(nature: Nature): Mood[] {
  const start = { ...startMood(nature), patience: nature.patience, venting: 1 }
  const tempers = nature.abuse === 'never' ? [false] : [false, true]
  return tempers.flatMap((abusive) =>
    [1, 2, 3, 4, 5, 6].flatMap((frustration) => [0, 1, 2, 3].map((heard) => ({ ...start, abusive, frustration, heard }))),
  )
}
