import { expect, test } from 'vitest'
import { standingOf } from '../../../../src/web/trainee/library/standing.ts'
import { anAttempt } from '../../an-attempt.ts'
import { aScore } from '../progress/a-take.ts'

const now = 'hash of today'

test('a call that was never taken has nothing to show', () => {
  expect(standingOf([], now, new Map())).toEqual({ left: null, best: null, last: null, working: false, earlier: 0 })
})

test('the best and the last score are told apart, and a pass is better than a higher score that is none', () => {
  const attempts = ['a', 'b', 'c'].map((id) => anAttempt({ id, hash: now }))
  const scores = new Map([
    ['a', aScore({ overall: 81, passed: true })],
    ['b', aScore({ overall: 90, passed: false })],
    ['c', aScore({ overall: 40, passed: false })],
  ])
  expect(standingOf(attempts, now, scores)).toMatchObject({
    best: { overall: 81, passed: true },
    last: { attempt: 'c', score: { overall: 40 } },
    working: false,
  })
})

test('scores that are not known yet are being worked out; one that cannot be is not waited for', () => {
  const attempts = [anAttempt({ id: 'a', hash: now })]
  expect(standingOf(attempts, now, new Map()).working).toBe(true)
  expect(standingOf(attempts, now, new Map([['a', null]]))).toMatchObject({ working: false, best: null })
})

test('only the newest attempt can be in progress', () => {
  const left = anAttempt({ id: 'left', hash: now, at: 65_000, finishedAt: null })
  const done = anAttempt({ id: 'done', hash: now })
  expect(standingOf([done, left], now, new Map()).left).toBe(65_000)
  expect(standingOf([left, done], now, new Map()).left).toBeNull()
})

test('attempts at an earlier version of the call are counted and neither scored nor taken up', () => {
  const attempts = [anAttempt({ id: 'a', hash: 'before' }), anAttempt({ id: 'b', hash: 'before', finishedAt: null })]
  const scores = new Map([['a', aScore()]])
  expect(standingOf(attempts, now, scores)).toEqual({ left: null, best: null, last: null, working: false, earlier: 2 })
})

test('a turn that was taken again is neither the last attempt nor one that was left', () => {
  const branch = { of: 'a', passage: 2 }
  const attempts = [anAttempt({ id: 'a', hash: now }), anAttempt({ id: 'b', hash: now, branch }), anAttempt({ id: 'c', hash: now, branch, finishedAt: null })]
  const scores = new Map(attempts.map(({ id }) => [id, aScore()]))
  expect(standingOf(attempts, now, scores)).toMatchObject({ left: null, last: { attempt: 'a' }, earlier: 0 })
})

test('practice that was left is still to be gone on with after a check-up with the same call', () => {
  const left = anAttempt({ id: 'left', hash: now, at: 65_000, finishedAt: null })
  const checkUp = anAttempt({ id: 'check-up', hash: now, form: 'before' })
  expect(standingOf([left, checkUp], now, new Map()).left).toBe(65_000)
  expect(standingOf([left, { ...checkUp, at: 9000, finishedAt: null }], now, new Map()).left).toBe(9000)
})
