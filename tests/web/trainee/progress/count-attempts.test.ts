import { expect, test } from 'vitest'
import { byCall, countAttempts } from '../../../../src/web/trainee/progress/count-attempts.ts'
import { anAttempt } from '../../an-attempt.ts'
import { aCall, aScore, aTake } from './a-take.ts'

const shelf = [aCall('wifi')]
const finished = anAttempt({ id: 'finished', scenario: 'wifi' })
const score = aScore()

function count(...attempts: readonly (typeof finished)[]) {
  return countAttempts(attempts, shelf, new Map(attempts.map(({ id }) => [id, score])))
}

test('a finished attempt counts, with its score and what the trainee gave themselves', () => {
  const rated = { listening: 50, routing: null, 'de-escalation': 60 }
  const { counted, waiting } = count({ ...finished, coached: true, form: 'before', own: { ready: null, rated, next: '' } })
  const at = Date.parse('2026-11-21T10:05:00.000Z')
  expect(counted).toEqual([{ attempt: 'finished', call: 'wifi', at, score, unaided: false, form: 'before', rated }])
  expect(waiting).toBe(0)
})

test.each([
  ['was left in the middle', { finishedAt: null }],
  ['takes a turn again', { branch: { of: 'other', passage: 3 } }],
  ['was made with an earlier version of the call', { log: { ...finished.log, hash: 'earlier' } }],
  ['is at a call that is not on the shelf', { scenario: 'gone' }],
])('an attempt that %s does not count', (_, more) => {
  expect(count({ ...finished, ...more })).toEqual({ counted: [], waiting: 0 })
})

test('one that cannot be scored does not count, and one without a score yet is waited for', () => {
  const other = { ...finished, id: 'other' }
  expect(countAttempts([finished, other], shelf, new Map([['finished', null]]))).toEqual({ counted: [], waiting: 1 })
})

test('the order is that in which they were finished', () => {
  const late = { ...finished, id: 'late', finishedAt: '2026-11-22T10:00:00.000Z' }
  expect(count(late, finished).counted.map(({ attempt }) => attempt)).toEqual(['finished', 'late'])
})

test('each call has its own, in the same order', () => {
  const takes = [aTake({ attempt: '1', call: 'a' }), aTake({ attempt: '2', call: 'b' }), aTake({ attempt: '3', call: 'a' })]
  expect([...byCall(takes)].map(([call, own]) => [call, own.map(({ attempt }) => attempt)])).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ])
})
