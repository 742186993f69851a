import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { advance, phaseOf } from '../../../src/core/call/course.ts'
import { eventsOf, file, play, playOn, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }
const done = { title: 'Done', worth: 'cause', says: 'Bye.' } as const

describe('an ending', () => {
  test('is said in the words that fit the mood or a fact, and then the call is over', () => {
    const says = { settled: 'Lovely.', ultimatum: 'At last.', 'once heard tap': 'It drips no more.', otherwise: 'Bye.' }
    const ended = (changes: Changes) =>
      wordsNow(play(smallCall({ endings: { done: { ...done, says } }, steps: { last }, ...changes }), 'One'))
    expect(ended({ caller: { but: { trust: 3 } } })).toEqual(['Lovely.'])
    expect(ended({ caller: { but: { frustration: 7, heard: 3 } } })).toEqual(['At last.'])
    expect(ended({ caller: { but: { frustration: 5 } } })).toEqual(['Bye.'])
    expect(ended({ steps: { last: { ...last, brings: 'tap' } } })).toEqual(['It drips no more.'])
  })

  test('has a farewell, then a wrap-up in which the ticket can be completed, and is filed', () => {
    const farewell = play(smallCall({ steps: { last } }), 'One')
    expect(phaseOf(farewell)).toBe('farewell')
    const wrapUp = advance(farewell, { type: 'said' }, 9000)!
    expect(phaseOf(wrapUp)).toBe('wrap-up')
    expect(eventsOf(wrapUp).at(-1)).toEqual({ type: 'ended', ending: 'done' })
    expect(stateOf(file(playOn(wrapUp, '(note tap: Tap drips)'))).ticket).toEqual({ tap: 'Tap drips' })
    expect(phaseOf(file(farewell))).toBe('filed')
  })

  test('without words is over at once', () => {
    const ended = play(smallCall(), '(hang up)')
    expect(phaseOf(ended)).toBe('wrap-up')
    expect(eventsOf(ended).slice(-2)).toEqual([{ type: 'hung-up' }, { type: 'ended', ending: 'rep-hung-up' }])
  })

  test('allows nothing in its wrap-up but the desk', () => {
    const over = play(smallCall(), '(hang up)')
    const { id } = smallCall().calls[0]!.steps['hello']!.replies[0]!
    const moves = [
      { type: 'said' },
      { type: 'waited' },
      { type: 'hung-up' },
      { type: 'held', minutes: 1 },
      { type: 'replied', reply: id },
      { type: 'answered' },
    ] as const
    expect(moves.filter((move) => advance(over, move, 9000) !== null)).toEqual([])
    expect(advance(file(over), { type: 'filed' }, 99_000)).toBe(null)
  })
})

describe('the rep hangs up', () => {
  test('during the goodbye, which is cut off', () => {
    const cut = play(smallCall({ steps: { last } }), 'One', '(hang up)')
    expect(phaseOf(cut)).toBe('wrap-up')
    expect(stateOf(cut)).toMatchObject({ cutGoodbye: true, ending: 'done' })
    expect(viewOf(cut).turn).toEqual([])
    expect(
      viewOf(cut)
        .before.map(({ text }) => text)
        .slice(-2),
    ).toEqual(['Goodbye to you.', 'You hung up.'])
  })

  test('before it, at any moment', () => {
    expect(stateOf(play(smallCall(), '(hang up)'))).toMatchObject({
      cutGoodbye: false,
      ending: 'rep-hung-up',
      mood: { ended: 'rep_hung_up' },
    })
  })

  test('as the policy allows, where that is due', () => {
    const warns = {
      says: 'You fool.',
      replies: ['One', 'Two', 'Three'].map((word) => says(`${word} warning.`, 'set-boundary')),
      goto: 'hello',
    }
    const scenario = smallCall({ caller: { temperament: 'abusive' }, steps: { hello: warns } })
    expect(stateOf(play(scenario, 'One', '(hang up)')).ending).toBe('rep-hung-up')
    const twice = smallCall({
      caller: { temperament: 'abusive' },
      steps: { hello: { ...warns, goto: 'middle' }, middle: { ...warns, goto: 'last' }, last },
    })
    expect(stateOf(play(twice, 'One', 'Two', '(hang up)')).ending).toBe('ended-by-policy')
    const grave = smallCall({ caller: { temperament: 'abusive', grave: 'yes' }, steps: { hello: warns } })
    expect(stateOf(play(grave, 'One', '(hang up)')).ending).toBe('ended-by-policy')
  })

  test('with a reply likewise', () => {
    const ends = {
      says: 'Hello.',
      replies: [says('That is it.', 'end-by-policy', { goto: 'done' }), ...plainReplies('hello').slice(1)],
      goto: 'done',
    }
    expect(stateOf(play(smallCall({ steps: { hello: ends } }), 'That')).ending).toBe('rep-hung-up')
  })
})

describe('the caller hangs up', () => {
  const fed = { frustration: 7, heard: 3, trust: 0 }
  const replies = [
    says('Blame.', 'blame'),
    says('Blame, and what is it?', 'blame', { asks: 'tap' }),
    says('Blame, answered.', 'blame', { answer: 'Oh, do you!' }),
  ]

  test('which beats the ending that the reply leads to', () => {
    expect(stateOf(play(smallCall({ caller: { but: fed }, steps: { last: { ...last, replies } } }), 'Blame.')).ending).toBe(
      'caller-hung-up',
    )
  })

  test('in their own words, after what they would have said to the reply; but nothing is told any more', () => {
    const scenario = smallCall({
      caller: { but: fed },
      steps: { last: { ...last, replies } },
      endings: { done, 'caller-hung-up': { says: 'Enough!' } },
    })
    expect(wordsNow(play(scenario, 'Blame.'))).toEqual(['Enough!'])
    expect(wordsNow(play(scenario, 'Blame, answered'))).toEqual(['Oh, do you!', 'Enough!'])
    expect(wordsNow(play(scenario, 'Blame, and'))).toEqual(['Enough!'])
  })
})

test('a caller who hangs up has no kind word for a turn that helped too late', () => {
  const kind = says('Kind.', 'proceed', { answer: 'Oh, good.' })
  const spent = { temperament: 'content', but: { frustration: 6, heard: 3, need: 3, trust: 4, patience: 3 } } as const
  const steps = {
    hello: { says: 'Hello.', replies: plainReplies('hello') },
    middle: { says: 'Middle.', replies: plainReplies('middle') },
    last: { ...last, replies: [kind, ...plainReplies('last').slice(1)] },
  }
  const scenario = smallCall({ caller: spent, steps })
  expect(wordsNow(play(scenario, 'One', 'One', 'Kind'))).toEqual(['No. That’s enough. I’m going.'])
})

describe('a promise that cannot be kept', () => {
  const promise = says('Promised.', 'overpromise')
  const hello = { says: 'Hello.', replies: [promise, ...plainReplies('hello').slice(1)] }
  const fires = {
    says: { 'after overpromise': 'You promised!', settled: 'Lovely.', otherwise: 'Middle.' },
    fires: 'overpromise',
    replies: plainReplies('middle'),
  } as const
  const farewell = { ...done, says: { 'after overpromise': 'But you promised.', otherwise: 'Bye.' } }
  const scenario = (changes: Changes = {}) =>
    smallCall({ steps: { hello, middle: fires, last }, endings: { done: farewell }, ...changes })

  test('comes out at the step that fires it', () => {
    const out = play(scenario(), 'Promised')
    expect(wordsNow(out)).toEqual(['You promised!'])
    expect(stateOf(out).mood).toMatchObject({ debt: 'paid', frustration: 4, trust: 0 })
    expect(wordsNow(play(scenario(), 'Two'))).toEqual(['Middle.'])
  })

  test('does not come out twice', () => {
    expect(wordsNow(play(scenario(), 'Promised', 'One', 'One'))).toEqual(['Bye.'])
  })

  test('comes out at the ending where it has not before', () => {
    const ended = play(scenario({ steps: { hello, last } }), 'Promised', 'One')
    expect(wordsNow(ended)).toEqual(['But you promised.'])
    expect(stateOf(ended)).toMatchObject({ ending: 'done', mood: { debt: 'paid' } })
  })

  test('may turn the goodbye into a hang-up, and is heard all the same', () => {
    const ended = play(scenario({ steps: { hello, last }, caller: { but: { frustration: 8, heard: 3 } } }), 'Promised', 'One')
    expect(stateOf(ended)).toMatchObject({ ending: 'caller-hung-up' })
    expect(wordsNow(ended)).toEqual(['But you promised.', 'No. That’s enough. I’m going.'])
  })

  test('may be too much at the step too, and is heard before the caller is gone, whatever helped in between', () => {
    const between = { says: 'Hm.', replies: [says('Help.', 'take-step'), ...plainReplies('between').slice(1)] }
    const steps = { hello, between, middle: { ...fires, brings: 'room' }, last }
    const ended = play(scenario({ caller: { but: { frustration: 8, heard: 2, need: 3 } }, steps }), 'Promised', 'Help')
    expect(stateOf(ended)).toMatchObject({ ending: 'caller-hung-up', place: 'middle' })
    expect(wordsNow(ended)).toEqual(['You promised!', 'No. That’s enough. I’m going.'])
    expect(stateOf(file(ended)).facts).toEqual({})
  })

  test('does not come out where the rep hangs up', () => {
    expect(stateOf(play(scenario({ steps: { hello, last } }), 'Promised', '(hang up)')).mood.debt).toBe('owed')
  })
})
