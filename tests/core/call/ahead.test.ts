import { expect, test } from 'vitest'
import { startCall } from '../../../src/core/call/start-call.ts'
import type { CallerTurn, RunningCall, Said } from '../../../src/core/call/running-call.ts'
import { pick } from '../../../src/core/call/variant.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { handClock } from '../hand-clock.ts'
import { nominal, ring } from '../ring.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'

/** A turn as it is compared: who says what, and in what mood. */
function shown(parts: readonly Pick<Said, 'by' | 'name' | 'text'>[], mood: CallerTurn['mood']): string {
  return JSON.stringify([parts.map(({ by, name, text }) => [by, name, text]), mood])
}

test('while it rings only the first words can come next', () => {
  const { call } = ring()
  expect(call.ahead().map(({ parts }) => parts.map(({ text }) => text))).toEqual([['Good morning to you all.']])
})

test('looking ahead changes nothing', () => {
  const { call } = ring()
  call.answer()
  const before = JSON.stringify([call.log(), call.getSnapshot()])
  call.ahead()
  expect(JSON.stringify([call.log(), call.getSnapshot()])).toBe(before)
})

/** Plays by dice, and says how often what the caller said had not been foreseen. */
function playThrough(scenario: Scenario, seed: number): { turns: number; unforeseen: string[] } {
  const clock = handClock()
  const call = startCall(scenario, { clock, pace: nominal, seed })
  const unforeseen: string[] = []
  let turns = 0
  for (let move = 0; move < 60 && call.getSnapshot().phase !== 'filed'; move++) {
    const foreseen = new Set(call.ahead().map(({ parts, mood }) => shown(parts, mood)))
    const events = call.log().events.length
    const before = call.getSnapshot().turn
    doSomething(call, pick(seed, `move ${move}`, 10), () => clock.pass(clock.untilNext()))
    const { turn, mood, speaking } = call.getSnapshot()
    if (!speaking || call.log().events.length === events || shown(turn, mood) === shown(before, mood)) continue
    turns++
    if (!foreseen.has(shown(turn, mood))) unforeseen.push(shown(turn, mood))
  }
  return { turns, unforeseen }
}

function doSomething(call: RunningCall, dice: number, passOn: () => void): void {
  const { phase, replies, speaking } = call.getSnapshot()
  if (phase === 'ringing') call.answer()
  else if (phase === 'wrap-up') call.file()
  else if (phase === 'held' && dice > 5) passOn()
  else if (phase === 'held') call.resume()
  else if (phase === 'farewell') call.hearOut()
  else if (speaking) call.hearOut()
  else if (dice === 9) call.hold(2)
  else if (dice === 8) passOn()
  else {
    const open = replies.filter(({ locked }) => locked === null)
    const chosen = open[dice % Math.max(1, open.length)]
    if (chosen) call.reply(chosen.id)
  }
}

test('what a caller says was foreseen, but for what is said to being cut off', () => {
  let turns = 0
  const unforeseen: string[] = []
  for (const scenario of shippedScenarios.values()) {
    const played = playThrough(scenario, 3)
    turns += played.turns
    unforeseen.push(...played.unforeseen)
  }
  expect(turns).toBeGreaterThan(100)
  expect(unforeseen).toEqual([])
})
