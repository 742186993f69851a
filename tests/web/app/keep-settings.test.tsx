import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepSettings, loadSettings } from '../../../src/web/app/keep-settings.ts'
import { defaultSettings } from '../../../src/web/trainee/settings.ts'

const place = 'please-hold:settings'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('a new trainee has the usual settings', () => {
  expect(loadSettings()).toEqual(defaultSettings)
})

test('what was set is there again', () => {
  const settings = { ...defaultSettings, timing: 'off', captions: 'after', coach: true, theme: 'night' } as const
  keepSettings(settings)
  expect(loadSettings()).toEqual(settings)
})

describe('what cannot be read is as usual', () => {
  const strange = '{"timing": 3.3, "rate": "fast", "captions": 1, "coach": "yes", "theme": "pink"}'
  test.each(['', 'null', '7', '"night"', '[]', '{', strange])('%s', (stored) => {
    localStorage.setItem(place, stored)
    expect(loadSettings()).toEqual(defaultSettings)
  })

  test('and the rest of it stays', () => {
    localStorage.setItem(place, '{"timing": "soon", "theme": "day"}')
    expect(loadSettings()).toEqual({ ...defaultSettings, theme: 'day' })
  })
})

test('a browser that refuses to keep settings keeps nobody from setting them', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('Private', 'SecurityError')
    },
    setItem() {
      throw new DOMException('Full', 'QuotaExceededError')
    },
  })
  expect(() => keepSettings(defaultSettings)).not.toThrow()
  expect(loadSettings()).toEqual(defaultSettings)
})
