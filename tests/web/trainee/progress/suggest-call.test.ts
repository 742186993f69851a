import { describe, expect, test } from 'vitest'
import { firstCall } from '../../../../src/web/trainee/progress/first-call.ts'
import { saySuggestion } from '../../../../src/web/trainee/progress/say-suggestion.ts'
import { type Situation, suggestCall } from '../../../../src/web/trainee/progress/suggest-call.ts'
import { dueAgain } from '../../../../src/web/trainee/progress/due-again.ts'
import { anAttempt } from '../../an-attempt.ts'
import { aCall, asKept, aTake, day, start } from './a-take.ts'

const gentle = aCall('gentle', { difficulty: 1, temperaments: ['content'] })
const fair = aCall('fair', { temperaments: ['chatty'] })
const route = aCall('route', { focus: 'routing', temperaments: ['worn'] })
const steer = aCall('steer', { focus: 'routing', difficulty: 3, temperaments: ['steady'] })
const calm = aCall('calm', { focus: 'de-escalation', temperaments: ['worn'] })
const shelf = [calm, steer, fair, route, gentle]

/** A pass of each skill, long ago. */
const passes = [aTake({ call: 'gentle' }), aTake({ call: 'route' }), aTake({ call: 'calm' })]

/** What is suggested after these attempts. */
function suggest(counted: Situation['counted'], more: Partial<Situation> = {}) {
  const now = more.now ?? (counted.at(-1)?.at ?? start) + 1000
  const suggestion = suggestCall({ shelf, attempts: counted.map(asKept), counted, due: dueAgain(counted, now), kept: new Set(), now, ...more })
  return suggestion && { call: suggestion.call.id, because: suggestion.because, says: saySuggestion(suggestion) }
}

test('the gentlest call comes first', () => {
  expect(suggest([])).toEqual({ call: 'gentle', because: 'first', says: 'The gentlest call to begin with; it practises listening.' })
})

test('who has taken nothing is told the same by the shelf, which does not look further', () => {
  for (const calls of [shelf, [calm, steer], [aCall('noted', { content: { note: 'Shouting.' } }), calm], []]) {
    const suggestion = suggestCall({ shelf: calls, attempts: [], counted: [], due: [], kept: new Set(), now: start })
    const { call } = suggestion ?? {}
    expect(firstCall(calls)).toEqual(suggestion && { call, href: `#/call/${call?.id}`, reason: saySuggestion(suggestion) })
  }
})

describe('a call that was left', () => {
  const left = anAttempt({ id: 'left', scenario: 'steer', finishedAt: null })

  test('comes before all else', () => {
    expect(suggest([], { attempts: [left] })).toMatchObject({ call: 'steer', because: 'left' })
  })

  test.each([
    ['was finished since', [left, anAttempt({ scenario: 'steer' })]],
    ['was made with an earlier version of it', [{ ...left, log: { ...left.log, hash: 'earlier' } }]],
    ['takes a turn again', [{ ...left, branch: { of: 'other', passage: 1 } }]],
  ])('is not gone on with where it %s', (_, attempts) => {
    expect(suggest([], { attempts })?.because).toBe('first')
  })
})

describe('a check-up that has begun', () => {
  const other = aCall('other')
  const pairs = [fair, other, route, aCall('reroute', { focus: 'routing' })]
  const begun = aTake({ call: 'fair', form: 'before', passed: false })

  test('goes on before anything is practised', () => {
    const says = 'You have begun a check-up, and this is its next call: taken once, without the coach.'
    expect(suggest([begun], { shelf: pairs })).toEqual({ call: 'reroute', because: 'check-up', says })
  })

  test('is left alone once something was practised since', () => {
    expect(suggest([begun, aTake({ call: 'other', at: start + 1, passed: false })], { shelf: pairs })?.because).toBe('no pass')
  })

  test('suggests no call with a content note', () => {
    const noted = pairs.map((call) => (call.focus === 'routing' ? { ...call, content: { note: 'He shouts.', instead: undefined } } : call))
    expect(suggest([begun], { shelf: noted })?.because).toBe('no pass')
  })
})

describe('while a skill has no pass', () => {
  test('it is the easiest call for the skill that is being practised', () => {
    const takes = [aTake({ call: 'steer', passed: false })]
    const says = 'You have not passed a call whose focus is routing yet. This is a good one to begin with.'
    expect(suggest(takes)).toEqual({ call: 'route', because: 'no pass', says })
  })

  test('the next skill follows once there is a pass, also with the coach', () => {
    expect(suggest([aTake({ call: 'fair', unaided: false })])?.call).toBe('route')
  })

  test('nothing that is due comes before it', () => {
    expect(suggest([aTake({ call: 'gentle' })], { now: start + 30 * day })?.call).toBe('route')
  })
})

describe('what is due again', () => {
  test('comes next, the one that is due for longest first', () => {
    const takes = [...passes, aTake({ call: 'fair', at: start + day })]
    expect(suggest(takes, { now: start + 30 * day })).toEqual({ call: 'gentle', because: 'due', says: 'Due again: “Said back”.' })
  })

  test('gives way to another kind of caller than the last one', () => {
    const takes = [aTake({ call: 'calm' }), aTake({ call: 'gentle', at: start + 1 }), aTake({ call: 'route', at: start + 2 })]
    expect(suggest(takes, { now: start + 30 * day })?.call).toBe('gentle')
  })

  test('does not where all that is due is of that kind', () => {
    const takes = [aTake({ call: 'calm' }), aTake({ call: 'gentle', unaided: false }), aTake({ call: 'route', at: start + 1 })]
    expect(suggest(takes, { now: start + 30 * day })?.call).toBe('calm')
  })
})

describe('when nothing is due', () => {
  const skills = { listening: 90, routing: 75, 'de-escalation': 90 }

  test('it is the easiest call not mastered of the skill with the lowest marks', () => {
    const takes = passes.map((take) => ({ ...take, score: { ...take.score, skills } }))
    // "route" was passed just now, and a second pass would come too early.
    expect(suggest(takes)).toEqual({
      call: 'steer',
      because: 'lowest',
      says: 'Of the skills with a call worth taking now, your last marks are lowest in routing; this one is not mastered yet.',
    })
  })

  test('the last two kinds of callers give way to another', () => {
    const more = aCall('more', { focus: 'routing', difficulty: 4, temperaments: ['hot'] })
    const takes = [...passes, aTake({ call: 'steer', passed: false, at: start + 1 })].map((take) => ({ ...take, score: { ...take.score, skills } }))
    expect(suggest(takes, { shelf: [...shelf, more], due: [] })?.call).toBe('more')
  })

  test('with every call mastered it is the one that was not taken for longest', () => {
    const again = shelf.flatMap(({ id }, index) => [
      aTake({ call: id, at: start + index }),
      aTake({ call: id, at: start + 4 * day + index, variant: 'b' }),
    ])
    expect(suggest(again.toSorted((one, other) => one.at - other.at), { due: [] })).toMatchObject({ call: 'calm', because: 'longest ago' })
  })
})

describe('a call is never suggested', () => {
  const content = { note: 'He shouts.', instead: undefined }

  test('for its content note, until it was taken by choice', () => {
    const noted = shelf.map((call) => (call.id === 'gentle' ? { ...call, content } : call))
    expect(suggest([], { shelf: noted })?.call).toBe('fair')
    expect(suggest([aTake({ call: 'gentle', passed: false })], { shelf: noted })?.call).toBe('gentle')
  })

  test('for its content note, where it was taken for a check-up only; a pass of it is one all the same', () => {
    const noted = shelf.map((call) => (call.id === 'calm' ? { ...call, content } : call))
    expect(suggest([aTake({ call: 'calm', form: 'after', passed: false })], { shelf: noted })?.call).not.toBe('calm')
    expect(suggest([aTake({ call: 'calm', form: 'after' })], { shelf: [...noted, aCall('keen', { focus: 'de-escalation' })] })?.call).toBe('gentle')
  })

  test('while it is kept for a check-up', () => {
    expect(suggest([], { kept: new Set(['gentle']) })?.call).toBe('fair')
  })

  test('where there is none', () => {
    expect(suggest([], { shelf: [] })).toBeNull()
  })
})

test('many principles that are due are not all named', () => {
  const levels = { L1: 'poor', L2: 'poor', L3: 'poor', L4: 'poor', L5: 'poor' } as const
  const takes = [aTake({ call: 'gentle', levels }), ...passes.slice(1)]
  const says = 'Due again: “Facts in the ticket”, “Nothing asked twice”, “Said back” and 2 more.'
  expect(suggest(takes, { now: start + 9 * day })?.says).toBe(says)
})
