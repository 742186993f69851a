import type { Engine } from './engine.ts'

/** A sound of speech, or "pau" for a silence, and when it ends, in seconds. */
export interface Phone {
  readonly name: string
  readonly end: number
}

/** What a word needs to be found among phones. */
export interface Expected {
  /** What the engine reads for it, without marks; '' for a word that is no sound. */
  readonly spoken: string
  /** Whether a mark after it asks for a pause. */
  readonly pauses: boolean
}

/** What an engine said about words asked one by one, for as long as it lives. */
const known = new WeakMap<Engine, Map<string, readonly string[]>>()

/** Sounds that the engine's voices write differently, or that wear down in running speech. */
const vowels = new Set('aa ae ah ao aw ax axr eh er ey ih iy ow oy uh uw'.split(' '))

/** The phones of a run with "-psdur", in order. */
export function readPhones(out: string): Phone[] {
  return [...out.matchAll(/([a-z]+):(\d+\.\d+)/g)].map(([, name, end]) => ({ name: name!, end: Number(end) }))
}

/**
 * For each word the index of the phone after its last one; for a word that is no sound, the index after the word before.
 * The words are asked of the engine alone, and laid beside the phones of the whole with as few differences as can be.
 */
export function alignWords(engine: Engine, words: readonly Expected[], phones: readonly Phone[]): number[] {
  const alone = phonesAlone(engine, words.map(({ spoken }) => spoken))
  const expected: string[] = []
  const bounds = words.map(({ spoken, pauses }) => {
    expected.push(...(alone.get(spoken) ?? []))
    const bound = expected.length
    if (pauses) expected.push('pau')
    return bound
  })
  const reached = layBeside(expected, phones.map(({ name }) => name))
  return bounds.map((bound) => {
    let after = reached[bound]!
    while (phones[after - 1]?.name === 'pau') after--
    return after
  })
}

/** The phones of each text said alone, all that are new in one run of the quickest voice. */
function phonesAlone(engine: Engine, texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const told = known.get(engine) ?? new Map<string, readonly string[]>()
  known.set(engine, told)
  const asked = [...new Set(texts)].filter((text) => text !== '' && !told.has(text))
  if (asked.length === 0) return told
  const groups = askPhones(engine, asked.join(', '))
  // A word that makes a pause of its own shifts all the others: then each is asked for itself.
  const each = groups.length === asked.length ? groups : asked.map((text) => askPhones(engine, text).flat())
  asked.forEach((text, index) => told.set(text, each[index]!))
  return told
}

/** The phones between the silences. */
function askPhones(engine: Engine, text: string): string[][] {
  const { out } = engine(['-voice', 'kal', '-ps', '-t', text, 'none'])
  const groups = out.split(/\bpau\b/).map((group) => group.split(/\s+/).filter((phone) => phone !== ''))
  return groups.filter((group) => group.length > 0)
}

/**
 * For each place in the expected phones (0 before the first) the place in the real ones that belongs to it, by the least edit
 * distance.
 */
function layBeside(expected: readonly string[], real: readonly string[]): number[] {
  const width = real.length + 1
  const steps = new Uint8Array((expected.length + 1) * width)
  let above = Float32Array.from({ length: width }, (_, column) => column)
  steps.fill(left, 1, width)
  for (let row = 1; row <= expected.length; row++) {
    const costs = new Float32Array(width)
    costs[0] = row
    steps[row * width] = up
    for (let column = 1; column < width; column++) {
      const across = above[column - 1]! + difference(expected[row - 1]!, real[column - 1]!)
      const down = above[column]! + 1
      const along = costs[column - 1]! + 1
      const least = Math.min(across, down, along)
      costs[column] = least
      steps[row * width + column] = least === across ? diagonal : least === down ? up : left
    }
    above = costs
  }
  return walkBack(steps, expected.length, real.length)
}

const diagonal = 0
const up = 1
const left = 2

/** The way from the end to the beginning; where several real places belong to one expected, the last of them. */
function walkBack(steps: Uint8Array, rows: number, columns: number): number[] {
  const reached = Array.from({ length: rows + 1 }, () => 0)
  let [row, column] = [rows, columns]
  reached[row] = column
  while (row > 0 || column > 0) {
    const step = steps[row * (columns + 1) + column]!
    if (step !== up) column--
    if (step === left) continue
    row--
    reached[row] = column
  }
  return reached
}

/** How unlike two phones are: vowels wear down to one another, a silence is like nothing else. */
function difference(one: string, other: string): number {
  if (one === other) return 0
  if (one === 'pau' || other === 'pau') return 3
  return vowels.has(one) === vowels.has(other) ? 0.7 : 1.6
}
