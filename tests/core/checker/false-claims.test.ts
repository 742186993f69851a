import { expect, test } from 'vitest'
import { settingOf } from '../../../src/core/call/call-state.ts'
import { contextOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { startMood } from '../../../src/core/caller/mood.ts'
import { keys, noteLine } from '../../../src/core/checker/found.ts'
import type { CallProof, Reach, Witness } from '../../../src/core/checker/proof.ts'
import { measures } from '../../../src/core/checker/proof.ts'
import { proveNow, type ProveOptions } from '../../../src/core/checker/prove.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { logOfWitness } from '../../../src/core/checker/witnesses.ts'
import { type Scores, scoreLog } from '../../../src/core/debrief/score-course.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'
import { compareCalls, worldsOf } from './both-worlds.ts'

/* What the checker once claimed of small calls, and the machine that plays them does otherwise. */

const desk = { departments: { Desk: { owns: 'what comes in' } } }
const three = (mark: string) => plainReplies(mark).slice(0, 3)
const alone = (changes: Changes) => smallCall({ company: desk, 'near miss': [], ...changes })

const goodbye = { says: 'Bye.', survey: { outcome: 3 } } as const
const patched = { title: 'Patched', worth: 'bandage', ...goodbye } as const
const mended = { title: 'Mended', worth: 'cause', ...goodbye } as const
const tellsAll = { says: 'My tap drips, the washer is gone.', brings: ['tap', 'washer'] }

test('an ending that was reached without a score keeps open what a call can score', () => {
  const scenario = alone({
    steps: {
      hello: { ...tellsAll, replies: three('hello') },
      last: {
        says: 'And?',
        replies: [
          says('I mend it.', 'take-step', { goto: 'mended', closes: ['recap', 'next step', 'anything else'] }),
          ...three('last').slice(1),
        ],
        goto: 'patched',
      },
    },
    endings: { patched, mended },
  })
  const { calls, range, truncated } = proveNow(scenario, { all: 1, each: 1 })
  const { reach, ranges } = calls[0]!.endings['mended']!
  expect({ truncated, ranges }).toEqual({ truncated: true, ranges: null })
  const played = scoresOf(scenario, { ...witnessOf(reach), end: { cut: false, ticket: 'right' } })
  for (const measure of measures) expect(range[measure]!.highest.bound).toBeGreaterThanOrEqual(played[measure]!)
})

test('an ending may score more in a variant in which it was only reached than in the one in which it was scored', () => {
  const replies = [says('How annoying.', 'acknowledge'), says('So your tap drips.', 'paraphrase', { repeats: 'tap' }), ...three('dog').slice(2)]
  const scenario = alone({
    variants: { quiet: { word: 'a' }, barking: { word: 'b' } },
    steps: { hello: { ...tellsAll, replies: three('hello') }, last: { says: 'And?', replies: three('last'), goto: 'mended' } },
    detours: {
      dog: {
        'in variant': 'barking',
        before: 'last',
        steps: {
          dog: { says: 'The dog!', replies },
          door: { says: 'The door!', replies: three('door') },
          bell: { says: 'The bell!', replies: three('bell') },
        },
      },
    },
    endings: { mended },
  })
  const rangesOf = (options: ProveOptions) => proveNow(scenario, options).calls[0]!.endings['mended']!.ranges!
  const [few, all] = [rangesOf({ all: 4, each: 5 }), rangesOf({ all: 100_000 })]
  expect(few.listening!.highest.score).toBeLessThan(all.listening!.highest.score)
  for (const measure of measures) {
    const { witnesses } = all[measure]!.highest
    expect(few[measure]!.highest.bound).toBeGreaterThanOrEqual(scoresOf(scenario, witnesses[0]!)[measure]!)
  }
})

test('the least that is found of each kind is what its call scores, also where the call was handed over on the way', () => {
  const repairs = { departments: { Desk: { owns: 'what comes in' }, Repairs: { owns: 'what is broken' } } }
  const handsOver = three('over').map(({ say }) => says(say, 'transfer-cold', { to: 'Repairs', goto: 'middle' }))
  const scenario = alone({
    company: repairs,
    right: { to: 'Repairs', brief: ['tap'] },
    steps: {
      hello: { ...tellsAll, replies: handsOver },
      middle: { says: 'Still here.', replies: plainReplies('middle') },
      last: { says: 'And?', replies: [says('I do it.', 'take-step'), says('No.', 'vague-no'), says('You did.', 'blame')], goto: 'mended' },
    },
    endings: { mended: { ...mended, worth: 'workaround' } },
  })
  const { calls, truncated } = proveNow(scenario)
  expect(truncated).toBe(true)
  for (const measure of measures) {
    const { lowest } = calls[0]!.endings['mended']!.ranges![measure]!
    expect(scoresOf(scenario, lowest.witnesses[0]!)[measure]).toBeCloseTo(lowest.score, 8)
  }
})

test('a step inside a detour is passed over where its fact is known, and never otherwise', () => {
  const scenario = alone({
    facts: { tap: { said: 'Drips.', ticket: 'Drips' }, washer: { said: 'Gone.' }, room: { said: 'Upstairs.' }, name: { said: 'Ann.' } },
    steps: {
      hello: { says: 'Upstairs.', brings: 'room', replies: three('hello') },
      middle: { says: 'I am Ann.', brings: 'name', replies: three('middle') },
      last: { says: 'Last.', replies: three('last'), goto: 'done' },
    },
    asides: { 'who-is-it': { about: 'name', says: 'Guess who.', replies: three('who'), goto: 'last' } },
    detours: {
      dog: {
        before: 'last',
        steps: {
          dog: { says: 'The dog!', replies: three('dog') },
          where: { about: 'room', says: 'Guess where.', replies: three('where').map((reply) => ({ ...reply, goto: 'done' })), goto: 'who-is-it' },
        },
      },
    },
  })
  expect(() => compareCalls(worldsOf(scenario, 1), 200)).not.toThrow()
  const { calls } = proveNow(scenario, { all: 1000 })
  for (const place of ['dog/where', 'who-is-it']) expect(placeAfter(scenario, witnessOf(calls[0]!.steps[place]!))).toBe(place)
})

/** A caller whose only piece of story puts right what they want, and comes out in the goodbye of whoever leaves them the word. */
const lateCorrection = alone({
  caller: { temperament: 'lonely', but: { venting: 1, patience: 3 }, story: [{ says: 'It pours, really.', corrects: 'tap' }] },
  facts: {
    tap: { said: 'It drips.', ticket: 'Drips', becomes: { said: 'It pours.', ticket: 'Pours' } },
    washer: { said: 'The washer is gone.' },
  },
  steps: { only: { says: 'Hello.', replies: ['Go on.', 'Please go on.', 'Do go on.'].map((say) => says(say, 'wait')), goto: 'done' } },
})

test('what a goodbye puts right counts as heard', () => {
  expect(() => compareCalls(worldsOf(lateCorrection, 1), 100)).not.toThrow()
})

test('what a goodbye puts right is noted as put right', () => {
  const script = scriptOf(settingOf(lateCorrection, 0, null))
  const { heard } = script.opening
  const goOn = heard.choices.find(({ reply }) => reply !== null)!
  const mood = script.moods.number(startMood(script.setting.nature))
  const found = script.caseOf(heard, goOn, mood, goOn.row!.after(mood))
  const noted: string[] = []
  noteLine(script, (key) => void noted.push(key), found)
  expect(noted).toEqual(expect.arrayContaining([keys.fact('tap'), keys.corrected('tap')]))
})

test('whoever writes down all that was said writes down what a goodbye puts right', () => {
  const { strategies } = proveNow(lateCorrection)
  const atOnce = { seed: 1, call: 0, first: 0, turns: [[0, 0]], end: { cut: false, ticket: 'right' } } as const
  expect(strategies.find(({ name }) => name === 'always first')!.score).toBeCloseTo(scoresOf(lateCorrection, atOnce).overall, 8)
})

test('a critical error that only one variant lets a rep avoid can be avoided', () => {
  const scenario = alone({
    variants: { plain: { word: 'a' }, barking: { word: 'b' } },
    steps: {
      hello: { ...tellsAll, replies: three('hello') },
      last: { says: 'And?', replies: three('last').map((reply) => ({ ...reply, breach: 'retaliation' as const })), goto: 'done' },
    },
    detours: {
      dog: { 'in variant': 'barking', before: 'last', says: 'The dog!', replies: three('dog').map((reply) => ({ ...reply, goto: 'done' })) },
    },
  })
  const { calls } = proveNow(scenario)
  const { avoided } = errorOf(calls[0]!, 'Fired back')
  const told = scoreLog(logOfWitness(scenario, witnessOf(avoided)), scenario)
  expect('criticalErrors' in told && told.criticalErrors).toEqual([])
})

function errorOf({ errors }: CallProof, wanted: string): CallProof['errors'][number] {
  return errors.find(({ name }) => name === wanted)!
}

function witnessOf(reach: Reach): Witness {
  if (reach.is !== 'reached') throw new Error(`Nothing was found: ${reach.is}.`)
  return reach.witness
}

/** What a call scores by its log, played again on the machine. */
function scoresOf(scenario: Scenario, witness: Witness): Scores {
  const told = scoreLog(logOfWitness(scenario, witness), scenario)
  if ('message' in told) throw new Error(told.message)
  return told.scores
}

/** Where a call has come to, by its log. */
function placeAfter(scenario: Scenario, witness: Witness): string {
  return contextOf(replayCall(logOfWitness(scenario, witness), scenario).course!).state.place
}
