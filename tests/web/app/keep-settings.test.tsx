import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepSettings, loadSettings } from '../../../src/web/app/keep-settings.ts'
import { defaultSettings, type Settings } from '../../../src/web/trainee/settings.ts'

const place = 'please-hold:settings'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('a new trainee has the usual settings', () => {
  expect(loadSettings()).toEqual(defaultSettings)
})

test('what was set is there again', () => {
  const settings: Settings = {
    timing: 'off',
    rate: 1.3,
    voice: 0,
    line: 1,
    clear: true,
    spokenBy: 'system',
    captions: 'always',
    microphone: true,
    coach: true,
    keys: false,
    theme: 'night',
  }
  keepSettings(settings)
  expect(loadSettings()).toEqual(settings)
})

describe('what cannot be read is as usual', () => {
  const strange = '{"timing": 3.3, "rate": "fast", "captions": 1, "coach": "yes", "theme": "pink"}'
  const loud = '{"voice": 1.1, "line": -0.1, "clear": 1, "spokenBy": "me", "microphone": "on"}'
  const silent = '{"voice": null, "line": "0.5"}'
  test.each(['', 'null', '7', '"night"', '[]', '{', strange, loud, silent])('%s', (stored) => {
    localStorage.setItem(place, stored)
    expect(loadSettings()).toEqual(defaultSettings)
  })

  test('and the rest of it stays', () => {
    localStorage.setItem(place, '{"timing": "soon", "theme": "day"}')
    expect(loadSettings()).toEqual({ ...defaultSettings, theme: 'day' })
  })
})

test('settings from before there was sound have its usual ones', () => {
  localStorage.setItem(place, '{"timing": 2, "rate": 1, "captions": "after", "coach": false, "keys": true, "theme": "day"}')
  expect(loadSettings()).toEqual({ ...defaultSettings, timing: 2, captions: 'after', theme: 'day' })
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
