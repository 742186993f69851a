import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { playTurn } from '../../../../src/web/trainee/phone/play-turn.ts'
import type { Sound } from '../../../../src/web/trainee/phone/sound.ts'
import type { ReadyTurn } from '../../../../src/web/trainee/phone/voices.ts'
import { aTurn, times } from './a-turn.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A sound whose clock is moved by hand, and what was played in it. */
function aSound(running = true) {
  const listeners = new Set<() => void>()
  const context = { currentTime: 0 }
  const played: string[] = []
  let isRunning = running
  const sound = {
    context: context as AudioContext,
    isRunning: () => isRunning,
    wake: () => void played.push('wake'),
    onChange(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    latency: () => 0,
    level: () => 0.5,
  } as unknown as Sound
  const howl = {
    volume: (volume: number) => played.push(`volume ${volume}`),
    play: () => played.push('play') && 7,
    seek: (seconds: number) => played.push(`seek ${Math.round(1000 * seconds)}`),
    stop: () => played.push('stop'),
  } as unknown as ReadyTurn['howl']
  const ready: ReadyTurn = { howl, ends: times.map((end) => end / 2), free() {} }
  return {
    sound,
    ready,
    played,
    listeners,
    run(on: boolean) {
      isRunning = on
      for (const listener of listeners) listener()
    },
    /** The audio's clock and the page's go on together; or the page's alone. */
    pass(milliseconds: number, page = milliseconds) {
      for (let passed = 0; passed < page; passed += 30) {
        context.currentTime += (0.03 * milliseconds) / page
        vi.advanceTimersByTime(30)
      }
    },
  }
}

async function play(
  hand: ReturnType<typeof aSound>,
  voice: Promise<ReadyTurn> = Promise.resolve(hand.ready),
  turn = aTurn(),
  wasAsleep = false,
) {
  const told: (string | null)[] = []
  const playing = playTurn(turn, voice, { sound: hand.sound, volume: 0.9, wasAsleep, tell: (trouble) => told.push(trouble) })
  await vi.advanceTimersByTimeAsync(0)
  return { turn, playing, told }
}

describe('a turn with a voice', () => {
  test('leads the call by the place in the sound, word for word', async () => {
    const hand = aSound()
    const { turn, playing } = await play(hand)
    expect(hand.played).toEqual(['volume 0.9', 'play'])
    hand.pass(times[1]! / 2 + 30)
    expect(playing.wordsHeard()).toBe(2)
    expect(turn.spokenFor()).toBeGreaterThanOrEqual(times[1]!)
    expect(turn.spokenFor()).toBeLessThan(times[2]!)
    expect(turn.done).toEqual(['waits', 'led'])
  })

  test('is over when its last word has sounded, however late a timer is', async () => {
    const hand = aSound()
    const { turn } = await play(hand)
    hand.pass(times.at(-1)! / 2 - 60)
    expect(turn.done).not.toContain('over')
    hand.pass(1000, 30)
    expect(turn.done).toContain('over')
  })

  test('begins where the call has come to', async () => {
    const hand = aSound()
    await play(hand, undefined, aTurn(times[2]))
    expect(hand.played).toEqual(['volume 0.9', 'play', `seek ${Math.round(times[2]! / 2)}`])
  })

  test('begins with its first sound where the call has only just begun it', async () => {
    const hand = aSound()
    await play(hand, undefined, aTurn(60))
    expect(hand.played).toEqual(['volume 0.9', 'play'])
  })

  test('falls silent at once, and gives the call back its clock at that place', async () => {
    const hand = aSound()
    const { turn, playing } = await play(hand)
    hand.pass(300)
    playing.stop()
    expect(hand.played.at(-1)).toBe('stop')
    expect(turn.done.at(-1)).toBe('paced')
    expect(hand.listeners.size).toBe(0)
    hand.pass(5000)
    expect(turn.done).not.toContain('over')
  })
})

describe('a voice that is not there', () => {
  test('is waited for, and nothing counts meanwhile', async () => {
    const hand = aSound()
    const { turn, playing } = await play(hand, new Promise(() => {}))
    hand.pass(2000)
    expect(turn.done).toEqual(['waits'])
    expect(turn.spokenFor()).toBe(0)
    expect(playing.wordsHeard()).toBe(0)
  })

  test('is given up after two and a half seconds: the turn is written', async () => {
    const hand = aSound()
    const { turn, told } = await play(hand, new Promise(() => {}))
    hand.pass(2520)
    expect(turn.done).toEqual(['waits', 'paced'])
    expect(told).toEqual(['no voice'])
    expect(hand.played).not.toContain('play')
  })

  test('is given up at once where it cannot come', async () => {
    const hand = aSound()
    const { turn, told } = await play(hand, Promise.reject(new Error('gone')))
    expect(turn.done).toEqual(['waits', 'paced'])
    expect(told).toEqual(['no voice'])
  })

  test('that comes too late is not played into the middle of the written turn', async () => {
    const hand = aSound()
    let arrive: (ready: ReadyTurn) => void = () => {}
    await play(hand, new Promise((resolve) => (arrive = resolve)))
    hand.pass(2520)
    arrive(hand.ready)
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.played).toEqual([])
  })
})

describe('a sound that stops by itself', () => {
  test('stops the time of the call, and goes on from the same place', async () => {
    const hand = aSound()
    const { turn } = await play(hand)
    hand.pass(300)
    hand.run(false)
    expect(turn.done.at(-1)).toBe('still')
    const place = turn.spokenFor()
    hand.pass(0, 2000)
    expect(turn.spokenFor()).toBe(place)
    hand.run(true)
    expect(turn.done.at(-1)).toBe('goes on')
    expect(hand.played.slice(-3)).toEqual(['volume 0.9', 'play', 'seek 300'])
  })

  test('is waited for for four seconds; then the rest is written from the word it had come to', async () => {
    const hand = aSound()
    const { turn, told } = await play(hand)
    hand.pass(300)
    hand.run(false)
    hand.pass(0, 4020)
    expect(turn.done.slice(-2)).toEqual(['paced', 'goes on'])
    expect(told.at(-1)).toBe('asleep')
  })

  test('is noticed where only its clock stands still', async () => {
    const hand = aSound()
    const { turn } = await play(hand)
    hand.pass(300)
    hand.pass(0, 900)
    expect(turn.done.at(-1)).toBe('still')
    expect(hand.played.at(-1)).toBe('wake')
  })

  test('goes on where its clock does, though nobody says that it runs', async () => {
    const hand = aSound()
    const { turn, told } = await play(hand)
    hand.pass(300)
    hand.pass(0, 900)
    hand.pass(60)
    expect(turn.done.at(-1)).toBe('goes on')
    expect(hand.played.slice(-3)).toEqual(['volume 0.9', 'play', 'seek 300'])
    hand.pass(times.at(-1)!)
    expect(turn.done.at(-1)).toBe('over')
    expect(told).not.toContain('asleep')
  })

  test('has not stopped where it only takes long to come to the ear', async () => {
    const hand = aSound()
    hand.sound.latency = () => 900
    const { turn } = await play(hand)
    hand.pass(870)
    expect(turn.done).toEqual(['waits', 'led'])
    expect(turn.spokenFor()).toBe(0)
    hand.pass(times.at(-1)!)
    expect(turn.done).toContain('over')
    expect(turn.done).not.toContain('still')
  })

  test('is hardly waited for where it was asleep before: the call does not stand still at every line', async () => {
    const hand = aSound(false)
    const { turn, told } = await play(hand, undefined, undefined, true)
    hand.pass(0, 420)
    expect(turn.done.at(-1)).toBe('still')
    hand.pass(0, 120)
    expect(turn.done.slice(-2)).toEqual(['paced', 'goes on'])
    expect(told).toEqual(['asleep'])
  })

  test('before anything was heard holds the call, too', async () => {
    const hand = aSound(false)
    const { turn } = await play(hand)
    expect(turn.done).toEqual(['waits', 'led', 'still'])
    hand.run(true)
    expect(hand.played).toEqual(['wake', 'volume 0.9', 'play'])
    expect(turn.done.at(-1)).toBe('goes on')
  })

  test('lets time go on where the turn is left meanwhile', async () => {
    const hand = aSound(false)
    const { turn, playing } = await play(hand)
    playing.stop()
    expect(turn.done.slice(-2)).toEqual(['paced', 'goes on'])
  })
})
