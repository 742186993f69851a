import { describe, expect, test } from 'vitest'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { scorecard } from '../../../src/core/debrief/scorecard.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'
import { file, play, playOn } from '../play.ts'
import { type Changes, plainReplies } from '../small-call.ts'
import { acknowledge, close, endsWorth, known, perfect } from './perfect.ts'
import { callOf, indicatorOf, type Setup, take, type Taken } from './take.ts'

const counted = ({ found }: Taken) => found.indicators.filter(({ occasions }) => occasions > 0).map(({ id }) => id)

describe('opportunity belongs to the scenario, not to the path', () => {
  const paths: Parameters<typeof take>[0][] = [
    ['(hang up)'],
    ['(silence)', '(hang up)'],
    ['(transfer warm Sales)', '(hang up)'],
    ['(transfer cold Repairs)'],
  ]
  test.each<[string, Changes]>([
    ['where the need belongs here', {}],
    ['where another department owns it', { right: { to: 'Repairs', brief: 'verified' } }],
    ['where the caller may be abusive', { caller: { temperament: 'hot' } }],
    ['where the ticket wants nothing', { facts: { tap: { said: 'Drips.' }, washer: { said: 'Gone.' } } }],
  ])('%s', (_, changes) => {
    const found = paths.map((path) =>
      counted(
        take(path, { ...changes, steps: { hello: { says: 'Hello.', replies: plainReplies('hello'), goto: 'done' } } }),
      ).join(' '),
    )
    expect(new Set(found)).toHaveProperty('size', 1)
    expect(found[0]).toMatch(/L2 L3 L4 L5.*R4.*D1 D2.*D4 D5/)
  })

  test('it is what the file gives occasion for', () => {
    expect(counted(take(['(hang up)']))).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'R1', 'R4', 'D1', 'D2', 'D4', 'D5'])
    expect(counted(take(['(hang up)'], { right: { to: 'Repairs', brief: 'verified' }, caller: { temperament: 'hot' } }))).toEqual(
      Object.keys(scorecard.indicators),
    )
  })
})

describe('absence of faults earns by progress', () => {
  const byProgress = ['L2', 'L4', 'L5', 'D2', 'D4'] as const
  const values = (taken: Taken) => byProgress.map((id) => indicatorOf(taken, id).value)

  test('need heard, cause heard, and a resolution', () => {
    expect(values(take(['(hang up)'], { brings: {} }))).toEqual([0, 0, 0, 0, 0])
    expect(values(take(['(hear)', '(hang up)']))).toEqual(Array.from({ length: 5 }, () => 1 / 3))
    expect(values(take(['(hear)', '(hang up)'], known))).toEqual(Array.from({ length: 5 }, () => 2 / 3))
    expect(values(take([close], known))).toEqual([1, 1, 1, 1, 1])
    expect(values(take([close], endsWorth('workaround')))).toEqual(Array.from({ length: 5 }, () => 2 / 3))
  })

  test('the right destination counts as much as a resolution', () => {
    expect(values(take(['(transfer cold Repairs)'], { ...known, right: { to: 'Repairs' } }))[0]).toBe(1)
    expect(values(take(['(transfer cold Repairs)'], { ...known, right: { to: 'Repairs' } }))[2]).toBe(1)
  })

  test('being verified is one more where it is required', () => {
    const verified: Setup = { right: { to: 'Repairs', brief: 'verified' }, brings: { 0: ['tap', 'name', 'postcode'] } }
    expect(values(take(['(hear)', '(hang up)'], verified))[0]).toBe(2 / 4)
    expect(values(take(['(hear)', '(hang up)'], { ...verified, brings: { 0: ['tap', 'name'] } }))[0]).toBe(1 / 4)
  })

  test('what was done earns without it', () => {
    const taken = take([acknowledge, '(hang up)'], { brings: {} })
    expect(indicatorOf(taken, 'D1').value).toBe(1)
  })

  test('hanging up at once scores nothing', () => {
    for (const changes of [{}, { right: { to: 'Repairs', brief: 'verified' } }, { caller: { temperament: 'hot' } }] as const) {
      expect(take(['(hang up)'], { brings: {}, ...changes }).found.scores.overall).toBe(0)
    }
  })

  test.each([...shippedScenarios])('hanging up at once scores nothing in %s', (_, scenario) => {
    const first = file(play(scenario, '(hang up)'))
    const found = debriefCourse(scenario.calls.slice(1).reduce((course) => file(playOn(course, '(answer)', '(hang up)')), first))
    expect(found).toMatchObject({ scores: { overall: 0 }, verdict: 'not yet' })
  })

  test('a call cut short is never worth more than the same call seen through', () => {
    const scenario = callOf(perfect, known)
    const turns = perfect.map((turn) => (typeof turn === 'string' ? turn : turn.say))
    const scores = turns.map((_, length) => overallOf(file(play(scenario, ...turns.slice(0, length), '(hang up)'))))
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(scores.at(-1)).toBeLessThanOrEqual(49)
    expect(overallOf(file(play(scenario, ...turns)))).toBe(100)
  })
})

function overallOf(course: Taken['course']): number {
  const found = debriefCourse(course)
  if ('message' in found) throw new Error(found.message)
  return found.scores.overall
}
