import { expect, test } from 'vitest'
import { ownMarks, sayOwn } from '../../../../src/web/trainee/progress/own-marks.ts'
import { aTake } from './a-take.ts'

/** Attempts at which a trainee gave themselves so much more for listening than the scorecard, which gave 50. */
function rated(...over: readonly number[]) {
  return over.map((points) =>
    aTake({ skills: { listening: 50, routing: null, 'de-escalation': 50 }, rated: { listening: 50 + points, routing: 50, 'de-escalation': null } }),
  )
}

test('only skills that were marked, and that the call gave occasion for, are held against the score', () => {
  expect(ownMarks([aTake(), ...rated(10)]).map(({ skill, marks }) => [skill, marks.length])).toEqual([['listening', 1]])
})

test('the mean is over the last five', () => {
  expect(ownMarks(rated(50, 20, 30, 10, 0, 40))[0]).toMatchObject({ over: 20, nearer: null })
})

test('nearer means a smaller distance than in the five before, on whichever side', () => {
  expect(ownMarks(rated(20, -20, 20, -20, 20, 5, -5, 5, -5, 5))[0]).toMatchObject({ over: 1, nearer: 15 })
})

test.each([
  [[20], /^The one time you said, you gave yourself 20 more than the scorecard did\.$/],
  [[-30, -10], /^Over the last 2 times you said, you gave yourself 20 less than the scorecard did, on average\.$/],
  [[5, 5, 5], /^Over the last 3 times you said, you gave yourself about what the scorecard did\.$/],
  [[30, 30, 30, 30, 30, 0, 0, 0, 0, 0], /about what the scorecard did\. You come nearer to it than in the five before\.$/],
  [[0, 0, 0, 0, 0, 30, 30, 30, 30, 30], /30 more than the scorecard did, on average\. In the five before you came nearer to it\.$/],
  [[5, 5, 5, 5, 5, 5, 5, 5, 5, 5], /You come as near to it as in the five before\.$/],
])('it is said: %j', (over, sentence) => {
  expect(ownMarks(rated(...over)).map(sayOwn)[0]).toMatch(sentence)
})
