import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { contextOf, type Course } from '../../src/core/call/course.ts'
import { replayCall } from '../../src/core/call/replay-call.ts'
import { shipped } from '../shipped-scenarios.ts'
import type { Settings } from '../../src/web/trainee/settings.ts'
import { answerCall, linesAtHand, openEar, speaking, storedLog, voicesPlayed, waitForPlace, waitForVoice, wordsShown } from './hear.ts'
import { launchChromium } from './launch.ts'

/*
 * The phone in a real browser, with the audio's own clock running: what is heard is what counts. Each test waits for the sound, never for a time that somebody
 * thought long enough.
 */

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const id = 'billing-cant-fix-wifi'
/** A caller who tells what is wanted in the first breath. */
const teller = 'tile-order'
/** One with much to say. */
const talker = 'you-again'

async function listen(settings: Partial<Settings> = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser!.newContext({ reducedMotion: 'reduce' })
  return { context, page: await openEar(context, { line: 0, rate: 1.5, ...settings }) }
}

async function eventTypes(page: Page): Promise<string[]> {
  return (await storedLog(page)).events.map(({ type }) => type)
}

/** The call as its log has it. */
function replayed(call: string, log: CallLog): Course {
  const { course, misfit } = replayCall(log, shipped(call))
  if (!course) throw new Error(misfit?.message)
  return course
}

describe.concurrent('a line that is heard', () => {
  test('plays to its end, and its words are all said when it is over', async () => {
    const { context, page } = await listen()
    await answerCall(page, id)
    const voice = await waitForVoice(page, 1)
    await waitForPlace(page, voice, 0.5)
    const { said, all } = await wordsShown(page)
    expect(said / all).toBeGreaterThan(0.3)
    expect(said / all).toBeLessThan(0.7)
    await speaking(page, false).waitFor()
    expect(await page.evaluate(() => window.ear.now())).toBeGreaterThan(voice.at + voice.length - 0.15)
    const log = await storedLog(page)
    expect(log.events.map(({ type }) => type)).toEqual(['answered', 'said'])
    expect(log.events[1]!.at / 1000).toBeGreaterThan(voice.length - 0.2)
    await context.close()
  })

  test('is cut off in the middle of a word by a reply, and what would have come is not known', async () => {
    // Answers that are made while the caller speaks may come when the line is over, on a slow machine: here they have been made before.
    const before = await listen()
    await answerCall(before.page, teller)
    await waitForVoice(before.page, 1)
    await linesAtHand(before.page)
    await before.context.close()
    const { context, page } = await listen({ rate: 0.75 })
    await answerCall(page, teller)
    const voice = await waitForVoice(page, 1)
    await waitForPlace(page, voice, 0.4)
    const { all } = await wordsShown(page)
    await page.keyboard.press('1')
    await waitForVoice(page, 2)
    const stopped = (await voicesPlayed(page))[0]!.stopped!
    expect(stopped).toBeLessThan(voice.at + 0.75 * voice.length)
    const log = await storedLog(page)
    const cut = log.events.find((event) => event.type === 'interrupted')
    expect(cut).toBeDefined()
    expect(cut!.type === 'interrupted' && cut!.words / all).toBeGreaterThan(0.25)
    expect(cut!.type === 'interrupted' && cut!.words / all).toBeLessThan(0.75)
    const { state } = contextOf(replayed(teller, { ...log, events: log.events.slice(0, log.events.indexOf(cut!) + 1) }))
    expect(state.facts).toEqual({})
    await context.close()
  })

  test('has its first words known once it was heard out', async () => {
    const { context, page } = await listen()
    await answerCall(page, teller)
    await waitForVoice(page, 1)
    await page.keyboard.press('Space')
    await speaking(page, false).waitFor()
    const { state } = contextOf(replayed(teller, await storedLog(page)))
    expect(Object.keys(state.facts)).not.toEqual([])
    expect((await voicesPlayed(page))[0]!.stopped).not.toBeNull()
    await context.close()
  })

  test('is followed by the caller again after five seconds of silence, counted from when the replies could be read', async () => {
    const { context, page } = await listen()
    await page.clock.install()
    await answerCall(page, id)
    await waitForVoice(page, 1)
    await page.keyboard.press('Space')
    await speaking(page, false).waitFor()
    const silence = Object.values(replayed(id, await storedLog(page)).timers).find(({ name }) => name === 'silence')!
    expect(silence.delay).toBeGreaterThan(5000)
    await page.clock.fastForward(silence.delay - 2000)
    expect(await eventTypes(page)).toEqual(['answered', 'said'])
    await expect.poll(() => eventTypes(page), { timeout: 20_000 }).toEqual(['answered', 'said', 'waited'])
    await waitForVoice(page, 2)
    await context.close()
  })

  test('stops for hold, with music, and the caller speaks on return', async () => {
    const { context, page } = await listen({ line: 0.5 })
    await answerCall(page, id)
    await waitForVoice(page, 1)
    await page.keyboard.press('Space')
    await speaking(page, false).waitFor()
    await linesAtHand(page)
    await page.keyboard.press('h')
    await page.keyboard.press('2')
    await page.waitForFunction(() => window.ear.played.some(({ loop, length, stopped }) => loop && length > 20 && stopped === null))
    await linesAtHand(page)
    const before = (await voicesPlayed(page)).length
    await page.keyboard.press('h')
    await waitForVoice(page, before + 1)
    expect(await page.evaluate(() => window.ear.played.filter(({ loop, length, stopped }) => loop && length > 20 && stopped === null).length)).toBe(0)
    expect(await eventTypes(page)).toEqual(['answered', 'said', 'held', 'resumed'])
    await context.close()
  })

  test('stands still while the sound is taken away, and goes on from there', async () => {
    const { context, page } = await listen()
    await answerCall(page, id)
    const voice = await waitForVoice(page, 1)
    await waitForPlace(page, voice, 0.3)
    await page.evaluate(async () => {
      window.ear.isAsleep = true
      await window.ear.contexts[0]!.suspend()
    })
    await page.waitForFunction(() => window.ear.played.some(({ stopped, loop }) => !loop && stopped !== null))
    const { said } = await wordsShown(page)
    // Long enough for howler's own timer to have ended a line that nobody heard, were it asked; short of the four seconds after which the rest is written.
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect((await wordsShown(page)).said).toBe(said)
    await page.evaluate(async () => {
      window.ear.isAsleep = false
      await window.ear.contexts[0]!.resume()
    })
    const rest = await waitForVoice(page, 2)
    expect(rest.from).toBeGreaterThan(0.25 * voice.length)
    expect(rest.from).toBeLessThan(0.5 * voice.length)
    await speaking(page, false).waitFor()
    expect(await eventTypes(page)).toEqual(['answered', 'said'])
    await context.close()
  })

  test('is written from where it was when the sound does not come back, and the call goes on', async () => {
    const { context, page } = await listen()
    await answerCall(page, id)
    const voice = await waitForVoice(page, 1)
    await waitForPlace(page, voice, 0.5)
    await page.evaluate(async () => {
      window.ear.isAsleep = true
      await window.ear.contexts[0]!.suspend()
    })
    await page.getByText('the call goes on in writing').waitFor()
    await speaking(page, false).waitFor()
    await page.keyboard.press('1')
    await page.getByText('the call goes on in writing').waitFor()
    expect(await eventTypes(page)).toEqual(['answered', 'said', 'replied'])
    await context.close()
  })

  test('keeps its place while the page is busy for a second', async () => {
    const { context, page } = await listen()
    await answerCall(page, id)
    const voice = await waitForVoice(page, 1)
    await waitForPlace(page, voice, 0.3)
    await page.evaluate(() => {
      const until = performance.now() + 1000
      while (performance.now() < until);
    })
    const { said, all, place } = await page.evaluate(
      ({ at, length }) =>
        new Promise<{ said: number; all: number; place: number }>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve({
                said: document.querySelectorAll('[data-word][data-said]').length,
                all: document.querySelectorAll('[data-word]').length,
                place: (window.ear.now() - at) / length,
              }),
            ),
          )
        }),
      voice,
    )
    expect(Math.abs(said / all - place)).toBeLessThan(0.15)
    await speaking(page, false).waitFor()
    expect(await page.evaluate(() => window.ear.now())).toBeLessThan(voice.at + voice.length + 1)
    await context.close()
  })
})

describe('a voice that cannot be had', () => {
  test('is made in the browser where nobody has rendered the line', async () => {
    const { context, page } = await listen()
    await page.route('**/voices/*.mp3', (route) => route.fulfill({ status: 404, body: 'Not here.' }))
    await answerCall(page, id)
    const voice = await waitForVoice(page, 1)
    expect(voice.length).toBeGreaterThan(5)
    await context.close()
  })

  test.each([
    ['missing', { status: 404, body: 'Not here.' }],
    ['cut short', { status: 200, body: Buffer.from('ID3 and no more') }],
    ['not sound at all', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Not here</title>' }],
  ])('leaves the line written where the file is %s and the engine cannot be fetched either', async (_, answer) => {
    const { context, page } = await listen()
    await page.route('**/voices/*.mp3', (route) => route.fulfill(answer))
    await page.route('**/*.wasm', (route) => route.abort())
    await answerCall(page, id)
    await page.getByText('could not be had').waitFor()
    await page.keyboard.press('Space')
    await speaking(page, false).waitFor()
    await page.keyboard.press('1')
    await page.waitForFunction(() => document.querySelectorAll('[data-word][data-said]').length > 3)
    expect(await voicesPlayed(page)).toEqual([])
    expect(await eventTypes(page)).toEqual(['answered', 'said', 'replied'])
    await context.close()
  })
})

test('a browser that lets nothing sound before a gesture rings in silence, and speaks once the call is answered', async () => {
  const strict = await launchChromium({ args: ['--autoplay-policy=document-user-activation-required'] })
  const context = await strict.newContext({ reducedMotion: 'reduce' })
  const page = await openEar(context, { line: 0.5 })
  await answerCall(page, id)
  const voice = await waitForVoice(page, 1)
  expect(voice.from).toBeLessThan(0.2)
  await strict.close()
})

test('a call taken up twenty times leaves nothing behind', async () => {
  // Slowly, so that the line is not over before the last time.
  const { context, page } = await listen({ rate: 0.75 })
  const session = await context.newCDPSession(page)
  const kept: { heap: number; sounds: number }[] = []
  for (let taken = 1; taken <= 20; taken++) {
    if (taken > 1) await page.goto(`${inject('site')}#/call/${talker}`)
    else await answerCall(page, talker, { leavesAtVoice: true })
    if (taken > 1) await page.getByRole('button', { name: 'Back to the call' }).press('Enter')
    await waitForVoice(page, taken)
    await page.getByRole('heading', { name: 'Who is on the line?' }).waitFor()
    await linesAtHand(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    kept.push({ heap: usedSize, sounds: await page.evaluate(() => window.Howler?._howls.length ?? -1) })
  }
  expect(kept.map(({ sounds }) => sounds)).toEqual(kept.map(() => 0))
  // A megabyte comes once, about the sixth time, and stays; after that it is ten kilobytes a time.
  expect(kept.at(-1)!.heap).toBeLessThan(1.1 * kept[9]!.heap)
  await context.close()
})
