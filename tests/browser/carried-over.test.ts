import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { scenarioHash } from '../../src/core/call/course.ts'
import { schemaVersion } from '../../src/web/app/kept/database.ts'
import type { Attempt } from '../../src/web/trainee/attempt.ts'
import { sayTime } from '../../src/web/ui/say-time.ts'
import { shipped } from '../shipped-scenarios.ts'
import { anAttempt } from '../web/an-attempt.ts'
import schema2 from '../web/app/kept/fixtures/schema-2.json'
import { keptAttempts, openBeside, putKept } from './kept-attempts.ts'
import { launchChromium } from './launch.ts'
import { openProfile } from './profile.ts'
import { expectDebrief, written } from './written-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const call = 'billing-cant-fix-wifi'

describe('a file of one profile', () => {
  const { log, found } = written(call, 'exemplary')
  const at = log.events.at(-1)!.at
  const finished = anAttempt({ id: 'finished', scenario: call, log, at, own: { ready: 3, rated: 'skipped', next: 'Hear them out.' } })
  const cut = { ...log, events: log.events.slice(0, 9) }
  const left = anAttempt({ id: 'left', scenario: call, log: cut, at: cut.events[8]!.at, startedAt: '2026-11-22T10:00:00.000Z', finishedAt: null })
  const other = anAttempt({ id: 'of another site', scenario: 'their-call', startedAt: '2026-11-23T10:00:00.000Z' })

  test('brings all of its calls into another, with what was said of them, and a second time nothing', async () => {
    const saved = await saveFile([finished, left, other])
    const mine = anAttempt({ id: 'mine', scenario: call, log, at, startedAt: '2026-11-24T10:00:00.000Z' })
    const { context, page } = await keep([mine])
    await choose(page, saved)
    await page.getByText('3 calls are new.').waitFor()
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('Done. 3 calls are new.').waitFor()
    await choose(page, saved)
    await page.getByText('3 are here already. It brings nothing new.').waitFor()
    expect(await page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0)
    expect(await keptAttempts(page)).toEqual([finished, left, other, mine])

    await page.goto(`${inject('site')}#/debrief/finished`)
    await expectDebrief(page, found)
    await page.goto(`${inject('site')}#/call/${call}`)
    // The newest of a call is what is gone on with, and that is finished.
    await page.getByRole('button', { name: 'Answer' }).waitFor()
    await context.close()
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, -40), 'it does not read to its end'],
    ['with a call that has no date', (text: string) => text.replace('2026-11-22T10:00:00.000Z', 'one morning'), 'call 2 of 3'],
    ['with an event that is none', (text: string) => text.replace('"type":"replied"', '"type":"shouted"'), 'call 1 of 3'],
    ['of something else', () => '{"format":"other"}', 'was not made by Please Hold'],
  ])('%s is refused with its reason, and nothing has changed', async (_, damage, reason) => {
    const saved = await saveFile([finished, left, other])
    const { context, page } = await keep([left])
    await choose(page, { ...saved, buffer: Buffer.from(damage(saved.buffer.toString())) })
    const said = page.getByText(/^Nothing was brought in/)
    await said.waitFor()
    expect(await said.innerText()).toContain(reason)
    expect(await page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0)
    expect(await keptAttempts(page)).toEqual([left])
    await context.close()
  })
})

test('what the version before kept is all there, and the unfinished call goes on', async () => {
  const context = await openProfile(browser)
  const page = await context.newPage()
  // As if the calls had not been edited since: one that was rings anew, and that is another matter.
  const attempts = schema2.stores.attempts.map((attempt) => ({ ...attempt, log: { ...attempt.log, hash: scenarioHash(shipped(attempt.scenario)) } }))
  await putKept(page, { version: 2, stores: { ...schema2.stores, attempts } })
  await page.goto(inject('site'))
  const left = attempts.find(({ id }) => id === 'a60f3c8e2d917b54')!
  await page.getByText(`In progress at ${sayTime(left.at)}: resume`).waitFor()
  await page.goto(`${inject('site')}#/call/${left.scenario}`)
  await page.locator('dialog[open]', { hasText: 'Paused' }).getByText(sayTime(left.at)).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('textbox', { name: 'Note' }).fill('It goes on')
  await page.keyboard.press('Escape')
  await openBeside(page)
  const kept = await keptAttempts(page)
  expect(kept.map(({ id }) => id).toSorted()).toEqual(attempts.map(({ id }) => id).toSorted())
  const events = [...left.log.events, { type: 'noted', text: 'It goes on' }]
  expect(kept.find(({ id }) => id === left.id)).toMatchObject({ log: { events }, branch: null, coached: false, form: null })
  await context.close()
})

interface SavedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A profile in which these attempts are kept, on the page about that. */
async function keep(attempts: readonly Attempt[]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openProfile(browser)
  const page = await context.newPage()
  await putKept(page, { version: schemaVersion, stores: { attempts } })
  await page.goto(`${inject('site')}#/kept`)
  await page.getByRole('button', { name: 'Choose a file' }).waitFor()
  return { context, page }
}

/** Saves the file of a profile in which these attempts are kept. */
async function saveFile(attempts: readonly Attempt[]): Promise<SavedFile> {
  const { context, page } = await keep(attempts)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const saved = await download
  const file = { name: saved.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(await saved.path()) }
  await context.close()
  return file
}

async function choose(page: Page, file: SavedFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}
