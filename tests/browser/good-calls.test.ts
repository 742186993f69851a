import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedScenarios } from '../shipped-scenarios.ts'
import { launchChromium } from './launch.ts'
import { takeWritten } from './written-call.ts'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** Beside bad-calls.test.ts, so that two workers share the calls. */
describe.each([...shippedScenarios.keys()])('%s, by keyboard alone', (id) => {
  test('the exemplary path ends and scores as its playthrough does', async () => {
    await expect(takeWritten(browser!, id, 'exemplary')).resolves.toBeUndefined()
  })
})
