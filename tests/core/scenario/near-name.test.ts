import { describe, expect, test } from 'vitest'
import { nearName, suggest } from '../../../src/core/scenario/near-name.ts'

describe('a near name', () => {
  test.each([
    ['verfiy', 'verify'],
    ['tech-support', 'Tech Support'],
    ['fualt', 'fault'],
    ['exm', 'exam'],
  ])('%s was meant to be %s', (given, meant) => {
    expect(nearName(given, ['pin', 'fault', 'exam', 'verify', 'Tech Support', 'moved'])).toBe(meant)
  })

  test.each(['cellar', 'tone', 'x', 'aaaaaaaaaaaa'])('%s is near none', (given) => {
    expect(nearName(given, ['pin', 'to', 'fault', 'y', 'bbbbbbbbbbbb'])).toBeUndefined()
  })

  test('the nearest of several wins, and a name is not near itself', () => {
    expect(nearName('hello', ['hullo', 'hello', 'yellow'])).toBe('hullo')
  })

  test('a long text is compared with nothing', () => {
    expect(nearName('a'.repeat(500_000), ['a'.repeat(499_999)])).toBeUndefined()
  })
})

describe('what to do about an unknown name', () => {
  test('one near name is offered', () => {
    expect(suggest('fualt', ['fault', 'exam'])).toBe('did you mean "fault"?')
  })

  test('otherwise six at most are listed', () => {
    expect(suggest('weather', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toBe('choose one of: a, b, c, d, e, f, and 2 more.')
    expect(suggest('weather', ['a'])).toBe('there is only a.')
    expect(suggest('weather', [])).toBeUndefined()
  })
})
