import type { Browser } from 'playwright-core'
import type { CallLog, Move } from '../../core/call/call-log.ts'
import { choicesAt } from '../../core/call/call-view.ts'
import { advance, beginCourse, contextOf, type Course } from '../../core/call/course.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Mp3, openMp3 } from '../voices/mp3.ts'
import { type CallPage, openCallPage } from './call-page.ts'
import type { HeardVoice } from './ear.ts'
import { soundOf } from './sound-of.ts'

/** What a call came to that was heard in a page. */
export interface HeardCall {
  /** Of each turn, the milliseconds from the key to its voice. */
  readonly waits: readonly number[]
  /** Of each word, how much later than it was heard the page showed it as said, in milliseconds; below zero: earlier. */
  readonly slips: readonly number[]
  /** Turns whose voice did not begin, or was not the one that its files come to. */
  readonly unheard: number
  /** Milliseconds, as the browser last said. */
  readonly latency: readonly [base: number, output: number]
  /** Bytes of all voices that were fetched, each as often as it was; of these files, each counted once; and of those that were heard. */
  readonly fetched: number
  readonly distinct: number
  readonly heard: number
  /** How many files were fetched, each counted once. */
  readonly files: number
}

/** Each so many turns one is heard to its end. */
const heardWhole = 5

/**
 * Takes a call in a page as its log has it. Each turn is heard until reading ahead has finished, and then most are shown to their end; what was written or
 * looked up is left out, so it has to be a call that comes to the same without.
 */
export async function hearCall(browser: Browser, site: string, scenario: Scenario, log: CallLog): Promise<HeardCall> {
  const call = await openCallPage(browser, site, log.seed)
  const mp3 = await openMp3()
  const turns: (HeardTurn | null)[] = []
  let course = beginCourse(scenario, log.seed)
  for (const { at, ...move } of movesOf(log)) {
    const before = course
    course = advance(before, move, at) ?? course
    if (course === before) throw new Error(`The log of ${scenario.id} does not fit the call.`)
    // Each turn is heard as soon as it has begun.
    if (move.type === 'said') continue
    const voice = await make(move, before, call)
    if (contextOf(course).state.speaking) turns.push(await hearTurn(course, { voice, call, mp3, isWhole: turns.length % heardWhole === 0 }))
  }
  const { files, fetched, page } = call
  await page.context().close()
  return { ...sumUp(turns, files), fetched: fetched(), distinct: sizeOf(files.values()), files: files.size }
}

interface HeardTurn {
  readonly voice: HeardVoice
  readonly slips: readonly number[]
  /** Of its lines. */
  readonly addresses: readonly string[]
}

interface Hearing {
  readonly voice: HeardVoice | null
  readonly call: CallPage
  readonly mp3: Mp3
  readonly isWhole: boolean
}

/** Null where its voice did not begin, or is not as long as what its files come to. */
async function hearTurn(course: Course, { voice, call, mp3, isWhole }: Hearing): Promise<HeardTurn | null> {
  await call.settle()
  await (isWhole ? call.hearToEnd() : call.hearOut())
  await call.settle()
  const sound = await soundOf(course, call.files, mp3)
  if (!voice || !sound || Math.abs(sound.length - voice.length) > lengthsDiffer) return null
  // What has been marked since, too.
  const { marks } = (await call.lastVoice()) ?? voice
  return { voice, slips: marks.map(({ word, place }) => place - sound.ends[word]!), addresses: sound.addresses }
}

function sumUp(turns: readonly (HeardTurn | null)[], files: CallPage['files']): Pick<HeardCall, 'waits' | 'slips' | 'unheard' | 'latency' | 'heard'> {
  const known = turns.flatMap((turn) => turn ?? [])
  const addresses = new Set(known.flatMap((turn) => turn.addresses))
  return {
    waits: known.map(({ voice }) => voice.after),
    slips: known.flatMap(({ slips }) => slips),
    unheard: turns.length - known.length,
    latency: known.at(-1)?.voice.latency ?? [NaN, NaN],
    heard: sizeOf([...addresses].map((address) => files.get(address)!)),
  }
}

function sizeOf(files: Iterable<Uint8Array>): number {
  return [...files].reduce((sum, { length }) => sum + length, 0)
}

/** Seconds: a page resamples what it plays. */
const lengthsDiffer = 0.01

type Timed = { readonly at: number } & Move

function movesOf({ events }: CallLog): Timed[] {
  return events.flatMap((event): Timed[] => {
    switch (event.type) {
      case 'answered':
      case 'said':
      case 'replied':
      case 'waited':
        return [event]
      case 'noted':
      case 'looked-up':
      case 'ended':
      case 'filed':
        return []
      default:
        throw new Error(`Nobody here knows how to hear a call in which somebody has ${event.type}.`)
    }
  })
}

async function make(move: Move, before: Course, call: CallPage): Promise<HeardVoice | null> {
  if (move.type === 'answered') return call.answer(before.settings[0]!.scenario.id)
  if (move.type !== 'replied') return call.press('Space')
  const place = choicesAt(before).findIndex(({ id }) => id === move.reply)
  return call.press(String(place + 1))
}
