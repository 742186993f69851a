import { expect, test } from 'vitest'
import { readAttempt } from '../../../../src/web/app/kept/read-attempt.ts'
import type { OwnView } from '../../../../src/web/trainee/own-view.ts'
import { anAttempt } from '../../an-attempt.ts'

const marks = { listening: 60, routing: null, 'de-escalation': 0 }
const said: OwnView = { ready: 4, rated: marks, next: 'Next time, when …' }

test('what a trainee said of an attempt is read as it was kept', () => {
  expect(readAttempt(anAttempt({ own: said }))).toEqual(anAttempt({ own: said }))
  const notAsked: OwnView = { ready: null, rated: null, next: '' }
  expect(readAttempt(anAttempt({ own: notAsked }))).toEqual(anAttempt({ own: notAsked }))
})

test('an attempt from before anybody was asked is read as before', () => {
  expect(readAttempt(anAttempt())).toEqual(anAttempt())
})

test.each<[what: string, own: unknown, read: OwnView | undefined]>([
  ['something else altogether', 'fine', undefined],
  ['nothing', null, undefined],
  ['no such readiness', { ...said, ready: 6 }, { ...said, ready: null }],
  ['a readiness in words', { ...said, ready: 'very' }, { ...said, ready: null }],
  ['a mark beyond the scale', { ...said, rated: { ...marks, routing: 101 } }, said],
  ['a mark that is no number', { ...said, rated: { ...marks, routing: '70' } }, said],
  ['no mark that can be read', { ...said, rated: { listening: -5 } }, { ...said, rated: 'skipped' }],
  ['a rating of no known kind', { ...said, rated: 'later' }, { ...said, rated: 'skipped' }],
  ['no rating', { ready: 4, next: '' }, { ready: 4, rated: null, next: '' }],
  ['no text', { ...said, next: 7 }, { ...said, next: '' }],
  ['more text than a field takes', { ...said, next: 'x'.repeat(400) }, { ...said, next: 'x'.repeat(300) }],
])('of %s the rest is kept, and the attempt too', (_what, own, read) => {
  expect(readAttempt({ ...anAttempt(), own })).toEqual(read ? anAttempt({ own: read }) : anAttempt())
})
