import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { replayCall } from '../../src/core/call/replay-call.ts'
import { transcriptOf } from '../../src/core/call/transcript.ts'
import type { Attempt } from '../../src/web/trainee/attempt.ts'
import { sayTime } from '../../src/web/ui/say-time.ts'
import { shipped, shippedScenarios } from '../shipped-scenarios.ts'
import { type Dice, diceOf, doSomething } from './hasty-rep.ts'
import { keptAttempts, openBeside } from './kept-attempts.ts'
import { launchChromium } from './launch.ts'
import { openProfile, openProfileIn } from './profile.ts'
import { plain } from './take-call.ts'
import { type Writes, watchWrites } from './watch-writes.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test('a page that is killed at any of 50 moments has lost nothing, and the call goes on', { timeout: 240_000 }, async () => {
  const seeds = [1, 2, 3, 4, 5]
  expect(await Promise.all(seeds.map(async (seed) => killOften(seed, 10)))).toEqual(seeds.map(() => 10))
})

test('a browser that is killed has lost nothing that was written, and the call goes on', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-profile-'))
  const call = 'billing-cant-fix-wifi'
  const dice = diceOf(6)
  let left: Attempt | null = null
  let context = await openProfileIn(folder)
  let kills = 0
  for (; kills < 3; kills++) {
    const writes = await watchWrites(context)
    const page = await context.newPage()
    await goOn(page, call, left, writes.now, dice)
    await killDuring(page, { how: 'browser', after: dice(300), dice })
    const killed = Date.now()
    context = await openProfileIn(folder)
    // What was on the screen for a few milliseconds only may not have been written.
    const found = await findLeft(await context.newPage(), call, { ...writes.now(), shown: 0, said: '' }, killed)
    left = found.finishedAt === null ? found : null
  }
  expect(kills).toBe(3)
  await context.close()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * Takes calls in a profile of its own; the page is killed again and again, and a new one goes on with what the last one left.
 * @returns how often that went well
 */
async function killOften(seed: number, kills: number): Promise<number> {
  const dice = diceOf(seed)
  const context = await openProfile(browser)
  const writes = await watchWrites(context)
  let page = await context.newPage()
  let call = anyCall(dice)
  let left: Attempt | null = null
  for (let kill = 1; kill <= kills; kill++) {
    const plan = { how: kill % 2 === 0 ? 'crash' : 'close', after: dice(400), dice: diceOf(seed * 1000 + kill) } as const
    writes.forget()
    try {
      await goOn(page, call, left, writes.now, plan.dice)
      await killDuring(page, plan)
      const killed = Date.now()
      page = await context.newPage()
      left = await findLeft(page, call, writes.now(), killed)
    } catch (error) {
      throw new Error(`Dice ${seed}, kill ${kill}, in ${call}, by ${plan.how} after ${plan.after} ms`, { cause: error })
    }
    if (left.finishedAt === null) continue
    left = null
    call = anyCall(dice)
  }
  await context.close()
  return kills
}

function anyCall(dice: Dice): string {
  return [...shippedScenarios.keys()][dice(shippedScenarios.size)]!
}

/** Opens a call, sees that it is taken up where it was left, and does something in it until that is written. */
async function goOn(page: Page, call: string, left: Attempt | null, now: () => Writes, dice: Dice): Promise<void> {
  await page.goto(`${inject('site')}#/call/${call}`)
  if (left && isOnLine(left)) await expectPausedAt(page, lineTime(left))
  const events = left?.log.events ?? []
  for (let tries = 0; (now().written?.events.length ?? 0) <= events.length; tries++) {
    if (tries > 200) throw new Error(`The call does not go on: ${await page.locator('body').innerText()}`)
    await doSomething(page, dice)
  }
  const { written } = now()
  expect(written).toMatchObject(left ? { id: left.id } : {})
  expect(written!.events.slice(0, events.length)).toEqual(events)
}

async function expectPausedAt(page: Page, time: number): Promise<void> {
  const paused = page.locator('dialog[open]', { hasText: 'Paused' })
  await paused.waitFor().catch(async () => expect.fail(`It is not paused: ${await page.locator('body').innerText()}`))
  const [shown] = (await paused.innerText()).split('\n')
  expect([sayTime(time), sayTime(time + within)]).toContain(shown)
}

interface Plan {
  readonly how: keyof typeof deaths
  /** Milliseconds. */
  readonly after: number
  readonly dice: Dice
}

/** Does one thing after the other as fast as can be, and kills the page in the midst of it. */
async function killDuring(page: Page, { how, after, dice }: Plan): Promise<void> {
  const dead = new AbortController()
  const act = async () => {
    while (!dead.signal.aborted) await doSomething(page, dice)
  }
  const acting = act().catch((error: unknown) => (dead.signal.aborted ? null : error))
  const kill = await deaths[how](page)
  await new Promise((resolve) => setTimeout(resolve, after))
  dead.abort()
  await kill()
  const failed = await acting
  if (failed) throw failed
}

/** Ways to die; each is got ready first. What has crashed answers nobody. */
const deaths = {
  close: async (page: Page) => async () => page.close({ runBeforeUnload: false }),
  crash: async (page: Page) => {
    const session = await page.context().newCDPSession(page)
    return async () => {
      const gone = new Promise((resolve) => page.once('crash', resolve))
      session.send('Page.crash').catch(() => {})
      await gone
      await page.close()
    }
  },
  browser: async (page: Page) => {
    const session = await page.context().browser()!.newBrowserCDPSession()
    return async () => {
      const gone = new Promise((resolve) => page.context().once('close', resolve))
      session.send('Browser.crash').catch(() => {})
      await gone
    }
  },
}

/** How exactly the time of a call is kept, in milliseconds: it is kept each second. */
const within = 1100

/** What is kept of the call after the page was killed: all that was written or on the screen, and its time. */
async function findLeft(page: Page, call: string, { written, shown, seconds, said }: Writes, killed: number): Promise<Attempt> {
  await openBeside(page)
  const attempts = await keptAttempts(page)
  const found = attempts.find(({ id }) => id === written!.id)
  if (!found) throw new Error('The attempt is gone.')
  const { events } = found.log
  expect(events.slice(0, written!.events.length)).toEqual(written!.events)
  expect(events.length).toBeGreaterThanOrEqual(shown)
  expect(found.at).toBeGreaterThanOrEqual(written!.at)
  const { course, misfit } = replayCall(found.log, shipped(call))
  expect(misfit).toBe(null)
  const words = transcriptOf(course!.passages).map(({ by, text }) => plain(`${by === 'rep' ? 'You: ' : ''}${text}`))
  expect(['', ...words]).toContain(plain(said))
  // A call never goes faster than the world.
  const seen = events.some(({ type }) => type === 'filed') ? 0 : (seconds ?? 0) * 1000
  expect(lineTime(found)).toBeGreaterThanOrEqual(seen - within)
  expect(found.at).toBeLessThanOrEqual(written!.at + killed - written!.handed + within)
  expect(attempts.filter((attempt) => attempt.scenario === call && attempt.finishedAt === null && attempt !== found)).toEqual([])
  return found
}

/** Whether somebody is on the line: then a call that is taken up again is paused. */
function isOnLine({ log }: Attempt): boolean {
  const last = log.events.findLast(({ type }) => ['answered', 'ended', 'filed'].includes(type))
  return last?.type === 'answered'
}

/** The time on the line as the screen has it: each call of a series begins at nothing, and stands still once it has ended. */
function lineTime({ log, at }: Attempt): number {
  const filed = log.events.findLast(({ type }) => type === 'filed')?.at ?? 0
  const ended = log.events.findLast((event) => event.type === 'ended' && event.at >= filed)?.at
  return (ended ?? at) - filed
}
