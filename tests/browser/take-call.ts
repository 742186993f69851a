import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { fieldLabel, type Scenario } from '../../src/core/scenario/scenario.ts'
import type { Path } from '../playthroughs/play-path.ts'

/** A rep at the keyboard: takes calls in a page, and touches no mouse. */
export interface Rep {
  readonly page: Page
  /** Opens a call and answers it. */
  answer(id: string): Promise<void>
  /** Does one turn of a path; "(next call)" files one of a series and answers the next. */
  take(turn: string): Promise<void>
  /** Hears the goodbye, files the last ticket and goes on to the debrief, with these marks of their own or none. */
  file(marks?: Readonly<Record<string, number>>): Promise<void>
}

/** A page in which the app's dice fall as they did in the playthroughs, and in which nothing sounds: whole calls are read faster than they are heard. */
export async function seatRep(context: BrowserContext, scenario: Scenario, seed: number): Promise<Rep> {
  await context.addInitScript((wanted) => {
    if (localStorage.length === 0) localStorage.setItem('please-hold:settings', JSON.stringify({ voice: 0, line: 0 }))
    const real = crypto.getRandomValues.bind(crypto)
    crypto.getRandomValues = ((array: Uint32Array) => {
      if (!(array instanceof Uint32Array) || array.length !== 1) return real(array as never)
      array[0] = wanted
      return array
    }) as never
  }, seed)
  const page = await context.newPage()
  /** Whether the caller has begun a turn that was not heard out. */
  let speaks = scenario.direction !== 'outbound'
  /** Which call of a series is on. */
  let index = 0
  /** To the first field the rep tabs from wherever the focus is; then the key for the desk is known. */
  let knowsKey = false
  const file = async () => {
    if (speaks) await hearOut(page)
    await page.getByRole('button', { name: 'File the ticket' }).waitFor()
    await tabTo(page, (found) => found.text.startsWith('File the ticket'))
    await page.keyboard.press('Enter')
  }
  return {
    page,
    answer: async (id) => {
      await page.goto(`${inject('site')}#/call/${id}`)
      await page.getByRole('button', { name: /^(Answer|Call|Take this call)$/ }).waitFor()
      if (await page.getByRole('button', { name: 'Take this call' }).count()) {
        await tabTo(page, (found) => found.text.startsWith('Take this call'))
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: /^(Answer|Call)$/ }).waitFor()
      }
      await page.keyboard.press('Enter')
      await replies(page).waitFor()
    },
    take: async (turn) => {
      if (turn === '(next call)') {
        await file()
        await page.getByRole('button', { name: 'Answer' }).waitFor()
        await page.keyboard.press('Enter')
        await replies(page).waitFor()
        index++
        speaks = true
        return
      }
      const acts = !/^\((note|look up)/.test(turn)
      if (speaks && !turn.startsWith('(note')) await hearOut(page)
      speaks = acts || (speaks && turn.startsWith('(note'))
      await takeTurn(page, scenario, index, turn, knowsKey)
      knowsKey ||= turn.startsWith('(note')
    },
    file: async (marks = {}) => {
      await file()
      await rate(page, marks)
    },
  }
}

/** Plays a whole path, by keyboard. */
export async function playByKeyboard(rep: Rep, id: string, path: Path): Promise<void> {
  await rep.answer(id)
  for (const turn of path.turns) await rep.take(turn)
  await rep.file()
}

/** Says how it went before the score is shown: marks by the names of the skills. Without any it is skipped. */
async function rate(page: Page, marks: Readonly<Record<string, number>>): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /how did it go/ }).waitFor()
  for (const [skill, mark] of Object.entries(marks)) {
    await tabTo(page, (found) => found.label === skill, skill)
    await page.keyboard.press('Home')
    for (let at = 0; at < mark; at += 5) await page.keyboard.press('ArrowRight')
  }
  const way = Object.keys(marks).length > 0 ? 'Show the debrief' : 'Skip'
  await tabTo(page, (found) => found.text === way, way)
  await page.keyboard.press('Enter')
}

function replies(page: Page) {
  return page.getByRole('region', { name: 'Your replies' })
}

async function takeTurn(page: Page, scenario: Scenario, index: number, turn: string, knowsKey: boolean): Promise<void> {
  const note = /^\(note(?: ([^:]+))?: (.*)\)$/.exec(turn)
  const article = /^\(look up (article|policy) (.*)\)$/.exec(turn)
  if (note) return writeDown(page, note[1] === undefined ? 'Note' : fieldLabel(scenario.calls[index]!, note[1]), note[2]!, knowsKey)
  if (article?.[1] === 'article') return lookUp(page, 'Articles', scenario.company.articles[article[2]!]!.title)
  if (article) return lookUp(page, 'Policies', article[2]!.replaceAll('-', ' '))
  if (turn === '(silence)') return page.keyboard.press('Space')
  if (turn === '(hangs up)') {
    await tabTo(page, (found) => found.text.startsWith('Hang up'))
    return page.keyboard.press('Enter')
  }
  if (turn.startsWith('(')) throw new Error(`A rep at the keyboard does not know how to ${turn}`)
  const start = plain(turn.slice(turn.indexOf(': ') + 2))
  const texts = await page.locator(`${repliesWhere} button`).allInnerTexts()
  const number = texts.findIndex((text) => plain(text.replace(/^\d\s*/, '')).startsWith(start))
  if (number < 0) throw new Error(`No reply starts with "${start}" among:\n${texts.join('\n')}`)
  await page.keyboard.press(String(number + 1))
}

/** Lets the caller begin, and then finish: the space bar shows the rest of the line. */
async function hearOut(page: Page): Promise<void> {
  const over = page.locator(afterCall)
  await page.locator(`${repliesWhere}[data-speaking="true"], [aria-label="Farewell"], ${afterCall}`).first().waitFor()
  if (await over.count()) return
  await page.keyboard.press('Space')
  await page.locator(`${repliesWhere}[data-speaking="false"], ${afterCall}`).first().waitFor()
}

/** For what is waited for in every turn: roles and names are worked out for the whole page, once for each frame that is waited. */
const repliesWhere = '[aria-label="Your replies"]'
const afterCall = '[aria-label="After the call"]'

async function writeDown(page: Page, name: string, text: string, knowsKey: boolean): Promise<void> {
  const open = await page.locator('[role=tab][aria-selected=true]').innerText()
  if (open !== 'Ticket') await openTab(page, 'Ticket')
  else if (knowsKey) await page.keyboard.press('d')
  const { tag } = await tabTo(page, (found) => plain(found.label) === plain(name), name)
  if (tag === 'SELECT') await choose(page, name, text)
  else {
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
}

/** In a list that has the focus. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const choices = await page.evaluate(() => Array.from((document.activeElement as HTMLSelectElement).options, ({ value }) => value))
  const number = choices.findIndex((choice) => plain(choice) === plain(text))
  if (number < 0) throw new Error(`"${text}" is not a choice of "${name}", only:\n${choices.join('\n')}`)
  await page.keyboard.press('Home')
  for (let at = 0; at < number; at++) await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe(choices[number])
}

async function openTab(page: Page, tab: string): Promise<void> {
  await tabTo(page, (found) => found.role === 'tab')
  for (let tries = 0; !(await page.evaluate(() => document.activeElement?.textContent ?? '')).startsWith(tab); tries++) {
    if (tries > 6) throw new Error(`There is no tab ${tab}`)
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

async function lookUp(page: Page, tab: string, title: string): Promise<void> {
  await openTab(page, tab)
  await tabTo(page, (found) => found.tag === 'SUMMARY' && plain(found.text).toLowerCase().includes(plain(title).toLowerCase()))
  await page.keyboard.press('Enter')
  // What was looked up may open a reply, once the browser has told the page that it is open.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await page.keyboard.press('d')
}

interface Focused {
  readonly tag: string
  readonly role: string
  readonly text: string
  readonly label: string
}

/** Presses Tab until the focus is where it is wanted, and says what is there. */
async function tabTo(page: Page, isWanted: (found: Focused) => boolean, wanted = 'what was looked for'): Promise<Focused> {
  const seen = new Set<string>()
  for (let presses = 0; presses < 120; presses++) {
    const found = await page.evaluate((): Focused => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels : null
      return {
        tag: element?.tagName ?? '',
        role: element?.getAttribute('role') ?? '',
        text: element instanceof HTMLElement ? element.innerText.trim() : '',
        label: labels?.[0]?.innerText.trim() ?? '',
      }
    })
    if (isWanted(found)) return found
    seen.add(`${found.tag} ${found.label || found.text.slice(0, 40)}`)
    await page.keyboard.press('Tab')
  }
  throw new Error(`The focus never came to ${wanted}, only to:\n${[...seen].join('\n')}`)
}

/** A text without what typesetting changes. */
export function plain(text: string): string {
  return text.replaceAll(/[“”„"‘’']/g, '').replaceAll('…', '...').replaceAll(/\s+/g, ' ').trim()
}
