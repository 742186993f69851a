import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { CallLog } from '../core/call/call-log.ts'
import { type HeardCall, hearCall } from './bench/hear-call.ts'
import { type Held, hearMany } from './bench/hear-many.ts'
import { shareOf } from './bench/measure.ts'
import { openLibrary } from './open-library.ts'

/** The calls that are heard from beginning to end, as their exemplary playthroughs go: three that come to the same where nothing is looked up. */
const heardCalls = ['billing-cant-fix-wifi', 'you-again', 'upgrade-dreams']

/** After so many calls in one page it is looked at what it holds. */
const looks = [5, 20]

/** What a trainee waits for and fetches to hear a call, in Chromium with the audio's own clock running. */
export async function benchSound(home: string, browser: Browser, site: string): Promise<readonly string[]> {
  const { scenarios } = openLibrary(join(home, 'scenarios')).found()
  const heard: [string, HeardCall][] = []
  for (const id of heardCalls) heard.push([id, await hearCall(browser, site, scenarios.get(id)!, readLog(home, id))])
  const held = await hearMany(browser, site, [...scenarios.keys()], looks)
  return [...tellTiming(heard.map(([, call]) => call)), tellBytes(heard), tellHeld(held)]
}

function readLog(home: string, id: string): CallLog {
  return JSON.parse(readFileSync(join(home, 'tests', 'playthroughs', id, 'exemplary.log.json'), 'utf8')) as CallLog
}

function tellTiming(calls: readonly HeardCall[]): string[] {
  const waits = calls.flatMap((call) => call.waits)
  const slips = calls.flatMap((call) => call.slips)
  const unheard = calls.reduce((sum, call) => sum + call.unheard, 0)
  const [base, output] = calls.at(-1)!.latency.map(whole)
  const [earliest, latest] = [Math.min(...slips), Math.max(...slips)].map(whole)
  const waiting = `${spread(waits)} ms, over ${waits.length} turns, ${unheard} not heard (aim: median 50 ms)`
  const being = `${spread(slips.map(Math.abs))} ms, from ${earliest} to ${latest} ms, over ${slips.length} words (aim: 50 ms)`
  return [
    `the caller's turn to its voice, at hand: ${waiting}; then, by the browser's account, ${base} ms to the device and ${output} ms in it`,
    `words shown against the sound, late or early: ${being}`,
  ]
}

function tellBytes(calls: readonly [string, HeardCall][]): string {
  const told = calls.map(([id, { fetched, distinct, heard, files }]) => {
    const again = fetched > distinct ? ` and ${kilobytes(fetched - distinct)} of them again` : ''
    return `${id} ${kilobytes(distinct)} in ${files} files${again}, ${kilobytes(heard)} heard`
  })
  return `audio fetched in a call: ${told.join('; ')} (aim: 1,200 kB)`
}

function tellHeld(held: readonly Held[]): string {
  const tell = ({ calls, heap, own, nodes, listeners, sounds }: Held) => {
    const process = own === null ? '' : `, process ${megabytes(own)}`
    return `after ${calls} heap ${megabytes(heap)}${process}, ${nodes} nodes, ${listeners} listeners, ${sounds} sounds kept`
  }
  return `calls in one page: ${held.map(tell).join('; ')} (aim: no growth)`
}

function spread(figures: readonly number[]): string {
  return `median ${whole(shareOf(figures, 0.5))}, 95th percentile ${whole(shareOf(figures, 0.95))}`
}

function kilobytes(bytes: number): string {
  return `${whole(bytes / 1000)} kB`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function whole(figure: number): string {
  return Math.round(figure).toLocaleString('en')
}
