import type { BrowserContext, Page, Request } from 'playwright-core'
import { inject } from 'vitest'
import type { CallLog } from '../../src/core/call/call-log.ts'
import type { Settings } from '../../src/web/trainee/settings.ts'

/** A sound that the page has begun to play: all times in seconds. */
export interface Played {
  /** By the audio's own clock. */
  readonly at: number
  readonly from: number
  readonly length: number
  readonly loop: boolean
  /** By the audio's own clock; null while it goes on. */
  stopped: number | null
}

declare global {
  interface Window {
    /** howler's own account of the sounds that it holds. */
    readonly Howler?: { readonly _howls: readonly unknown[] }
    ear: { readonly played: Played[]; readonly contexts: AudioContext[]; isAsleep: boolean; leavesAtVoice: boolean; now(): number; voices(): Played[] }
  }
}

/**
 * A page of which is known what it plays: the browser's own functions are listened to, nothing of the app's. `isAsleep` lets no context be resumed, as a
 * phone that has been put away does; `leavesAtVoice` goes back to the shelf as soon as somebody speaks, however slow the test is.
 */
export async function openEar(context: BrowserContext, settings: Partial<Settings> = {}): Promise<Page> {
  await context.addInitScript((chosen) => {
    localStorage.setItem('please-hold:settings', JSON.stringify(chosen))
    const played: Played[] = []
    const contexts: AudioContext[] = []
    const sounds = new WeakMap<AudioScheduledSourceNode, Played>()
    const voices = () => played.filter(({ loop, length, at, stopped }) => !loop && length > 0.6 && (stopped === null || stopped > at + 0.02))
    const ear = { played, contexts, isAsleep: false, leavesAtVoice: false, now: () => contexts[0]?.currentTime ?? 0, voices }
    window.ear = ear
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options)
        contexts.push(this)
      }
      override async resume(): Promise<void> {
        if (ear.isAsleep) throw new DOMException('The phone has been put away.', 'NotAllowedError')
        await super.resume()
      }
    }
    // oxlint-disable-next-line typescript/unbound-method -- called with their own nodes below
    const { start, stop } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function (when?: number, from?: number, length?: number) {
      const sound = { at: this.context.currentTime, from: from ?? 0, length: this.buffer?.duration ?? 0, loop: this.loop, stopped: null }
      played.push(sound)
      sounds.set(this, sound)
      start.call(this, when, from, length)
      if (ear.leavesAtVoice && !sound.loop && sound.length > 0.6) setTimeout(() => (location.hash = '#/'), 60)
    }
    AudioBufferSourceNode.prototype.stop = function (when?: number) {
      const sound = sounds.get(this)
      if (sound) sound.stopped ??= this.context.currentTime
      stop.call(this, when)
    }
  }, settings)
  const page = await context.newPage()
  const asked = new Set<Request>()
  asking.set(page, asked)
  page.on('request', (request) => request.url().includes('/voices/') && asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return page
}

/** What each page is waiting for: voices that nobody has asked for in this checkout are made now, which takes a moment. */
const asking = new WeakMap<Page, Set<Request>>()

/** Waits until the voices that may be heard next are there. */
export async function linesAtHand(page: Page): Promise<void> {
  // A move is looked ahead from after a tenth of a second.
  await page.waitForTimeout(300)
  while (asking.get(page)!.size > 0) await page.waitForTimeout(50)
}

/** Opens a call and answers it once its first line is at hand. */
export async function answerCall(page: Page, id: string, { leavesAtVoice = false } = {}): Promise<void> {
  const first = page.waitForRequest((request) => request.url().includes('/voices/'))
  await page.goto(`${inject('site')}#/call/${id}`)
  await page.getByRole('button', { name: 'Answer' }).waitFor()
  await first
  await linesAtHand(page)
  await page.evaluate((leaves) => (window.ear.leavesAtVoice = leaves), leavesAtVoice)
  await page.keyboard.press('Enter')
  if (!leavesAtVoice) await page.getByRole('region', { name: 'Your replies' }).waitFor()
}

/** The voices that have begun to sound; rings, clicks and loops left out, and what was stopped the moment it began, as howler does to begin elsewhere. */
export async function voicesPlayed(page: Page): Promise<Played[]> {
  return page.evaluate(() => window.ear.voices())
}

/** Waits until so many voices have begun. */
export async function waitForVoice(page: Page, count: number): Promise<Played> {
  await page.waitForFunction((wanted) => window.ear.voices().length >= wanted, count)
  return (await voicesPlayed(page))[count - 1]!
}

/** Waits until a voice has come so far, as a part of its length. */
export async function waitForPlace(page: Page, { at, length }: Played, part: number): Promise<void> {
  await page.waitForFunction((until) => window.ear.now() >= until, at + part * length)
}

/** Whether the caller is speaking, as the page shows it. */
export function speaking(page: Page, is: boolean) {
  return page.locator(`[aria-label="Your replies"][data-speaking="${is}"]`)
}

/** How many words of the present turn are shown as said, and of how many. */
export async function wordsShown(page: Page): Promise<{ said: number; all: number }> {
  return page.evaluate(() => ({
    said: document.querySelectorAll('[data-word][data-said]').length,
    all: document.querySelectorAll('[data-word]').length,
  }))
}

/** The log of the newest attempt, as it is stored. */
export async function storedLog(page: Page): Promise<CallLog> {
  return page.evaluate(
    () =>
      new Promise<CallLog>((resolve, reject) => {
        const opening = indexedDB.open('please-hold')
        opening.addEventListener('error', () => reject(new Error('The database does not open.')))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('attempts').objectStore('attempts').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            const newest = (all.result as { startedAt: string; log: CallLog }[]).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt)).at(-1)
            if (newest) resolve(newest.log)
            else reject(new Error('No attempt is kept.'))
          })
        })
      }),
  )
}
