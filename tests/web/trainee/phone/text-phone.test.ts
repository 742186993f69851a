import { expect, test } from 'vitest'
import { textPhone } from '../../../../src/web/trainee/phone/text-phone.ts'
import { aTurn, times } from './a-turn.ts'

function phoneAt(time: number) {
  const phone = textPhone()
  phone.begin({ ...aTurn(), spokenFor: () => time })
  return phone
}

test('a word is heard once it has been said', () => {
  expect(phoneAt(0).wordsHeard()).toBe(0)
  expect(phoneAt(times[0]! - 1).wordsHeard()).toBe(0)
  expect(phoneAt(times[0]!).wordsHeard()).toBe(1)
  expect(phoneAt(times[4]!).wordsHeard()).toBe(5)
})

test('the line is loud within words and silent in the pauses and after the end', () => {
  expect(phoneAt(times[0]! / 2).level()).toBeGreaterThan(0)
  expect(phoneAt(times[0]! + 10).level()).toBe(0)
  expect(phoneAt(times[4]!).level()).toBe(0)
})

test('a line that was stopped is silent', () => {
  const phone = phoneAt(times[0]! / 2)
  phone.stop()
  expect(phone.level()).toBe(0)
  expect(phone.wordsHeard()).toBe(0)
})
