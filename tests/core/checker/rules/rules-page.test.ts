import { expect, test } from 'vitest'
import { rulesPage } from '../../../../src/core/checker/rules-page.ts'
import { allRules } from '../../../../src/core/checker/rules/all-rules.ts'
import { craftLessons } from '../../../../src/core/scenario/check-craft.ts'

test('the page tells every rule once, each under the code of its complaint', () => {
  const told = [...rulesPage().matchAll(/^## `(.*)`$/gm)].map(([, code]) => code)
  expect(told).toEqual([...allRules, ...craftLessons].map(({ code }) => code))
  expect(new Set(told).size).toBe(told.length)
})
