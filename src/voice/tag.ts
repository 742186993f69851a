import type { Speech } from './speech.ts'

/** When a text is said: the words and pauses of a `Speech`, milliseconds from its first sample. */
export type Timing = Pick<Speech, 'words' | 'pauses'>

/*
 * The timing of a file stands in the file itself, as a text of its ID3v2.3 tag, which every player passes over: so the two
 * cannot come apart. The tag (id3.org/id3v2.3.0) is ten bytes of header and then frames, each with a header of ten bytes; a
 * frame "TXXX" is a byte for the encoding (0: one byte a letter), what the text is, a zero, and the text.
 */
const headerLength = 10
const description = 'please-hold'

/** The MP3 with its timing in front of it, rounded to milliseconds. The file must not have a tag yet. */
export function tagMp3(mp3: Uint8Array, { words, pauses }: Timing): Uint8Array<ArrayBuffer> {
  const timing = { words: words.map(Math.round), pauses: pauses.map(([from, to]) => [Math.round(from), Math.round(to)]) }
  const body = [0, ...bytesOf(description), 0, ...bytesOf(JSON.stringify(timing))]
  const frame = [...bytesOf('TXXX'), ...bigEndian(body.length, 8), 0, 0, ...body]
  const tag = [...bytesOf('ID3'), 3, 0, 0, ...bigEndian(frame.length, 7), ...frame]
  const tagged = new Uint8Array(tag.length + mp3.length)
  tagged.set(tag)
  tagged.set(mp3, tag.length)
  return tagged
}

/** The timing in a file; null where it has none that can be used: a person's recording, or a damaged file. Never throws. */
export function readTag(bytes: Uint8Array): Timing | null {
  if (bytes.length < headerLength || textOf(bytes.subarray(0, 3)) !== 'ID3' || bytes[3] !== 3 || bytes[5] !== 0) return null
  const end = headerLength + numberAt(bytes, 6, 7)
  if (end > bytes.length) return null
  for (let at = headerLength; at + headerLength <= end; ) {
    const from = at + headerLength
    const to = from + numberAt(bytes, at + 4, 8)
    if (to > end) return null
    const timing = textOf(bytes.subarray(at, at + 4)) === 'TXXX' ? readTiming(textOf(bytes.subarray(from, to))) : null
    if (timing) return timing
    at = to
  }
  return null
}

const mark = `\0${description}\0`

function readTiming(text: string): Timing | null {
  if (!text.startsWith(mark)) return null
  try {
    const found: unknown = JSON.parse(text.slice(mark.length))
    return isTiming(found) ? { words: found.words, pauses: found.pauses } : null
  } catch {
    return null
  }
}

function isTiming(found: unknown): found is Timing {
  if (typeof found !== 'object' || found === null || !('words' in found) || !('pauses' in found)) return false
  const { words, pauses } = found
  const isPair = (pause: unknown) => Array.isArray(pause) && pause.length === 2 && areTimes(pause)
  return areTimes(words) && Array.isArray(pauses) && pauses.every(isPair) && areTimes(pauses.flat())
}

/** Times that never fall. */
function areTimes(times: unknown): boolean {
  if (!Array.isArray(times)) return false
  let last = 0
  return times.every((time: unknown) => {
    const isLater = typeof time === 'number' && Number.isInteger(time) && time >= last
    if (isLater) last = time
    return isLater
  })
}

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

/** Four bytes of so many bits each: 8 in a frame; 7 in a tag's header, so that its size never looks like sound. */
function bigEndian(number: number, bits: 7 | 8): number[] {
  return [3, 2, 1, 0].map((place) => Math.floor(number / 2 ** (bits * place)) % 2 ** bits)
}

function numberAt(bytes: Uint8Array, at: number, bits: 7 | 8): number {
  return [0, 1, 2, 3].reduce((sum, place) => sum * 2 ** bits + bytes[at + place]!, 0)
}
