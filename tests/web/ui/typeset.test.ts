import { expect, test } from 'vitest'
import { quote, typeset } from '../../../src/web/ui/typeset.ts'

test('quotation marks and apostrophes are curly, three dots are one sign', () => {
  expect(typeset(`"It's fine," she said... ('sort of')`)).toBe('“It’s fine,” she said… (‘sort of’)')
  expect(typeset("the '90s, and the dogs' bowls")).toBe('the ’90s, and the dogs’ bowls')
})

test('what is said stands in quotation marks, and what is said in it in single ones', () => {
  expect(quote('So: "why did you?" Well?')).toBe('“So: ‘why did you?’ Well?”')
})

test('the words stay the same words', () => {
  const text = `Hang on... "four, one" - that's it.`
  expect(typeset(text).split(' ')).toHaveLength(text.split(' ').length)
})
