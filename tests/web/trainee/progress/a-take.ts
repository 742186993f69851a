import * as fc from 'fast-check'
import type { IndicatorId, Level } from '../../../../src/core/debrief/scorecard.ts'
import type { ShelfCall } from '../../../../src/core/scenario/shelf.ts'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import type { Counted } from '../../../../src/web/trainee/progress/count-attempts.ts'
import type { Score } from '../../../../src/web/trainee/score.ts'
import { anAttempt } from '../../an-attempt.ts'

/** A day, in milliseconds. */
export const day = 24 * 60 * 60 * 1000

/** Noon of a Saturday, wherever the test is run, when everything begins. */
export const start = new Date(2026, 10, 21, 12).getTime()

/** What of an attempt that counts a test says. */
type Said = Partial<Omit<Counted, 'score'> & Score>

/** An attempt that counts. It was a pass, at the start, unless the test says otherwise. */
export function aTake({ attempt, call = 'wifi', at = start, unaided = true, form = null, rated = null, ...score }: Said = {}): Counted {
  return { attempt: attempt ?? `${call} ${at}`, call, at, unaided, form, rated, score: aScore(score) }
}

/** A score, of a pass. */
export function aScore(more: Partial<Score> = {}): Score {
  const marks = { listening: 90, routing: 90, 'de-escalation': 90 }
  return { overall: 90, passed: true, skills: marks, levels: { L3: 'exemplary' }, errors: [], variant: 'a', ...more }
}

/** The same as it is kept. */
export function asKept({ attempt, call, at, unaided, form }: Counted): Attempt {
  const finishedAt = new Date(at).toISOString()
  return anAttempt({ id: attempt, scenario: call, startedAt: finishedAt, finishedAt, coached: !unaided, form })
}

/** A call on the shelf of which only what a test says matters. */
export function aCall(id: string, more: Partial<ShelfCall> = {}): ShelfCall {
  return {
    id,
    title: `The ${id}`,
    about: 'Something is wrong.',
    difficulty: 2,
    focus: 'listening',
    direction: 'inbound',
    desk: 'Enquiries',
    content: undefined,
    company: 'Northline',
    companySells: 'broadband',
    callers: ['Ann Lee'],
    temperaments: ['steady'],
    variants: 3,
    minutes: 7,
    hash: 'hash',
    ...more,
  }
}

/** Any attempts that count, oldest first. */
export function someTakes(): fc.Arbitrary<readonly Counted[]> {
  const principle = fc.constantFrom<IndicatorId>('L1', 'R2', 'D5')
  const level = fc.constantFrom<Level>('poor', 'acceptable', 'exemplary')
  const take = fc.record({
    call: fc.constantFrom('wifi', 'number', 'fridge'),
    hours: fc.nat({ max: 24 * 60 }),
    unaided: fc.boolean(),
    passed: fc.boolean(),
    levels: fc.dictionary(principle, level, { minKeys: 1 }),
    errors: fc.constantFrom<readonly string[]>([], [], ['Retaliation']),
    variant: fc.constantFrom('a', 'b', 'c'),
  })
  return fc.array(take, { maxLength: 30 }).map((takes) =>
    takes
      .map(({ hours, ...more }, index) => aTake({ ...more, attempt: String(index), at: start + (hours * day) / 24 }))
      .toSorted((one, other) => one.at - other.at),
  )
}
