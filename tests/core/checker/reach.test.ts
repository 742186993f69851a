import { describe, expect, test } from 'vitest'
import { makeCall } from '../../../src/cli/bench/made-call.ts'
import { settingOf } from '../../../src/core/call/call-state.ts'
import { fillIn, variantOf } from '../../../src/core/call/variant.ts'
import { acts } from '../../../src/core/caller/acts.ts'
import { packMood } from '../../../src/core/caller/packed-mood.ts'
import { type Draft, type Mood, type Nature, revealDebt, startMood, stepMood } from '../../../src/core/caller/mood.ts'
import { temperaments } from '../../../src/core/caller/temperaments.ts'
import { proveNow } from '../../../src/core/checker/prove.ts'
import { reachMoods } from '../../../src/core/checker/reach.ts'
import type { Case, Choice, Ended, Scene, Script, Spoken } from '../../../src/core/checker/scenes.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { ends, joinInto, marksOf, mostMarks, mostNumbers } from '../../../src/core/checker/split-moods.ts'
import { numbersOf, outcome, splitRow } from '../../../src/core/checker/split-moods.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { Act } from '../../../src/core/scenario/vocabulary.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'
import { featureCalls } from './feature-calls.ts'

/* The sweep of a call meets exactly what a search meets that goes from state to state and knows nothing of halves of moods. */

interface Told {
  readonly states: ReadonlySet<string>
  readonly cases: ReadonlySet<Case>
  readonly gone: ReadonlySet<string>
}

const keyOf = (scene: Scene, mood: Mood) => `${scene.id} ${packMood(mood)}`
const toldOf = ({ ending, line, slot }: Ended) => `${ending} ${line} ${slot}`

/** State after state, each once; null where there are more than so many. */
function searchPlainly(script: Script, limit: number, cuts: boolean, only: (choice: Choice) => boolean): Told | null {
  const { moods } = script
  const found: { scene: Scene; mood: number }[] = []
  const [states, cases, gone] = [new Set<string>(), new Set<Case>(), new Set<string>()]
  const visit = (scene: Scene, mood: number) => {
    const left = scene.forget.after(mood)
    const key = keyOf(scene, moods.mood(left))
    if (!states.has(key)) found.push({ scene, mood: left })
    states.add(key)
  }
  const hear = (spoken: Spoken, mood: number) => {
    const now = spoken.reveals ? moods.row('reveal').after(mood) : mood
    visit(spoken.heard, now)
    const interrupted = moods.row('interrupt').after(now)
    for (const { bridge, scene } of cuts ? spoken.cuts : []) {
      if (bridge) visit(scene, now)
      else if (moods.isEnded(interrupted)) gone.add(toldOf(script.goneAt(scene, interrupted)))
      else visit(scene, interrupted)
    }
  }
  hear(script.opening, moods.number(startMood(script.setting.nature)))
  for (const { scene, mood } of found) {
    if (found.length > limit) return null
    for (const choice of scene.choices.filter(only)) {
      const after = choice.row ? choice.row.after(mood) : mood
      const seen = script.caseOf(scene, choice, mood, after)
      cases.add(seen)
      if (!seen.ended) hear(seen, after)
    }
  }
  return { states, cases, gone }
}

function sweep(script: Script, limit: number, cuts: boolean, only: (choice: Choice) => boolean) {
  const [states, cases, gone] = [new Set<string>(), new Set<Case>(), new Set<string>()]
  const onCase = (_scene: Scene, _choice: Choice, _mood: number, seen: Case) => void cases.add(seen)
  const reached = reachMoods(script, { limit, cuts, only, onCase, onGone: (end) => void gone.add(toldOf(end)) })
  reached.forEach((scene, mood) => void states.add(keyOf(scene, mood)))
  return { reached, states, cases, gone }
}

function scriptsOf(scenario: Scenario): Script[] {
  return scenario.calls.map((_, index) => scriptOf(settingOf(fillIn(scenario, 1), index, variantOf(scenario, 1))))
}

const temperamentsTried = ['hot', 'abusive', 'lonely', 'suspicious'] as const
const generated = temperamentsTried.map((temperament) => [`made, ${temperament}`, makeCall({ steps: 6, temperament })] as const)
const anything = () => true
const spokenOnly = ({ move }: Choice) => move.type === 'replied' || move.type === 'waited'
const limit = 10_000

describe.each([...featureCalls, ...generated])('%s', (_, scenario) => {
  test.each([
    ['all', true, anything],
    ['nobody cut off', false, anything],
    ['replies and silence', true, spokenOnly],
    ['nobody cut off, replies and silence', false, spokenOnly],
  ])('%s: the same states, cases and ends as by a plain search', { timeout: 60_000 }, (_name, cuts, only) => {
    for (const script of scriptsOf(scenario)) {
      const plain = searchPlainly(script, limit, cuts, only)
      const { reached, ...swept } = sweep(script, limit, cuts, only)
      expect(reached.truncated).toBe(plain === null)
      expect(reached.states).toBeLessThanOrEqual(limit)
      if (!plain) continue
      expect(reached.states).toBe(plain.states.size)
      expect(swept).toEqual(plain)
    }
  })

  test('different pairs of a place and a mood', { timeout: 60_000 }, () => {
    for (const script of scriptsOf(scenario)) {
      const reached = reachMoods(script, { limit, cuts: false, only: spokenOnly })
      const pairs = new Set<string>()
      reached.forEach((scene, mood) => void pairs.add(`${scene.place} ${packMood(mood)}`))
      expect(reached.pairs()).toBe(pairs.size)
    }
  })
})

describe('limits', () => {
  const [script] = scriptsOf(featureCalls.get('cycles between steps')!)
  test('of states', () => {
    const { states, truncated } = reachMoods(script!, { limit: 100 })
    expect({ truncated, isWithin: states <= 100 }).toEqual({ truncated: true, isWithin: true })
  })

  test('of scenes', () => {
    expect(reachMoods(script!, { limit, scenes: 3 }).truncated).toBe(true)
  })
})

/** Moods of all kinds: every value of the marks, each with some values of the numbers. */
function moodsOfAllKinds(nature: Nature): Mood[] {
  const draft: Draft = { ...startMood(nature) }
  return Array.from({ length: 3 * mostMarks }, (_, index) => {
    joinInto(draft, index % mostMarks, (index * 2017) % mostNumbers)
    return { ...draft }
  })
}

describe('a mood in two halves', () => {
  const natures = Object.values(temperaments).flatMap((one): Nature[] => [{ ...one, grave: false }, { ...one, grave: true }])

  test('is the same put together', () => {
    for (const mood of moodsOfAllKinds(natures[0]!)) {
      const draft: Draft = { ...startMood(natures[0]!) }
      joinInto(draft, marksOf(mood), numbersOf(mood))
      expect(draft).toEqual(mood)
    }
  })

  // Of the marks: on themselves, and on whether the caller is abusive then.
  test('what comes of the numbers depends on them and on the class of the marks', { timeout: 60_000 }, () => {
    const doings = [...(Object.keys(acts) as Act[]), 'reveal' as const]
    const wrong = natures.flatMap((nature) => doings.filter((doing) => !isSplitRightly(doing, nature)))
    expect(wrong).toEqual([])
  })
})

/** Whether what was worked out for the first mood of a class is what the rules make of the others. */
function isSplitRightly(doing: Act | 'reveal', nature: Nature): boolean {
  const row = splitRow(doing, nature)
  return moodsOfAllKinds(nature).every((mood) => {
    const owing = doing === 'reveal' ? { ...mood, debt: 'owed' as const } : mood
    const [marks, numbers] = [marksOf(owing), numbersOf(owing)]
    const first = row.classOf.indexOf(row.classOf[marks]!)
    row.work(first, numbers)
    const next = row.next[(row.classOf[marks]! << 12) | numbers]!
    const place = 2 * marks + outcome.abusive(next)
    if (row.marks[place]! < 0) row.work(marks, numbers)
    const expected = doing === 'reveal' ? revealDebt(owing, nature) : stepMood(owing, doing, nature)
    const draft: Draft = { ...owing }
    joinInto(draft, row.marks[place]!, outcome.numbers(next))
    return packMood({ ...draft, ended: ends[outcome.end(next)]! }) === packMood(expected)
  })
}

describe('what no search has found', () => {
  const last = { says: { settled: 'Lovely.', otherwise: 'And now?' }, replies: plainReplies('at last'), goto: 'done' }
  const said = [says('Calm down.', 'tell-to-calm-down'), says('I hear you.', 'acknowledge'), says('You lie.', 'blame')]
  const hello = { says: 'My tap drips.', replies: [...said, says('Hm.', 'vague-no')] }
  const scenario = smallCall({ caller: { temperament: 'worn', but: { heard: 0 } }, steps: { hello, last } })
  const settled = (sweepLimit: number) => {
    const { lines } = proveNow(scenario, { all: 100, sweep: sweepLimit }).calls[0]!
    return lines.find(({ name, key }) => name === 'last' && key === 'settled')!.reach.is
  }

  test('is ruled out where a sweep looks at every moment of the call, and left open where it cannot', () => {
    expect([settled(10), settled(200_000)]).toEqual(['not found', 'impossible'])
  })
})

test('a call with room for one boundary is never ended by the policy', () => {
  const boundaries = [says('Enough swearing.', 'set-boundary'), says('Stop it.', 'set-boundary'), says('Well.', 'proceed')]
  const alone = { departments: { Desk: { owns: 'what comes in' } } }
  const endedByPolicy = (more: Record<string, typeof hello>) => {
    const steps = { hello, ...more, last: { says: 'And now?', replies: plainReplies('at last'), goto: 'done' } }
    const caller = { temperament: 'abusive' } as const
    const scenario = smallCall({ caller, company: alone, 'near miss': [], steps })
    return proveNow(scenario, { all: 10, sweep: 0 }).calls[0]!.endings['ended-by-policy']!.reach
  }
  const hello = { says: 'You lot!', replies: boundaries }
  expect(endedByPolicy({})).toMatchObject({ is: 'impossible', why: expect.stringContaining('two boundaries') })
  const again = { says: 'You again!', replies: boundaries.map((one) => ({ ...one, say: `Again: ${one.say}` })) }
  expect(endedByPolicy({ again }).is).toBe('reached')
})
