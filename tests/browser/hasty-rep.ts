import type { Page } from 'playwright-core'

/** A number from dice: 0 ≤ n < bound. */
export type Dice = (bound: number) => number

/** Dice that fall the same for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** What can be done now, as it is on the screen. */
interface Now {
  readonly open: 'paused' | 'something' | null
  readonly does: 'warning' | 'answer' | 'file' | 'resume' | 'hear' | 'talk' | null
  /** Replies that are open, by their keys. */
  readonly replies: readonly string[]
  readonly speaking: boolean
  readonly tab: string
}

/** Does something that the call allows now, as the dice have it. What comes too late does nothing: a caller may hang up at any moment. */
export async function doSomething(page: Page, dice: Dice): Promise<void> {
  const now = await page.evaluate(lookAround)
  if (now.open === 'paused') return page.keyboard.press('p')
  if (now.open === 'something') return page.keyboard.press('Escape')
  switch (now.does) {
    case 'warning':
      return press(page, 'Take this call')
    case 'answer':
      return press(page, /^(Answer|Call)$/)
    case 'file':
      return dice(3) > 0 ? writeNote(page, now, dice) : press(page, /^File the ticket/)
    case 'resume':
      return dice(3) > 0 ? page.waitForTimeout(dice(100)) : page.keyboard.press('h')
    case 'hear':
      return page.keyboard.press('Space')
    case 'talk':
      return talk(page, now, dice)
    case null:
      return page.waitForTimeout(20)
  }
}

async function talk(page: Page, now: Now, dice: Dice): Promise<void> {
  const reply = now.replies[dice(now.replies.length)]
  switch (dice(12)) {
    case 0:
      return page.keyboard.press('Space')
    case 1:
      await page.keyboard.press('h')
      if (dice(3) === 0) return press(page, 'Hold without asking')
      return page.keyboard.press(String(1 + dice(5)))
    case 2:
    case 3:
      return writeNote(page, now, dice)
    case 4:
      return lookUp(page)
    case 5:
      return page.waitForTimeout(dice(300))
    case 6:
      return reply === undefined ? undefined : page.keyboard.press(reply)
    default:
      if (now.speaking) await page.keyboard.press('Space')
      if (reply !== undefined) await page.keyboard.press(reply)
  }
}

async function writeNote(page: Page, now: Now, dice: Dice): Promise<void> {
  if (now.tab !== 'Ticket') await page.getByRole('tab', { name: 'Ticket' }).click(soon).catch(tooLate)
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill(`Note ${dice(1e6)}`, soon).catch(tooLate)
  await note.press('Escape', soon).catch(tooLate)
}

async function lookUp(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Directory' }).click(soon).catch(tooLate)
  await page.locator('[role=tabpanel] summary').first().click(soon).catch(tooLate)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click(soon).catch(tooLate)
}

const soon = { timeout: 1000 }
const tooLate = () => {}

function lookAround(): Now {
  const buttons = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility())
  const has = (words: RegExp) => buttons.some(({ innerText }) => words.test(innerText.trim()))
  const region = (name: string) => document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)
  const dialog = document.querySelector<HTMLElement>('dialog[open]')
  const replies = region('Your replies')
  const offered = [...(replies?.querySelectorAll('button') ?? [])]
  const keys = offered.flatMap(({ ariaDisabled }, index) => (ariaDisabled === 'true' ? [] : [String(index + 1)]))
  const ways: readonly [Now['does'], boolean][] = [
    ['warning', has(/^Take this call/)],
    ['answer', has(/^(Answer|Call)$/)],
    ['file', has(/^File the ticket/)],
    ['resume', region('On hold') !== null],
    ['hear', region('Farewell') !== null],
    ['talk', replies !== null],
  ]
  return {
    open: dialog === null ? null : dialog.innerText.includes('Paused') ? 'paused' : 'something',
    does: ways.find(([, isSo]) => isSo)?.[0] ?? null,
    replies: keys,
    speaking: replies?.dataset['speaking'] === 'true',
    tab: document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.innerText ?? '',
  }
}
