import { describe, expect, test } from 'vitest'
import type { Debrief } from '../../../src/core/debrief/debrief.ts'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { file, play, playOn } from '../play.ts'
import { type Changes, plainReplies, says, smallSeries } from '../small-call.ts'
import { type Setup, take } from './take.ts'

const go = says('Go on.', 'proceed')
const survey = (turns: Parameters<typeof take>[0], setup?: Setup) => take(turns, setup).found.survey
const mood = (frustration: number, heard: number, trust: number): Setup => ({
  caller: { but: { frustration, heard, trust, need: 3, venting: 0 } },
})

describe('what the caller says of the rep', () => {
  test('comes from the last mood, 1 to 5', () => {
    expect(survey([go], mood(0, 3, 4)).rep).toBe(5)
    expect(survey([go], mood(7, 0, 0)).rep).toBe(1)
    expect(survey([go], mood(4, 0, 2)).rep).toBe(Math.round(1 + (4 * (0 + 2 / 4 + 4 / 8)) / 3))
    expect(survey([go], mood(2, 2, 1)).rep).toBe(Math.round(1 + (4 * (2 / 3 + 1 / 4 + 6 / 8)) / 3))
  })

  test('is no part of the score', () => {
    const scores = (outcome: number) =>
      take([go], { endings: { done: { title: 'Done', worth: 'cause', says: 'Bye.', survey: { outcome } } } }).found.scores
    expect(scores(1)).toEqual(scores(5))
  })
})

test('what the caller says of the company, and whether they would come back, comes from the ending', () => {
  const ends = (given?: { outcome: number; again?: 'yes' | 'no' }, worth: 'cause' | 'bandage' = 'cause'): Setup => ({
    endings: { done: { title: 'Done', worth, says: 'Bye.', ...(given && { survey: given }) } },
  })
  expect(survey([go], ends({ outcome: 2, again: 'no' }))).toMatchObject({ policy: 2, again: false })
  expect(survey([go], ends({ outcome: 5 }))).toMatchObject({ policy: 5, again: true })
  expect(survey([go], ends({ outcome: 5 }, 'bandage'))).toMatchObject({ policy: 5, again: false })
  expect(survey([go], ends())).toMatchObject({ policy: 3, again: true })
  expect(survey(['(hang up)'])).toMatchObject({ policy: 1, again: false })
})

describe('the caller’s effort', () => {
  const again = (say: string) => says(say, 'ask', { asks: 'tap' })

  test('is low where nothing was said twice and nobody was sent about', () => {
    expect(survey([go]).effort).toBe('low')
    expect(survey(['(transfer warm Repairs)'], { right: { to: 'Repairs' } }).effort).toBe('low')
  })

  test('is some after saying things again, or being sent back once', () => {
    expect(survey([again('A?'), go]).effort).toBe('some')
    expect(survey([again('A?'), again('B?'), go]).effort).toBe('some')
    expect(survey(['(transfer warm Parts)', go]).effort).toBe('some')
  })

  test('is high after more', () => {
    expect(survey([again('A?'), again('B?'), again('C?'), go]).effort).toBe('high')
    expect(survey(['(transfer warm Parts)', again('A?'), go]).effort).toBe('high')
  })
})

test('a series answers on average, and comes back only where all would', () => {
  const one = (outcome: number, again: 'yes' | 'no'): Changes => ({
    steps: { hello: { says: 'Hello.', replies: plainReplies('hello'), goto: 'done' } },
    endings: { done: { title: 'Done', worth: 'cause', says: 'Bye.', survey: { outcome, again } } },
  })
  const found = (first: 'yes' | 'no', second: 'yes' | 'no') =>
    (debriefCourse(file(playOn(file(play(smallSeries(one(5, first), one(2, second)), 'One')), '(answer)', 'One'))) as Debrief)
      .survey
  expect(found('yes', 'yes')).toMatchObject({ policy: 4, again: true, effort: 'low' })
  expect(found('yes', 'no')).toMatchObject({ policy: 4, again: false })
})
