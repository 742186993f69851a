import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { soundPhone } from '../../../../src/web/trainee/phone/sound-phone.ts'
import { defaultSettings } from '../../../../src/web/trainee/settings.ts'
import { aTurn } from './a-turn.ts'

const mocked = ['sound.ts', 'voices.ts'].map((file) => `../../../../src/web/trainee/phone/${file}`)

// Test files share what was loaded before them. The phone has its real sound there, and for those that come after it is to have it again.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  for (const file of mocked) vi.doUnmock(file)
  vi.resetModules()
})

/** The page's one sound: it sleeps. */
const sound = vi.hoisted(() => ({
  context: { currentTime: 0 },
  isRunning: () => false,
  wake: vi.fn<() => void>(),
  onChange: () => () => {},
  latency: () => 0,
  level: () => 0,
  setClear() {},
}))
vi.mock('../../../../src/web/trainee/phone/sound.ts', () => ({ openSound: () => sound }))

const voices = vi.hoisted(() => ({ prepared: [] as number[] }))
vi.mock('../../../../src/web/trainee/phone/voices.ts', () => ({
  openVoices: () => ({
    prepare: (turns: readonly unknown[]) => void voices.prepared.push(turns.length),
    get: () => new Promise(() => {}),
    setRate() {},
    close() {},
  }),
}))

beforeEach(() => {
  voices.prepared = []
  sound.wake.mockClear()
})

function aPhone() {
  const phone = soundPhone()!
  phone.set(defaultSettings)
  return phone
}

describe('a gesture', () => {
  test.each(['pointerdown', 'pointerup', 'keydown'])('wakes the sound: %s', (gesture) => {
    const phone = aPhone()
    document.dispatchEvent(new Event(gesture))
    expect(sound.wake).toHaveBeenCalledOnce()
    phone.close()
    document.dispatchEvent(new Event(gesture))
    expect(sound.wake).toHaveBeenCalledOnce()
  })

  test('wakes it, too, after another phone of the page was closed', () => {
    const [tried, inCall] = [aPhone(), aPhone()]
    tried.close()
    document.dispatchEvent(new Event('keydown'))
    expect(sound.wake).toHaveBeenCalled()
    inCall.close()
  })
})

describe('a turn', () => {
  test('in which only the line tells something is no voice’s', () => {
    const phone = aPhone()
    const turn = aTurn()
    phone.begin({ ...turn, parts: [{ by: 'line', name: '', text: 'Sent back after 3 minutes.' }] })
    expect(turn.done).toEqual([])
    phone.close()
  })

  test('with a voice waits for it', () => {
    const phone = aPhone()
    const turn = aTurn()
    phone.begin(turn)
    expect(turn.done).toEqual(['waits'])
    phone.close()
  })
})

test('what may be said next is made ready again where it is to sound otherwise', () => {
  const phone = aPhone()
  phone.prepare(() => [aTurn(), aTurn()])
  expect(voices.prepared).toEqual([2])
  phone.set({ ...defaultSettings, line: 0, voice: 0.2 })
  expect(voices.prepared).toEqual([2])
  phone.set({ ...defaultSettings, rate: 1.5 })
  expect(voices.prepared).toEqual([2, 2])
  phone.set({ ...defaultSettings, rate: 1.5, voice: 0 })
  expect(voices.prepared).toEqual([2, 2])
  phone.set({ ...defaultSettings, rate: 1.5 })
  expect(voices.prepared).toEqual([2, 2, 2])
  phone.close()
})
