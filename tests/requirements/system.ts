import { expect } from 'vitest'
import { scenarioHash } from '../../src/core/call/course.ts'
import { isAuthors } from '../../src/core/checker/ends.ts'
import { debrief } from '../../src/core/debrief/debrief.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { logOf } from '../../src/core/call/course.ts'
import { readAttempt } from '../../src/web/app/kept/read-attempt.ts'
import { type Attempt, isToBeRated, withOwn } from '../../src/web/trainee/attempt.ts'
import { nothingSaid } from '../../src/web/trainee/own-view.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'
import { type Taken, taken } from './evidence.ts'
import type { RequirementId } from './list.ts'

/** A rule of the whole system, whatever call is taken. */
export interface SystemShown {
  readonly id: RequirementId
  /** Where a trainee meets it. */
  readonly where: string
  readonly shows: string
  readonly see: () => void
}

const calls = [...shippedScenarios.keys()]
const each = (path: string, look: (one: Taken, call: string) => void) => calls.forEach((call) => look(taken(call, path), call))

/** What the screens say, as their files have it. */
const screens = import.meta.glob<string>('../../src/web/**/*.tsx', { query: '?raw', import: 'default', eager: true })

export const systemRows: readonly SystemShown[] = [
  {
    id: 'S0.11',
    where: 'The scorecard of every debrief',
    shows: 'Each indicator says in a sentence what was found, and each fault and critical error shows the turn.',
    see: () =>
      each('typical', ({ debrief: { indicators } }) => {
        for (const { sentence, level, evidence, id, occasions } of indicators) {
          expect(sentence).toMatch(/^[A-Z0-9“].*\.$/)
          if (occasions > 0 && level !== 'exemplary' && ['L2', 'L4', 'D2'].includes(id)) expect(evidence).not.toEqual([])
        }
      }),
  },
  {
    id: 'S0.12',
    where: 'The chart and D2 of every debrief',
    shows: 'The mood is told to the last moment, and D2 lists the turns in which the rep raised frustration.',
    see: () =>
      each('poor', (one) => {
        expect(one.debrief.moods.at(-1)?.mood).toEqual(one.turns.at(-1)!.passage.after.mood)
        const rises = one.turns.filter(({ act, moved }) => moved.frustration > 0 && !honest.has(act)).map(({ text }) => text)
        const told = one.indicator('D2').evidence.map(({ text }) => text)
        expect(rises).toEqual(expect.arrayContaining(told))
      }),
  },
  {
    id: 'S0.13',
    where: 'The survey of every debrief',
    shows: 'What the caller thinks of the rep and of the company’s rules are two answers, and can differ.',
    see: () => {
      const surveys = calls.map((call) => taken(call, 'exemplary').debrief.survey)
      for (const { rep, policy } of surveys) expect([rep, policy].every((mark) => mark >= 1 && mark <= 5)).toBe(true)
      expect(surveys.some(({ rep, policy }) => rep !== policy)).toBe(true)
    },
  },
  {
    id: 'S0.14',
    where: 'The survey of every debrief',
    shows: 'With every policy mark of a scenario set to 1, the same log scores the same.',
    see: () =>
      each('exemplary', ({ scenario, course, debrief: { scores } }) => {
        const displeased = withPolicyMarks(scenario, 1)
        const made = debrief({ ...logOf(course), hash: scenarioHash(displeased) }, displeased)
        expect(made).toMatchObject({ scores, survey: { policy: 1 } })
      }),
  },
  {
    id: 'S1.24',
    where: 'Before the call, and between the ticket and the score',
    shows: 'A call that was filed is to be rated before its score is shown; what the trainee says is kept beside the log, and no part of it.',
    see: () => {
      const filed = attemptOf('strikes-ten', 'typical')
      const rated = withOwn(filed, { ready: 2, rated: { listening: 20, routing: null, 'de-escalation': 95 } })
      expect([isToBeRated(filed), isToBeRated(rated), isToBeRated(withOwn(filed, { rated: 'skipped' }))]).toEqual([true, false, false])
      expect(readAttempt(structuredClone(rated))?.own).toEqual(rated.own)
      expect(rated.log).toEqual(filed.log)
    },
  },
  {
    id: 'S4.13',
    where: 'At the end of every debrief',
    shows: 'There is room for a sentence on next time; it is kept with the call, and read again with it.',
    see: () => {
      const next = 'Next time, when somebody says that they have restarted twice, I will not ask for a third.'
      const thought = withOwn(attemptOf('strikes-ten', 'typical'), { next })
      expect(readAttempt(structuredClone(thought))?.own?.next).toBe(next)
      expect(Object.keys(screens).some((file) => file.endsWith('/Reflection.tsx'))).toBe(true)
    },
  },
  {
    id: 'S3.12',
    where: 'The desk beside every call',
    shows: 'Each call has at least two articles or policies that bear on it, and a history; looking them up changes nothing about the caller.',
    see: () => {
      let lookUps = 0
      each('exemplary', ({ scenario, course }) => {
        expect(scenario.articles.length + scenario.policies.length).toBeGreaterThanOrEqual(2)
        for (const { event, before, after } of course.passages) {
          if (event.type !== 'looked-up') continue
          lookUps++
          expect(after.mood).toEqual(before.mood)
        }
      })
      expect(calls.filter((call) => taken(call, 'exemplary').scenario.calls.some(({ history }) => history.length > 0))).toEqual(calls)
      expect(lookUps).toBeGreaterThan(0)
    },
  },
  {
    id: 'S3.13',
    where: 'L2, L4 and L5 of every scorecard',
    shows: 'A call without a single slip that is hung up on at once earns nothing for listening.',
    see: () => {
      const gone = taken('sally-never-asked', 'ending: rep-hung-up')
      for (const id of ['L2', 'L4', 'L5'] as const) expect(gone.indicator(id)).toMatchObject({ level: 'exemplary', value: 0 })
      expect(gone.debrief.scores.listening).toBe(0)
    },
  },
  {
    id: 'S3.14',
    where: 'Every screen',
    shows: 'No screen speaks of ranks, leaders or streaks.',
    see: () => {
      expect(Object.keys(screens).length).toBeGreaterThan(40)
      const ranking = Object.entries(screens).filter(([, text]) => /leader ?board|\branking\b|\bstreak\b|top trainee/i.test(text))
      expect(ranking.map(([file]) => file)).toEqual([])
    },
  },
  {
    id: 'S3.17',
    where: 'The verdict of every debrief',
    shows: 'Every ending says whether the caller would come back, and a caller who hangs up would not.',
    see: () => {
      for (const { calls: all } of shippedScenarios.values()) {
        for (const { endings } of all) for (const { survey } of Object.values(endings)) expect(survey.again).toBeTypeOf('boolean')
      }
      each('exemplary', (one) => expect(one.debrief.survey.again).toBeTypeOf('boolean'))
      expect(taken('strikes-ten', 'poor').debrief.survey.again).toBe(false)
    },
  },
  {
    id: 'S4.1',
    where: 'D5 of every scorecard',
    shows: 'Hanging up before the caller’s goodbye leaves nothing of the closing.',
    see: () => each('ending: rep-hung-up', (one) => expect(one.indicator('D5').value).toBe(0)),
  },
  {
    id: 'S4.3',
    where: 'Every call',
    shows: 'At least three endings of its own, worth different things to the caller.',
    see: () => {
      for (const scenario of shippedScenarios.values()) {
        const own = scenario.calls.flatMap(({ endings }) => Object.entries(endings).filter(([name]) => isAuthors(name)))
        expect(own.length).toBeGreaterThanOrEqual(3)
        expect(new Set(own.map(([, { worth }]) => worth)).size).toBeGreaterThanOrEqual(2)
      }
    },
  },
  {
    id: 'S4.17',
    where: 'The shelf',
    shows: 'Four companies in four trades: things for the home, broadband, books and classes, cars.',
    see: () => {
      const companies = new Map([...shippedScenarios.values()].map(({ company: { name, sells } }) => [name, sells]))
      expect(new Set(companies.values()).size).toBeGreaterThanOrEqual(4)
    },
  },
]

/** What may raise frustration for a while without being a fault: D2 does not count it. */
const honest = new Set(['explain-why', 'firm-no', 'verify-with-reason'])

function withPolicyMarks(scenario: Scenario, outcome: number): Scenario {
  const calls = scenario.calls.map((call) => {
    const endings = Object.fromEntries(Object.entries(call.endings).map(([name, ending]) => [name, { ...ending, survey: { ...ending.survey, outcome } }]))
    return { ...call, endings }
  })
  return { ...scenario, calls }
}

/** A playthrough as the browser would have kept it, just filed. */
function attemptOf(call: string, path: string): Attempt {
  const log = logOf(taken(call, path).course)
  const times = { at: log.events.at(-1)!.at, startedAt: '2026-11-22T09:00:00Z', finishedAt: '2026-11-22T09:09:00Z' }
  return { id: 'a', scenario: call, log, ...times, own: nothingSaid, branch: null, coached: false, form: null }
}
