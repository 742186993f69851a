import { contextOf, type Course } from '../../core/call/course.ts'
import { wordsOf } from '../../core/call/speech.ts'
import { addressOf } from '../../voice/address.ts'
import { deliveryOf } from '../../voice/delivery.ts'
import { sampleRate } from '../../voice/speech.ts'
import { readTag } from '../../voice/tag.ts'
import { joinTurn, type TurnPart } from '../../voice/turn.ts'
import { voiceOf } from '../../voice/voice.ts'
import type { Mp3 } from '../voices/mp3.ts'

/** What a turn sounds like, as its files have it. */
interface TurnSound {
  /** Of the lines that it is made of. */
  readonly addresses: readonly string[]
  /** Seconds. */
  readonly length: number
  /** When each word has been said, in milliseconds from the beginning; counted through all parts. */
  readonly ends: readonly number[]
}

const evenly = { tempo: 1, pitch: 0, pauses: 1, level: 0 }

/**
 * Works out the caller's present turn from its files, at rate 1: without the app's phone, and so without its clock. Null where a file is not there or tells
 * no times.
 * @param files by the addresses of their lines
 */
export async function soundOf(course: Course, files: ReadonlyMap<string, Uint8Array>, mp3: Mp3): Promise<TurnSound | null> {
  const { index, state } = contextOf(course)
  const { call } = course.settings[index]!
  const addresses: string[] = []
  const parts: TurnPart[] = []
  for (const { by, name, text } of state.turn) {
    if (by === 'line') continue
    const address = addressOf(text, voiceOf(call, { by, name }))
    addresses.push(address)
    const file = files.get(address)
    const timing = file && readTag(file)
    if (!timing) return null
    parts.push({ speech: { ...timing, samples: await mp3.decode(file) }, delivery: by === 'caller' ? deliveryOf(state.mood) : evenly })
  }
  const { samples, words } = joinTurn(parts, 1)
  const spoken = words.values()
  const ends: number[] = []
  for (const { by, text } of state.turn) {
    const soFar = ends.at(-1) ?? 0
    ends.push(...(by === 'line' ? wordsOf(text).map(() => soFar) : (spoken.next().value ?? [])))
  }
  return { addresses, length: samples.length / sampleRate, ends }
}
