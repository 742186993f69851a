import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CallerTurn } from '../../../../src/core/call/running-call.ts'
import { wordsOf } from '../../../../src/core/call/speech.ts'
import type { SpokenPart } from '../../../../src/web/trainee/phone/orders.ts'
import { openVoices } from '../../../../src/web/trainee/phone/voices.ts'
import { aTurn } from './a-turn.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { baseURI: 'http://site/' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Asked = { readonly answer: (response: Response) => void; readonly lose: (why: Error) => void }

/** Voices whose files come when the test says so; nothing is rendered, so the studio says everything. */
function someVoices() {
  const asked: Asked[] = []
  const said: string[][] = []
  const open = new Set<object>()
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) =>
    new Promise<Response>((answer, lose) => {
      asked.push({ answer, lose })
      signal?.addEventListener('abort', () => lose(new Error('It took too long.')))
    }),
  )
  const studio = {
    turn: async (parts: readonly SpokenPart[]) => {
      said.push(parts.map(({ text }) => text))
      return { wav: 'data:audio/wav;base64,', words: parts.map(({ text }) => wordsOf(text).map((_, word) => 100 * (word + 1))) }
    },
    tone: () => Promise.reject(new Error('Not asked for.')),
    close() {},
  }
  const load = () => {
    const howl = {} as never
    const loaded = { howl, free: () => void open.delete(loaded) }
    open.add(loaded)
    return Promise.resolve(loaded)
  }
  return {
    voices: openVoices(studio, load),
    asked,
    said,
    open,
    /** The file that was asked for as the so-manieth is not there: nobody has rendered it. */
    async isNotThere(number: number) {
      asked[number]!.answer(new Response('Not here.', { status: 404 }))
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

/** A turn of the caller; what begins with # is told by the line itself. */
function saying(...texts: readonly string[]): CallerTurn {
  const { call, mood } = aTurn()
  const partOf = (text: string): CallerTurn['parts'][number] =>
    text.startsWith('#') ? { by: 'line', name: '', text } : { by: 'caller', name: 'Ann Lee', text }
  return { call, mood, parts: texts.map(partOf) }
}

describe('a voice', () => {
  test('is fetched, made and kept', async () => {
    const hand = someVoices()
    hand.voices.prepare([saying('One.')])
    await hand.isNotThere(0)
    await hand.voices.get(saying('One.'))
    expect(hand.said).toEqual([['One.']])
    expect(hand.open.size).toBe(1)
  })

  test('that is waited for does not wait for one that does not come', async () => {
    const hand = someVoices()
    hand.voices.prepare([saying('Stalls.')])
    const wanted = hand.voices.get(saying('Wanted.'))
    await hand.isNotThere(1)
    await expect(wanted).resolves.toBeDefined()
  })

  test('that does not come keeps those after it from being made ready for a while only', async () => {
    const hand = someVoices()
    hand.voices.prepare([saying('Stalls.'), saying('Next.')])
    await hand.isNotThere(1)
    expect(hand.said).toEqual([])
    await vi.advanceTimersByTimeAsync(5000)
    expect(hand.said).toEqual([['Next.']])
  })

  test('that did not come is asked for again', async () => {
    const hand = someVoices()
    const first = hand.voices.get(saying('One.'))
    hand.asked[0]!.lose(new Error('offline'))
    await expect(first).rejects.toThrow('offline')
    const second = hand.voices.get(saying('One.'))
    await hand.isNotThere(1)
    await expect(second).resolves.toBeDefined()
  })

  test('that was only looked for ahead and did not come troubles nobody', async () => {
    const unhandled: unknown[] = []
    const listen = (why: unknown) => void unhandled.push(why)
    process.on('unhandledRejection', listen)
    const hand = someVoices()
    hand.voices.prepare([saying('One.'), saying('Two.')])
    hand.asked[1]!.lose(new Error('offline'))
    vi.useRealTimers()
    await new Promise((resolve) => setTimeout(resolve, 0))
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })

  test('is only made for what is said, not for what the line shows', async () => {
    const hand = someVoices()
    const ready = hand.voices.get(saying('#Sent back.', 'Again? No.', 'Well.'))
    expect(hand.asked).toHaveLength(2)
    await hand.isNotThere(0)
    await hand.isNotThere(1)
    expect((await ready).ends).toEqual([0, 0, 100, 200, 100])
    expect(hand.said).toEqual([['Again? No.', 'Well.']])
  })

  test('is freed once it cannot be said any more, also where it comes only then', async () => {
    const hand = someVoices()
    hand.voices.prepare([saying('One.'), saying('Late.')])
    await hand.isNotThere(0)
    expect(hand.open.size).toBe(1)
    hand.voices.prepare([])
    await hand.isNotThere(1)
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.open.size).toBe(0)
  })

  test('that fails after it was given up takes nothing from one that was asked for since', async () => {
    const hand = someVoices()
    hand.voices.prepare([saying('One.')])
    hand.voices.prepare([])
    const again = hand.voices.get(saying('One.'))
    hand.asked[0]!.lose(new Error('offline'))
    await hand.isNotThere(1)
    await expect(again).resolves.toBe(await hand.voices.get(saying('One.')))
    expect(hand.open.size).toBe(1)
  })

  test('is freed when all is over', async () => {
    const hand = someVoices()
    const ready = hand.voices.get(saying('One.'))
    await hand.isNotThere(0)
    await ready
    hand.voices.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(hand.open.size).toBe(0)
  })
})
