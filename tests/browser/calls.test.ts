import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import type { CallLog } from '../../src/core/call/call-log.ts'
import { debrief, type Debrief } from '../../src/core/debrief/debrief.ts'
import type { Path } from '../playthroughs/play-path.ts'
import { shipped, shippedScenarios } from '../shipped-scenarios.ts'
import { launchChromium } from './launch.ts'
import { playByKeyboard, plain, seatRep } from './take-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const folder = join(import.meta.dirname, '..', 'playthroughs')

describe.each([...shippedScenarios.keys()])('%s, by keyboard alone', (id) => {
  test.each(['exemplary', 'poor'])('the %s path ends and scores as its playthrough does', async (name) => {
    const paths = parse(readFileSync(join(folder, id, 'paths.yaml'), 'utf8')) as Record<string, Path>
    const { log, found } = written(id, name)
    const context = await browser!.newContext()
    const rep = await seatRep(context, shipped(id), log.seed)
    await playByKeyboard(rep, id, paths[name]!)
    await expectDebrief(rep.page, found)
    await context.close()
  })
})

test('a call that was left in the middle comes back to the same second, with everything that was said', async () => {
  const id = 'billing-cant-fix-wifi'
  const { log } = written(id, 'exemplary')
  const context = await browser!.newContext()
  const rep = await seatRep(context, shipped(id), log.seed)
  await rep.answer(id)
  const { turns } = (parse(readFileSync(join(folder, id, 'paths.yaml'), 'utf8')) as Record<string, Path>)['exemplary']!
  for (const turn of turns.slice(0, 5)) await rep.take(turn)
  await rep.page.keyboard.press('p')
  const before = await shown(rep.page)
  await rep.page.reload()
  await rep.page.getByRole('dialog').waitFor()
  const after = await shown(rep.page)
  expect(after.said).toEqual(before.said)
  expect(Math.abs(after.seconds - before.seconds)).toBeLessThanOrEqual(1)
  await rep.page.keyboard.press('p')
  for (const turn of turns.slice(5)) await rep.take(turn)
  await rep.file()
  await expectDebrief(rep.page, written(id, 'exemplary').found)
  await context.close()
})

test('a link to a call that does not exist says so and leads back', async () => {
  const page = await browser!.newPage()
  await page.goto(`${inject('site')}#/call/no-such-call`)
  await page.getByRole('link', { name: 'All calls' }).first().click()
  await page.getByText('Strikes Ten').first().waitFor()
  expect(page.url()).toBe(`${inject('site')}#/`)
  await page.close()
})

/** What the playthrough's files say it comes to. */
function written(id: string, name: string): { log: CallLog; found: Debrief } {
  const log = JSON.parse(readFileSync(join(folder, id, `${name}.log.json`), 'utf8')) as CallLog
  const found = debrief(log, shipped(id))
  if ('message' in found) throw new Error(found.message)
  return { log, found }
}

async function expectDebrief(page: Page, { ending, scores, verdict }: Debrief): Promise<void> {
  const region = page.getByRole('region', { name: 'Scores' })
  await region.waitFor()
  expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toContain(plain(ending.title))
  const text = plain(await region.innerText())
  const numbers = [scores.listening, scores.routing, scores['de-escalation']].map((score) => (score === null ? '–' : String(Math.round(score))))
  expect(await region.getByRole('listitem').allInnerTexts()).toEqual(numbers.map((number) => expect.stringContaining(`\n${number}\n`)))
  expect(text).toContain(`${Math.round(scores.overall)} overall`)
  expect(text).toContain(verdict === 'pass' ? 'Pass' : 'Not yet')
}

/** All that was said so far, and how long the call has lasted. */
async function shown(page: Page): Promise<{ said: string[]; seconds: number }> {
  const texts = await page.getByRole('main').innerText()
  const said = [...texts.matchAll(/[“][^”]+[”]/g)].map(([text]) => plain(text))
  const time = /\b(\d\d):(\d\d)\b/.exec(await page.locator('body').innerText())
  return { said, seconds: Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0) }
}
