import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { contextOf, phaseOf } from '../../../src/core/call/course.ts'
import { eventsOf, file, play, playOn, stateOf, wordsNow } from '../play.ts'
import { plainReplies, says, smallCall, smallSeries } from '../small-call.ts'

const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }

describe('an outbound call', () => {
  const scenario = smallCall({
    direction: 'outbound',
    steps: {
      hello: { replies: [says('Hello, it is Acme.', 'proceed', { does: 'greets' }), ...plainReplies('hello').slice(1)] },
      last,
    },
    caller: { temperament: 'chatty', story: [{ says: 'It drips.', brings: 'tap' }] },
  })

  test('begins with the rep speaking', () => {
    const begun = play(scenario)
    expect(viewOf(begun)).toMatchObject({ phase: 'talking', turn: [], speaking: false })
    expect(viewOf(begun).replies).toHaveLength(4)
    expect(wordsNow(playOn(begun, 'Hello'))[0]).toBe('Last.')
  })

  test('can begin with silence, hold and transfers as any other', () => {
    expect(wordsNow(play(scenario, '(silence)'))).toEqual(['It drips.'])
    expect(stateOf(play(scenario, '(hold 2)', '(resume)')).speaking).toBe(true)
    expect(wordsNow(play(scenario, '(transfer warm Sales)'))).toHaveLength(2)
  })
})

describe('a series of calls', () => {
  const series = smallSeries(
    { steps: { last: { ...last, brings: 'tap' } } },
    { caller: { name: 'Bob', temperament: 'hot' }, steps: { last } },
  )

  test('begins anew with each: mood, facts, ticket and transcript', () => {
    const first = play(series, '(note tap: Tap drips)', '(look up article leaks)', 'One')
    const second = file(first)
    expect(contextOf(second).index).toBe(1)
    expect(phaseOf(second)).toBe('ringing')
    expect(viewOf(second)).toMatchObject({
      before: [],
      turn: [],
      index: 1,
      count: 2,
      ticket: {},
      call: { caller: { name: 'Bob' } },
    })
    expect(stateOf(second)).toMatchObject({ facts: {}, opened: [], turns: 0, events: 0, mood: { frustration: 6, venting: 2 } })
    expect(viewOf(playOn(second, '(answer)')).turn.map(({ name }) => name)).toEqual(['Bob'])
  })

  test('has one log, and is filed after the last', () => {
    const both = file(playOn(file(play(series, 'One')), '(answer)', 'One'))
    expect(phaseOf(both)).toBe('filed')
    expect(
      eventsOf(both)
        .filter(({ type }) => ['answered', 'ended', 'filed'].includes(type))
        .map(({ type }) => type),
    ).toEqual(['answered', 'ended', 'filed', 'answered', 'ended', 'filed'])
    expect(both.passages.map(({ index }) => index)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  })

  test('goes on after a call in which somebody hung up', () => {
    const second = file(play(series, '(hang up)'))
    expect(stateOf(playOn(second, '(answer)'))).toMatchObject({ ending: null, mood: { ended: null } })
  })
})
