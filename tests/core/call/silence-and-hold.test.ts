import { describe, expect, test } from 'vitest'
import type { LookUp } from '../../../src/core/call/call-log.ts'
import { advance, phaseOf } from '../../../src/core/call/course.ts'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { actsOf, play, playOn, stateOf, wordsNow } from '../play.ts'
import { answered, nominal } from '../ring.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'

const story = [
  { says: 'It has dripped since Monday.', brings: 'tap' },
  { says: 'Upstairs, of all places. No, downstairs.', brings: 'room', corrects: 'tap' },
]
/** Two pieces of a story, and nothing that comes by itself. */
const chatty = {
  temperament: 'chatty',
  but: { need: 3 },
  story,
  always: { silence: 'Anybody there?', 'on hold': 'Must you?', 'back from hold': 'Here.' },
} as const

describe('silence', () => {
  test('lets the story out piece by piece, and is dead air when there is none left', () => {
    const call = smallCall({ caller: chatty })
    expect(wordsNow(play(call, '(silence)'))).toEqual(['It has dripped since Monday.'])
    expect(wordsNow(play(call, '(silence)', '(silence)'))).toEqual(['Upstairs, of all places. No, downstairs.'])
    expect(wordsNow(play(call, '(silence)', '(silence)', '(silence)'))).toEqual(['Anybody there?'])
    expect(actsOf(play(call, '(silence)', '(silence)', '(silence)'))).toEqual(['wait', 'wait', 'wait'])
    expect(stateOf(play(call, '(silence)', '(silence)')).mood.patience).toBe(6)
    expect(stateOf(play(call, '(silence)', '(silence)', '(silence)')).mood.patience).toBe(5)
  })

  test('brings and corrects what its piece says, once that is heard', () => {
    const call = smallCall({ caller: chatty })
    expect(stateOf(play(call, '(silence)')).facts).toEqual({})
    expect(stateOf(play(call, '(silence)', '(hear)')).facts).toEqual({ tap: 'heard' })
    expect(stateOf(play(call, '(silence)', '(silence)', '(hear)')).facts).toEqual({ tap: 'corrected', room: 'heard' })
  })

  test('stays at its step', () => {
    expect(wordsNow(play(smallCall({ caller: chatty }), 'One', '(silence)', '(silence)', 'One'))).toEqual([
      'That is the last of it.',
    ])
  })

  test('finds plain words where the author wrote fewer pieces than there is to vent', () => {
    const call = smallCall({ caller: { ...chatty, story: [] } })
    expect(wordsNow(play(call, '(silence)'))).toEqual(['It’s just been one thing after another, to be honest with you.'])
  })

  test('that a reply is plays the story too', () => {
    const call = smallCall({
      caller: chatty,
      steps: {
        hello: { says: 'Hello.', replies: [says('Mm.', 'wait'), ...plainReplies('hello').slice(1)] },
        last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
      },
    })
    expect(wordsNow(play(call, 'Mm'))).toEqual(['It has dripped since Monday.', 'Last.'])
    expect(wordsNow(play(call, 'Mm', '(silence)'))).toEqual(['Upstairs, of all places. No, downstairs.'])
    expect(wordsNow(play(call, 'Mm', '(silence)', '(silence)'))).toEqual(['Anybody there?'])
  })

  test('can’t be kept while the caller speaks', () => {
    expect(advance(play(smallCall()), { type: 'waited' }, 9000)).toBe(null)
  })

  test('ends the call in the end', () => {
    const call = play(smallCall(), ...Array.from({ length: 6 }, () => '(silence)'))
    expect(stateOf(call)).toMatchObject({ ending: 'caller-hung-up', mood: { patience: 0 } })
  })
})

describe('hold', () => {
  const call = smallCall({ caller: chatty })
  const acts = (...turns: string[]) => actsOf(play(call, ...turns))

  test('that was asked for covers its first minute, each further minute of the promise, and none past it', () => {
    expect(acts('(hold 1)')).toEqual(['hold-announced'])
    expect(acts('(hold 1)', '(minute)')).toEqual(['hold-announced', 'hold-unannounced'])
    expect(acts('(hold 3)', '(minute)', '(minute)')).toEqual(['hold-announced', 'hold-announced', 'hold-announced'])
    expect(acts('(hold 3)', '(minute)', '(minute)', '(minute)')).toEqual([
      'hold-announced',
      'hold-announced',
      'hold-announced',
      'hold-unannounced',
    ])
  })

  test('that was not asked for is felt at once and every minute', () => {
    expect(acts('(hold)', '(minute)')).toEqual(['hold-unannounced', 'hold-unannounced'])
  })

  test('is answered by a word, and by another on coming back', () => {
    expect(wordsNow(play(call, '(hold 2)'))).toEqual(['Must you?'])
    expect(wordsNow(play(call, '(hold 2)', '(resume)'))).toEqual(['Here.'])
    expect(stateOf(play(call, '(hold 2)', '(resume)')).hold).toBe(null)
  })

  test('comes back to its step, where no visit is counted and the replies are the same', () => {
    const before = play(call, 'One', '(hear)')
    const after = playOn(before, '(hold 2)', '(minute)', '(resume)', '(hear)')
    expect(viewOf(after).replies).toEqual(viewOf(before).replies)
    expect(stateOf(after).visits).toEqual({ hello: 1, middle: 1 })
  })

  test('allows to resume, note, look up, transfer and hang up, and nothing else', () => {
    const held = play(call, '(hold 2)')
    const { id } = call.calls[0]!.steps['hello']!.replies[0]!
    const moves = [
      [{ type: 'resumed' }, true],
      [{ type: 'hold-minute' }, true],
      [{ type: 'noted', field: 'tap', text: 'Tap drips' }, true],
      [{ type: 'noted', field: null, text: 'Rang.' }, true],
      [{ type: 'looked-up', kind: 'article', name: 'leaks' }, true],
      [{ type: 'transferred', to: 'Repairs', how: 'cold', brief: [] }, true],
      [{ type: 'hung-up' }, true],
      [{ type: 'replied', reply: id }, false],
      [{ type: 'waited' }, false],
      [{ type: 'held', minutes: 1 }, false],
      [{ type: 'said' }, false],
      [{ type: 'interrupted', words: 1, reply: null }, false],
      [{ type: 'answered' }, false],
      [{ type: 'filed' }, false],
    ] as const
    expect(moves.map(([move]) => [move, advance(held, move, 9000) !== null])).toEqual(moves)
  })

  test('can’t be begun while the caller speaks', () => {
    expect(advance(play(call), { type: 'held', minutes: 2 }, 9000)).toBe(null)
  })

  test('is where a caller without patience hangs up', () => {
    const gone = play(call, '(hold)', '(minute)', '(minute)')
    expect(phaseOf(gone)).toBe('farewell')
    expect(stateOf(gone)).toMatchObject({ ending: 'caller-hung-up', hold: null })
    expect(wordsNow(gone)).toEqual(['No. That’s enough. I’m going.'])
  })

  test('can be hung up on, which is a hang-up before any goodbye', () => {
    expect(stateOf(play(call, '(hold 2)', '(hang up)')).ending).toBe('rep-hung-up')
  })

  test('by a reply is an act like any other, and no hold', () => {
    const scenario = smallCall({
      steps: {
        hello: {
          says: 'Hello.',
          replies: [says('A minute?', 'hold-announced', { opens: 'leaks' }), ...plainReplies('hello').slice(1)],
        },
        last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
      },
    })
    expect(stateOf(play(scenario, 'A minute'))).toMatchObject({ hold: null, opened: ['leaks'], place: 'last' })
  })
})

describe('the desk', () => {
  const call = smallCall()

  test('has what the company has, and nothing else', () => {
    const begun = play(call, '(hear)')
    const found = (kind: LookUp, name: string) => advance(begun, { type: 'looked-up', kind, name }, 9000) !== null
    expect([found('article', 'leaks'), found('policy', 'visit'), found('department', 'Sales')]).toEqual([true, true, true])
    expect([
      found('article', 'visit'),
      found('policy', 'leaks'),
      found('department', 'leaks'),
      found('article', 'toString'),
    ]).toEqual([false, false, false, false])
  })

  test('has a field for what the ticket wants, and takes back what was written', () => {
    const begun = play(call, '(hear)')
    const noted = (field: string, text: string) => advance(begun, { type: 'noted', field, text }, 9000)
    expect(noted('name', 'Ann Lee')).toBe(null)
    expect(noted('nothing', 'Ann Lee')).toBe(null)
    expect(noted('toString', 'Ann Lee')).toBe(null)
    const written = playOn(begun, '(note tap: Tap drips)', '(note room: Downstairs)')
    expect(stateOf(written).ticket).toEqual({ tap: 'Tap drips', room: 'Downstairs' })
    expect(stateOf(playOn(written, '(note tap: )')).ticket).toEqual({ room: 'Downstairs' })
    expect(stateOf(playOn(written, '(note: Ring back)', '(note: )')).note).toBe('')
  })

  test('has a field for a fact whose ticket is only known once it is corrected', () => {
    const scenario = smallCall({
      facts: { tap: { said: 'Monday. No.', becomes: { said: 'Tuesday.', ticket: 'Tuesday' } }, washer: { said: 'Gone.' } },
    })
    expect(stateOf(play(scenario, '(note tap: Tuesday)')).ticket).toEqual({ tap: 'Tuesday' })
  })

  test('can be used before the call is answered, while the caller speaks, and in the wrap-up', () => {
    const ended = play(call, '(hang up)')
    expect(phaseOf(ended)).toBe('wrap-up')
    expect(stateOf(playOn(ended, '(note: Rang off)', '(look up article leaks)'))).toMatchObject({
      note: 'Rang off',
      opened: ['leaks'],
    })
    const speaking = play(call)
    expect(advance(speaking, { type: 'noted', field: null, text: 'x' }, 2000)).not.toBe(null)
  })
})

describe('coming back to the caller', () => {
  const always = { 'back from hold': 'Still here.', 'held too long': 'That was long.' }
  const saidOnReturn = (promised: number | null, minutes: number, own: Partial<typeof always> = always) => {
    const { call } = answered(nominal, { caller: { always: own } })
    call.hearOut()
    call.hold(promised)
    for (let minute = 0; minute < minutes; minute++) call.passMinute()
    call.resume()
    return call.getSnapshot().turn[0]?.text
  }

  test('within the minutes promised they are still there', () => {
    expect(saidOnReturn(2, 1)).toBe('Still here.')
    expect(saidOnReturn(null, 0)).toBe('Still here.')
  })

  test('after them they say so', () => {
    expect(saidOnReturn(2, 2)).toBe('That was long.')
    expect(saidOnReturn(null, 1)).toBe('That was long.')
  })

  test('who has no words for that has those for coming back, and plain ones where there are none at all', () => {
    expect(saidOnReturn(1, 1, { 'back from hold': 'Still here.' })).toBe('Still here.')
    expect(saidOnReturn(1, 1, {})).toBe('I’m still here. That was a long time.')
  })
})
