import { sampleRate } from './speech.ts'

const headerBytes = 44

/**
 * The samples of a WAV file, −1…1, and how many there are a second. Sixteen-bit PCM, one channel, is all that is read.
 * Throws an Error that says what is wrong with anything else. A file cut off in its samples gives those that are there.
 */
export function readWav(bytes: Uint8Array): { readonly samples: Float32Array; readonly sampleRate: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE') throw new Error('This is no WAV file.')
  const format = findChunk(view, 'fmt ')
  const data = findChunk(view, 'data')
  if (!format || format.length < 16 || !data) throw new Error('The WAV file has no samples.')
  const [kind, channels, bits] = [0, 2, 14].map((offset) => view.getUint16(format.start + offset, true))
  if (kind !== 1 || channels !== 1 || bits !== 16) throw new Error('The WAV file is not sixteen-bit PCM with one channel.')
  const samples = new Float32Array(data.length >> 1)
  for (let index = 0; index < samples.length; index++) samples[index] = view.getInt16(data.start + 2 * index, true) / 32_768
  return { samples, sampleRate: view.getUint32(format.start + 4, true) }
}

/** A sixteen-bit WAV file of these samples, one channel at `sampleRate`; what is beyond ±1 is cut off there. */
export function writeWav(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes + 2 * samples.length)
  const view = new DataView(bytes.buffer)
  const name = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at)
  name(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, 2 * sampleRate, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, 2 * samples.length, true)
  for (let index = 0; index < samples.length; index++) {
    const sample = Math.max(-1, Math.min(32_767 / 32_768, samples[index]!))
    view.setInt16(headerBytes + 2 * index, Math.round(32_768 * sample), true)
  }
  return bytes
}

/** Where the first chunk of a name has its content; its length is held to what the file really has. */
function findChunk(view: DataView, name: string): { readonly start: number; readonly length: number } | null {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true)
    const start = at + 8
    if (nameAt(view, at) === name) return { start, length: Math.min(length, view.byteLength - start) }
    at = start + length + (length & 1)
  }
  return null
}

function nameAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return ''
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
