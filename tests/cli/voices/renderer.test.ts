import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf } from '../../../src/cli/voices/cache.ts'
import { openRenderer, type Renderer } from '../../../src/cli/voices/renderer.ts'
import { readTag } from '../../../src/voice/tag.ts'
import { aLine } from './a-line.ts'

let folder: string
let renderer: Renderer

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'please-hold-'))
  renderer = openRenderer(folder, 1)
})

afterAll(async () => {
  await renderer.close()
  rmSync(folder, { recursive: true })
})

test('a line is rendered once, kept, and then at hand', async () => {
  const line = aLine('Good morning.')
  const [first, same] = await Promise.all([renderer.render(line), renderer.render(line)])
  expect(same).toBe(first)
  expect(first).toMatchObject({ isAtHand: false, seconds: expect.closeTo(0.8, 0) })
  expect(readTag(first.bytes)?.words).toHaveLength(2)
  const again = await renderer.render(line)
  expect(again.isAtHand).toBe(true)
  expect(Buffer.from(first.bytes).equals(again.bytes)).toBe(true)
})

test('a file that was cut off is made anew, the same to the byte', async () => {
  const line = aLine('Good afternoon.')
  const { bytes } = await renderer.render(line)
  truncateSync(join(folder, fileOf(line)), bytes.length - 10)
  const anew = await renderer.render(line)
  expect(anew.isAtHand).toBe(false)
  expect(readFileSync(join(folder, fileOf(line))).equals(bytes)).toBe(true)
})

test('what was asked for last is made next', async () => {
  const order: string[] = []
  const texts = ['One.', 'Two.', 'Three.', 'Four.']
  await Promise.all(texts.map((text) => renderer.render(aLine(text)).then(() => order.push(text))))
  expect(order).toEqual(['One.', 'Four.', 'Three.', 'Two.'])
})

test('a line that cannot be made is told with its name and text, and the next is made', async () => {
  const voice = { ...aLine('').voice, pitch: 200 }
  await expect(renderer.render(aLine('Nobody sounds like that.', 'glue.reply-2.answer', voice))).rejects.toThrow(
    /^The voice of "glue\.reply-2\.answer" cannot be used: .+\. It is: Nobody sounds like that\.$/,
  )
  expect((await renderer.render(aLine('Go on.'))).isAtHand).toBe(false)
})
