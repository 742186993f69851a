import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CallLog } from '../src/core/call/call-log.ts'
import { stepNamed } from '../src/core/call/call-state.ts'
import { replayCall } from '../src/core/call/replay-call.ts'
import { politeness } from '../src/core/checker/politeness.ts'
import type { Call, Reply, Scenario, Step } from '../src/core/scenario/scenario.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

/*
 * What the sixteen calls are together, and what keeps them from being guessed: the best replies are those of the exemplary playthrough.
 * What holds for one call by itself stands in scenarios.test.ts.
 */

/** A turn of the exemplary playthrough: the reply that was best there, or null for a silence. */
interface Turn {
  readonly step: Step
  readonly best: Reply | null
}

const all = [...shippedScenarios]

test('there are sixteen calls, of four companies and ten temperaments, one to four hard, in each skill', () => {
  const calls = all.flatMap(([, scenario]) => scenario.calls)
  expect(all.length).toBe(16)
  expect(new Set(all.map(([, { company }]) => company.id)).size).toBe(4)
  expect(new Set(calls.map(({ caller }) => caller.temperament)).size).toBe(10)
  expect(new Set(all.map(([, { difficulty }]) => difficulty))).toEqual(new Set([1, 2, 3, 4]))
  expect(new Set(all.map(([, { focus }]) => focus)).size).toBe(3)
})

describe.each(all)('%s', (_, scenario) => {
  test('has as many steps, replies and detours as a call of the library should', () => {
    // Those of a series are short.
    const fewest = scenario.calls.length > 1 ? 3 : 8
    for (const call of scenario.calls) {
      expect(Object.keys(call.steps).length).toBeGreaterThanOrEqual(fewest)
      for (const { replies } of stepsOf(call)) expect([3, 4]).toContain(replies.length)
    }
    expect(scenario.calls.flatMap(({ detours }) => Object.keys(detours)).length).toBeGreaterThanOrEqual(1)
  })

  test('has a coach’s note with every reply, and replies about as long as each other', () => {
    for (const { replies } of scenario.calls.flatMap(stepsOf)) {
      const mean = replies.reduce((sum, { say }) => sum + say.length, 0) / replies.length
      expect(replies.filter(({ say }) => Math.abs(say.length - mean) > 0.2 * mean).map(({ say }) => say)).toEqual([])
      expect(replies.filter(({ coach }) => coach.length < 20).map(({ say }) => say)).toEqual([])
    }
  })

  test('cannot be guessed by the longest reply, nor by the politest', () => {
    const best = bestTurns(scenario).flatMap(({ step, best: reply }) => (reply ? [{ step, reply }] : []))
    const share = (fits: (reply: Reply, others: readonly Reply[]) => boolean) =>
      best.filter(({ step, reply }) => fits(reply, step.replies.filter(({ id }) => id !== reply.id))).length / best.length
    expect(share((reply, others) => reply.say.length > 1.1 * Math.max(...others.map(({ say }) => say.length)))).toBeLessThanOrEqual(0.3)
    expect(share((reply, others) => politeness(reply) > Math.max(...others.map(politeness)))).toBeLessThanOrEqual(0.4)
  })

  test('has at most two steps with a reply that is a critical error', () => {
    for (const call of scenario.calls) {
      const critical = stepsOf(call).filter(({ replies }) =>
        replies.some(({ breach, discloses }) => breach !== undefined || discloses.some((thing) => call.facts[thing]?.private === 'never')),
      )
      expect(critical.length).toBeLessThanOrEqual(2)
    }
  })
})

test('a silence or a firm no is the best there is in fifteen steps of a hundred, over the library', () => {
  const turns = all.flatMap(([, scenario]) => bestTurns(scenario))
  const held = turns.filter(({ best }) => best === null || best.act === 'wait' || best.act === 'firm-no')
  expect(held.length / turns.length).toBeGreaterThanOrEqual(0.15)
})

function stepsOf(call: Call): Step[] {
  return [...Object.values(call.steps), ...Object.values(call.detours).flatMap(({ steps }) => Object.values(steps))]
}

function bestTurns(scenario: Scenario): Turn[] {
  const file = join(import.meta.dirname, 'playthroughs', scenario.id, 'exemplary.log.json')
  const { course, misfit } = replayCall(JSON.parse(readFileSync(file, 'utf8')) as CallLog, scenario)
  if (misfit) throw new Error(misfit.message)
  return course.passages.flatMap(({ event, before, setting }): Turn[] => {
    const step = stepNamed(setting.call, before.place)
    if (!step || (event.type !== 'replied' && event.type !== 'waited')) return []
    return [{ step, best: event.type === 'replied' ? step.replies.find(({ id }) => id === event.reply)! : null }]
  })
}
