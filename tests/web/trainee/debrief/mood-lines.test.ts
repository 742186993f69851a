import { expect, test } from 'vitest'
import type { MoodPoint } from '../../../../src/core/debrief/debrief.ts'
import { startMood } from '../../../../src/core/caller/mood.ts'
import { temperaments } from '../../../../src/core/caller/temperaments.ts'
import { findTurningPoints, mostOf, pathOf, sayCourse } from '../../../../src/web/trainee/debrief/mood-lines.ts'
import { sayChange } from '../../../../src/web/trainee/debrief/say-change.ts'

const start = startMood({ ...temperaments.worn, grave: false })

test('a feeling goes from the left to the right, and up when it rises', () => {
  const points = [point({ trust: 0 }), point({ trust: 4 }), point({ trust: 2 })]
  expect(pathOf('trust', points)).toBe('M0 100L500 0L1000 50')
})

test('each call of a series begins a line of its own', () => {
  const points = [point({}, 'Answered'), point({}), point({}, 'Answered'), point({})]
  expect(pathOf('heard', points)).toBe('M0 100L333 100M667 100L1000 100')
})

test('patience is measured against what the caller came with', () => {
  expect(mostOf('patience', [point({ patience: 5 }), point({ patience: 2 })])).toBe(5)
  expect(mostOf('frustration', [point({})])).toBe(8)
})

test('a turning point is a turn after which two or more had moved, whichever way', () => {
  const moods = [{ frustration: 5 }, { frustration: 4 }, { frustration: 2, heard: 2 }, { frustration: 4, heard: 0 }]
  const points = moods.map((mood) => point(mood))
  expect(findTurningPoints(points).map(({ index, swing }) => [index, swing])).toEqual([
    [2, 4],
    [3, -4],
  ])
})

test('of a long call the five greatest are marked, and never two whose marks would touch', () => {
  const points = Array.from({ length: 40 }, (_, index) => point({ frustration: index % 2 === 0 ? 8 : 2 }))
  const found = findTurningPoints(points).map(({ index }) => index)
  expect(found).toHaveLength(5)
  expect(found.every((index, place) => place === 0 || index - found[place - 1]! >= 4)).toBe(true)
})

test('the next caller’s mood is no turning point of the last one’s', () => {
  expect(findTurningPoints([point({ frustration: 0 }), point({ frustration: 8 }, 'Answered')])).toEqual([])
})

test('how a mood moved is said as a person would', () => {
  const points = [point({ frustration: 5, trust: 1 }), point({ frustration: 6, trust: 0 }, 'ask-again')]
  expect(sayChange(points, 1).replaceAll('\u00a0', ' ')).toBe('frustration +1, trust −1')
  expect(sayChange(points, 0)).toBe('')
  expect(sayCourse('frustration', points)).toBe('from 5 to 6, lowest 5, highest 6 of 8')
})

function point(mood: Partial<MoodPoint['mood']>, label = 'proceed'): MoodPoint {
  return { at: 0, passage: 0, label, mood: { ...start, ...mood } }
}
