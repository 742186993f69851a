import { describe, expect, test } from 'vitest'
import { shelve } from '../../../../src/cli/shelve.ts'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import { checkUps, keptCalls, later, nextOfCheckUp, pairCalls } from '../../../../src/web/trainee/progress/check-ups.ts'
import type { Counted } from '../../../../src/web/trainee/progress/count-attempts.ts'
import { shippedScenarios } from '../../../shipped-scenarios.ts'
import { anAttempt } from '../../an-attempt.ts'
import { aCall, asKept, aTake, day, start } from './a-take.ts'

const content = { note: 'He shouts.', instead: undefined }

describe('the calls of the check-ups', () => {
  const shipped = [...shippedScenarios.values()].map(shelve)

  test('are two alike for each skill on the shelf that we ship', () => {
    const pairs = pairCalls(shipped)
    expect(pairs.map(({ skill }) => skill)).toEqual(['listening', 'routing', 'de-escalation'])
    for (const { skill, before, after } of pairs) {
      expect([before.focus, after.focus]).toEqual([skill, skill])
      expect(before.difficulty).toBe(after.difficulty)
      expect(before.difficulty).toBeGreaterThanOrEqual(2)
      expect(before.id).not.toBe(after.id)
      expect(before.content).toBeUndefined()
      expect(before.variants).toBeGreaterThanOrEqual(2)
    }
  })

  test('are the same ones, however the shelf is ordered', () => {
    const ids = (shelf: typeof shipped) => pairCalls(shelf).map(({ before, after }) => [before.id, after.id])
    expect(ids(shipped.toReversed())).toEqual(ids(shipped))
  })

  test('have no content note where two can be found without; else the one with it comes after', () => {
    const [a, b, c] = [aCall('a', { content }), aCall('b'), aCall('c')]
    expect(pairCalls([a, b, c])).toEqual([{ skill: 'listening', before: b, after: c }])
    expect(pairCalls([a, b])).toEqual([{ skill: 'listening', before: b, after: a }])
  })

  test('are as easy as can be, but not of the easiest', () => {
    const shelf = [1, 1, 3, 3, 2, 2].map((difficulty, index) => aCall(String(index), { difficulty }))
    expect(pairCalls(shelf).map(({ before, after }) => [before.id, after.id])).toEqual([['4', '5']])
  })

  test('are none for a skill without two alike', () => {
    expect(pairCalls([aCall('a'), aCall('b', { difficulty: 3 })])).toEqual([])
  })
})

describe('a check-up call', () => {
  const shelf = [aCall('a'), aCall('b'), aCall('c', { focus: 'routing' }), aCall('d', { focus: 'routing' })]
  const before = [aTake({ call: 'a', form: 'before', overall: 40 }), aTake({ call: 'c', form: 'before', at: start + 1 })]
  const after = [aTake({ call: 'b', form: 'after', at: start + 5 * day }), aTake({ call: 'd', form: 'after', at: start + 6 * day })]

  /** How it stands with the check-ups in listening. */
  function listening(counted: readonly Counted[], now = start + 10 * day, more: readonly Attempt[] = []) {
    return checkUps(shelf, [...more, ...counted.map(asKept)], counted, now)[0]!
  }

  test('of the first one is open from the start, the others wait', () => {
    const one = listening([])
    expect([one.before.call.id, one.after.call.id, one.later.call.id]).toEqual(['a', 'b', 'a'])
    expect(one.before.state).toEqual({ is: 'open' })
    expect([one.after.state, one.later.state]).toEqual([{ is: 'waiting', from: null }, { is: 'waiting', from: null }])
    expect(one.before.seen).toBe(false)
  })

  test('of the second one waits for all of the first', () => {
    expect(listening(before.slice(0, 1)).after.state).toEqual({ is: 'waiting', from: null })
    expect(listening(before).after.state).toEqual({ is: 'open' })
  })

  test('of the last one waits for 30 days after all of the second', () => {
    const from = start + 6 * day + later
    expect(listening([...before, ...after], from - 1).later.state).toEqual({ is: 'waiting', from })
    expect(listening([...before, ...after], from).later.state).toEqual({ is: 'open' })
  })

  test('has the mark of its skill once it was taken', () => {
    expect(listening(before).before.state).toEqual({ is: 'done', attempt: before[0]!.attempt, mark: 90 })
    expect(listening([], start, before.map(asKept)).before.state).toMatchObject({ is: 'done', mark: null })
  })

  test('counts as it was taken first', () => {
    const again = aTake({ call: 'a', form: 'before', at: start + day })
    expect(listening([...before, again]).before.state).toMatchObject({ attempt: before[0]!.attempt })
  })

  test('that was left can be gone on with', () => {
    const left = anAttempt({ scenario: 'a', form: 'before', finishedAt: null })
    expect(listening([], start, [left]).before.state).toEqual({ is: 'left' })
  })

  test('is not unseen where it was practised before it, and still is where it was practised after it', () => {
    const practised = aTake({ call: 'a', at: start - 1, attempt: 'practised' })
    expect(listening([practised]).before.seen).toBe(true)
    expect(listening([practised, ...before]).before.seen).toBe(true)
    expect(listening([...before, { ...practised, at: start + day }]).before.seen).toBe(false)
  })

  test('a month later is unseen in another variant only', () => {
    const soon = start + 40 * day
    const seen = (...variants: readonly string[]) => {
      const practised = variants.map((variant, index) => aTake({ call: 'a', variant, at: start + (7 + index) * day }))
      return listening([...before, ...after, ...practised], soon).later.seen
    }
    expect(seen()).toBe(false)
    expect(seen('b')).toBe(false)
    expect(seen('b', 'c')).toBe(true)
    const taken = (variant: string) => listening([...before, ...after, aTake({ call: 'a', form: 'later', variant, at: soon })], soon).later
    expect(taken('b')).toMatchObject({ seen: false, state: { is: 'done' } })
    expect(taken('a').seen).toBe(true)
  })

  test('is kept for it once the first one has begun, until somebody takes it', () => {
    expect([...keptCalls(shelf, [])]).toEqual([])
    const begun = anAttempt({ scenario: 'a', form: 'before', finishedAt: null })
    expect([...keptCalls(shelf, [begun])]).toEqual(['b', 'c', 'd'])
    expect([...keptCalls(shelf, [begun, anAttempt({ scenario: 'b' })])]).toEqual(['c', 'd'])
  })

  test('comes next while its check-up is being taken, and no more once something else was', () => {
    const next = (...takes: readonly Counted[]) => {
      const found = nextOfCheckUp(shelf, takes.map(asKept))
      return found && [found.call.id, found.form]
    }
    expect(next()).toBeNull()
    expect(next(...before.slice(0, 1))).toEqual(['c', 'before'])
    expect(next(...before)).toBeNull()
    expect(next(...before, ...after.slice(0, 1))).toEqual(['d', 'after'])
    expect(next(...before.slice(0, 1), aTake({ call: 'b', at: start + day }))).toBeNull()
  })
})
