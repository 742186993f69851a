import { expect, test } from 'vitest'
import { showScore } from '../../../src/web/trainee/show-score.ts'

test.each([
  [66.67, '67'],
  [66.4, '66'],
  [79.6, '79'],
  [80, '80'],
  [69.99, '69'],
  [99.7, '99'],
  [99.99999999999, '100'],
  [59, '59'],
  [0, '0'],
])('a score of %d is shown as %s: never as a bar that it does not reach', (score, shown) => {
  expect(showScore(score)).toBe(shown)
})
