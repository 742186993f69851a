import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTag, tagMp3 } from '../../src/voice/tag.ts'

const mp3 = Uint8Array.from([0xff, 0xf3, 0x48, 0xc4, 0, 1, 2, 3])
const timing = { words: [140, 420, 420, 905], pauses: [[430, 610]] as [number, number][] }
const tagged = tagMp3(mp3, timing)

/** Times that never fall. */
const times = (length: number) =>
  fc.array(fc.nat({ max: 40_000 }), { minLength: length, maxLength: length }).map((some) => some.toSorted((a, b) => a - b))
const timings = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 40 })).chain(([words, pauses]) =>
  fc.record({
    words: times(words),
    pauses: times(pauses * 2).map(inPairs),
  }),
)

function inPairs(all: readonly number[]): [number, number][] {
  return Array.from({ length: all.length / 2 }, (_, index) => [all[2 * index]!, all[2 * index + 1]!])
}

describe('a tagged file', () => {
  test('gives its timing back, in whole milliseconds', () => {
    fc.assert(
      fc.property(timings, (any) => {
        expect(readTag(tagMp3(mp3, any))).toEqual(any)
      }),
      { seed: 5 },
    )
    const uneven = tagMp3(mp3, { words: [10.4, 99.5], pauses: [[10.6, 49.5]] })
    expect(readTag(uneven)).toEqual({ words: [10, 100], pauses: [[11, 50]] })
  })

  test('has the sound behind the tag, where the tag says that it ends', () => {
    fc.assert(
      fc.property(timings, (any) => {
        const bytes = tagMp3(mp3, any)
        const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0)
        expect(Math.max(...bytes.subarray(6, 10))).toBeLessThan(128)
        expect([...bytes.subarray(10 + size)]).toEqual([...mp3])
      }),
      { seed: 5 },
    )
  })

  test('is as the standard has it', () => {
    const body = '\0please-hold\0{"words":[7],"pauses":[]}'
    const wanted = ['ID3', [3, 0, 0, 0, 0, 0, 10 + body.length], 'TXXX', [0, 0, 0, body.length, 0, 0], body]
    const bytes = wanted.flatMap((part) => (typeof part === 'string' ? bytesOf(part) : part))
    expect([...tagMp3(mp3, { words: [7], pauses: [] })]).toEqual([...bytes, ...mp3])
  })

  test('is read although another program has put its own text in front', () => {
    const title = [...bytesOf('TIT2'), 0, 0, 0, 3, 0, 0, 0, 65, 66]
    const bytes = Uint8Array.from([...tagged.subarray(0, 10), ...title, ...tagged.subarray(10)])
    bytes[9] = bytes[9]! + title.length
    expect(readTag(bytes)).toEqual(timing)
  })
})

describe('no timing is read', () => {
  test('from a recording without a tag, or from nothing', () => {
    expect(readTag(mp3)).toBe(null)
    expect(readTag(new Uint8Array())).toBe(null)
  })

  test('from a tag that says something else', () => {
    const renamed = Uint8Array.from(tagged)
    renamed[22] = 'q'.charCodeAt(0)
    expect(readTag(renamed)).toBe(null)
  })

  test('from a file that breaks off within the tag', () => {
    for (let length = 0; length < tagged.length - mp3.length; length++) expect(readTag(tagged.subarray(0, length))).toBe(null)
  })

  test.each([
    ['words that fall', '{"words":[5,4],"pauses":[]}'],
    ['a word before the beginning', '{"words":[-1],"pauses":[]}'],
    ['parts of milliseconds', '{"words":[1.5],"pauses":[]}'],
    ['words that are words', '{"words":["5"],"pauses":[]}'],
    ['half a pause', '{"words":[5],"pauses":[[1]]}'],
    ['pauses that overlap', '{"words":[5],"pauses":[[1,4],[3,5]]}'],
    ['no pauses', '{"words":[5]}'],
    ['something else', '[1,2]'],
    ['nothing', 'null'],
    ['half a text', '{"words":['],
  ])('where it holds %s', (_, text) => {
    expect(readTag(tagWith('{"words":[7],"pauses":[]}'))).not.toBe(null)
    expect(readTag(tagWith(text))).toBe(null)
  })
})

test('whatever the bytes are, reading them does not throw, and times never fall', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: tagged.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), changes.map(damage)), (bytes) => {
      const { words } = readTag(bytes) ?? timing
      expect(words).toEqual(words.toSorted((a, b) => a - b))
    }),
    { numRuns: 2000, seed: 5 },
  )
})

function damage(changes: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Uint8Array.from(tagged)
  for (const [at, byte] of changes) bytes[at] = byte
  return bytes
}

/** A file whose tag holds that text. */
function tagWith(text: string): Uint8Array {
  const body = bytesOf(`\0please-hold\0${text}`)
  const header = [...tagged.subarray(0, 9), 10 + body.length]
  return Uint8Array.from([...header, ...tagged.subarray(10, 17), body.length, 0, 0, ...body, ...mp3])
}

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
