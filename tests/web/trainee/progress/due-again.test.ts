import * as fc from 'fast-check'
import { type Card, createEmptyCard, fsrs, type Grade } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { IndicatorId, Level } from '../../../../src/core/debrief/scorecard.ts'
import type { Counted } from '../../../../src/web/trainee/progress/count-attempts.ts'
import { dueAgain } from '../../../../src/web/trainee/progress/due-again.ts'
import { aTake, day, someTakes, start } from './a-take.ts'

const level: Readonly<Record<Level, Grade>> = { poor: 1, acceptable: 2, exemplary: 3 }

test('a call is due for what went wrong before it is due for what went well', () => {
  const once = [aTake({ levels: { L3: 'exemplary', R2: 'poor', D5: 'acceptable' } })]
  const [soon] = dueAgain(once, start + 1.5 * day)
  expect(soon).toEqual({ call: 'wifi', at: start + day, isDue: true, principles: ['R2'] })
  expect(dueAgain(once, start + 30 * day)[0]?.principles).toEqual(['R2', 'D5', 'L3'])
})

test('before anything is due it says what will be, and when', () => {
  expect(dueAgain([aTake({ levels: { L3: 'poor' } })], start)).toEqual([{ call: 'wifi', at: start + day, isDue: false, principles: ['L3'] }])
})

test('a critical error brings everything back as if it had gone wrong', () => {
  const bad = aTake({ levels: { L3: 'exemplary', R2: 'exemplary' }, errors: ['Retaliation'] })
  expect(dueAgain([bad], start + day)[0]).toMatchObject({ at: start + day, principles: ['L3', 'R2'] })
})

test('the call that is due for longest comes first', () => {
  const takes = [aTake({ call: 'early' }), aTake({ call: 'late', at: start + day })]
  expect(dueAgain(takes, start + 9 * day).map(({ call }) => call)).toEqual(['early', 'late'])
})

test('an attempt with the coach is no review', () => {
  expect(dueAgain([aTake({ unaided: false })], start + 9 * day)).toEqual([])
})

describe('each variant has cards of its own', () => {
  const often = [0, 10, 30].map((days) => aTake({ levels: { L3: 'exemplary' }, variant: 'a', at: start + days * day }))
  const once = aTake({ levels: { L3: 'exemplary' }, variant: 'b', at: start + 60 * day })

  test('and one that is new is due sooner than one that was reviewed often', () => {
    const [known] = dueAgain(often, start)
    const [fresh] = dueAgain([...often, once], start)
    expect(fresh!.at - once.at).toBeLessThan(known!.at - often[2]!.at)
  })

  test('but what was just done well in another variant is not due', () => {
    const missed = aTake({ levels: { L3: 'poor' }, variant: 'a' })
    const well = aTake({ levels: { L3: 'exemplary' }, variant: 'b', at: start + 5 * day })
    expect(dueAgain([missed], start + 5 * day)[0]!.isDue).toBe(true)
    expect(dueAgain([missed, well], start + 5 * day)[0]!.isDue).toBe(false)
  })
})

test('practice that goes well makes the time until a call is due longer', () => {
  const times = [0, 2, 8, 30].map((days) => aTake({ at: start + days * day }))
  const waits = times.map((_, index) => dueAgain(times.slice(0, index + 1), start)[0]!.at - times[index]!.at)
  expect(waits).toEqual(waits.toSorted((one, other) => one - other))
  expect(new Set(waits).size).toBe(waits.length)
})

test('the dates are those of the library’s own scheduler, whatever was done', () => {
  fc.assert(
    fc.property(someTakes(), (takes) => {
      const due = new Map(dueAgain(takes, start).map(({ call, at }) => [call, at]))
      expect(due).toEqual(dueByScheduler(takes))
    }),
  )
})

test('the same attempts give the same dates', () => {
  fc.assert(
    fc.property(someTakes(), fc.nat({ max: 90 }), (takes, days) => {
      const now = start + days * day
      expect(dueAgain(takes, now)).toEqual(dueAgain([...takes], now))
    }),
  )
})

/** When each call is due, by every step of the scheduler with all that it works out. */
function dueByScheduler(takes: readonly Counted[]): ReadonlyMap<string, number> {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
  const cards = new Map<string, Card>()
  /** By call and principle: the card that was reviewed last. */
  const newest = new Map<string, Card>()
  for (const { call, at, score, unaided } of takes) {
    if (!unaided) continue
    for (const [id, how] of Object.entries(score.levels) as [IndicatorId, Level][]) {
      const key = `${call} ${score.variant} ${id}`
      const { card } = scheduler.next(cards.get(key) ?? createEmptyCard(at), at, score.errors.length > 0 ? 1 : level[how])
      cards.set(key, card)
      newest.set(`${call} ${id}`, card)
    }
  }
  const due = new Map<string, number>()
  for (const [key, card] of newest) {
    const [call = ''] = key.split(' ')
    due.set(call, Math.min(due.get(call) ?? Infinity, card.due.getTime()))
  }
  return due
}
