import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { type CallState, settingOf } from '../../../src/core/call/call-state.ts'
import { beginCourse, contextOf, type Course, phaseOf } from '../../../src/core/call/course.ts'
import { isReplyOpen, repliesAt } from '../../../src/core/call/reply.ts'
import { fillIn, pick, variantOf } from '../../../src/core/call/variant.ts'
import { scriptOf } from '../../../src/core/checker/script.ts'
import { walker } from '../../../src/core/checker/walk.ts'
import { make } from '../../../src/core/checker/witness.ts'
import { callBounds } from '../../../src/core/scenario/vocabulary.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'
import { featureCalls } from './feature-calls.ts'

/* A call played by the tables is the call that the machine plays, pick for pick. */

const calls = 60

/** Whole numbers below bounds, the same for the same call, and how often each bound was asked for. */
function dice(call: number) {
  const bounds: number[] = []
  return { bounds, roll: (bound: number) => pick(call, `roll ${bounds.push(bound)}`, bound) }
}

/** The first call of a scenario on the machine, each line heard out: how many replies there were. */
function replies(ringing: Course, roll: (bound: number) => number): number {
  let course = make(ringing, { type: 'answered' })
  let given = 0
  for (let turn = 0; turn < callBounds.turns && phaseOf(course) === 'talking'; turn++) {
    if (contextOf(course).state.speaking) course = make(course, { type: 'said' })
    if (phaseOf(course) !== 'talking') break
    const { state } = contextOf(course)
    const open = openNow(course, state)
    if (open.length === 0) {
      course = make(course, { type: 'waited' })
      continue
    }
    const reply = open[open.length === 1 ? 0 : roll(open.length)]!
    for (const name of reply['once opened']) {
      if (contextOf(course).state.opened.includes(name)) continue
      const kind = name in course.settings[0]!.company.articles ? 'article' : 'policy'
      course = make(course, { type: 'looked-up', kind, name })
    }
    course = make(course, { type: 'replied', reply: reply.id })
    given++
  }
  return given
}

/** The replies that are open, or would be once all that they wait for was looked up. */
function openNow({ settings }: Course, state: CallState) {
  const setting = settings[0]!
  const { articles, policies } = setting.company
  const ready = { ...state, opened: [...Object.keys(articles), ...Object.keys(policies)] }
  return repliesAt(setting, ready, ready.place)
    .filter(({ id }) => isReplyOpen(setting, ready, id))
    .toSorted((one, other) => orderOf(setting, one.id) - orderOf(setting, other.id))
}

/** Replies come in the order of the file in the tables, and as shown on the machine. */
function orderOf({ call }: Course['settings'][number], id: string): number {
  const steps = [...Object.values(call.steps), ...Object.values(call.detours).flatMap((detour) => Object.values(detour.steps))]
  return steps.flatMap((step) => step.replies).findIndex((reply) => reply.id === id)
}

const all = new Map<string, Scenario>([...shippedScenarios, ...featureCalls])

describe.each([...all])('%s', (_, scenario) => {
  test('is played the same by the tables', () => {
    const ringing = beginCourse(scenario, 1)
    const play = walker(scriptOf(settingOf(fillIn(scenario, 1), 0, variantOf(scenario, 1))))
    let turns = 0
    for (let call = 0; call < calls; call++) {
      const [ours, machine] = [dice(call), dice(call)]
      const given = play(ours.roll)
      expect(replies(ringing, machine.roll)).toBe(given)
      expect(machine.bounds).toEqual(ours.bounds)
      turns += given
    }
    expect(turns).toBeGreaterThan(0)
  })
})
