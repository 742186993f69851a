import { sampleRate } from './speech.ts'

/** Some sound and the silence that follows it. */
export interface Piece {
  readonly samples: Float32Array
  /** Seconds; the last piece's is left out. */
  readonly quiet: number
}

/** Pieces one after the other: where each starts, in seconds, and the silences between them, in milliseconds. */
export function join(pieces: readonly Piece[]) {
  const starts: number[] = []
  const pauses: [number, number][] = []
  let length = 0
  pieces.forEach(({ samples, quiet }, index) => {
    starts.push(length / sampleRate)
    length += samples.length
    if (index === pieces.length - 1) return
    const from = length
    length += Math.round(quiet * sampleRate)
    pauses.push([toMilliseconds(from), toMilliseconds(length)])
  })
  const samples = new Float32Array(length)
  pieces.forEach((piece, index) => samples.set(piece.samples, Math.round(starts[index]! * sampleRate)))
  return { samples, starts, pauses }
}

function toMilliseconds(samples: number): number {
  return Math.round((1000 * samples) / sampleRate)
}
