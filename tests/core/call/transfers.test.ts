import { describe, expect, test } from 'vitest'
import { advance } from '../../../src/core/call/course.ts'
import { actsOf, eventsOf, play, playOn, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

const toRepairs: NonNullable<Changes['right']> = { to: 'Repairs', how: 'warm', brief: ['tap', 'verified'] }
const tells = {
  hello: { says: 'Hello.', brings: ['tap', 'washer'], replies: plainReplies('hello') },
  last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
}

function call(changes: Changes = {}) {
  return smallCall({ right: toRepairs, steps: tells, ...changes })
}

describe('by the phone’s own control', () => {
  test('the right department, warm, ends the call', () => {
    const made = play(call(), '(note tap: Tap drips)', '(transfer warm Repairs: tap)')
    expect(actsOf(made)).toEqual(['transfer-warm'])
    expect(stateOf(made)).toMatchObject({ ending: 'transferred', turns: 1, returns: 0 })
    expect(stateOf(made).transfers).toEqual([
      { to: 'Repairs', how: 'warm', fit: 'right', brief: ['tap'], words: 4, causeHeard: true },
    ])
  })

  test('cold ends it otherwise', () => {
    const made = play(call(), '(transfer cold Repairs)')
    expect(actsOf(made)).toEqual(['transfer-cold'])
    expect(stateOf(made).ending).toBe('transferred-cold')
  })

  test('cold is no fault where cold is right', () => {
    expect(stateOf(play(call({ right: { to: 'Repairs', how: 'cold' } }), '(transfer cold Repairs)')).ending).toBe('transferred')
  })

  test('a near miss takes the mood of a transfer, and the department sends the caller back', () => {
    const made = play(call(), '(transfer warm Parts)')
    expect(actsOf(made)).toEqual(['transfer-warm'])
    expect(stateOf(made)).toMatchObject({ ending: null, returns: 1, returned: { from: 'Parts', minutes: 3 } })
    expect(stateOf(made).transfers).toMatchObject([{ fit: 'near' }])
  })

  test.each(['warm', 'cold'])('a wrong one, %s, is a wrong one', (how) => {
    const made = play(call(), `(transfer ${how} Sales)`)
    expect(actsOf(made)).toEqual(['transfer-wrong'])
    expect(stateOf(made).transfers).toMatchObject([{ fit: 'wrong', how }])
  })

  test('every department is wrong where the need belongs here, but for the near misses', () => {
    expect(stateOf(play(call({ right: 'here' }), '(transfer warm Repairs)')).transfers).toMatchObject([{ fit: 'wrong' }])
    expect(stateOf(play(call({ right: 'here' }), '(transfer warm Parts)')).transfers).toMatchObject([{ fit: 'near' }])
  })

  test('it works from hold', () => {
    expect(stateOf(play(call(), '(hold 2)', '(transfer warm Repairs)')).ending).toBe('transferred')
    expect(stateOf(play(call(), '(hold 2)', '(transfer warm Sales)'))).toMatchObject({
      hold: null,
      place: 'hello',
      speaking: true,
    })
  })

  test('it does not work to one’s own desk, to nobody, or while the caller speaks', () => {
    const to = (department: string, from = play(call(), '(hear)')) =>
      advance(from, { type: 'transferred', to: department, how: 'warm', brief: [] }, 9000) !== null
    expect([
      to('Sales'),
      to('Desk'),
      to('Nobody'),
      to('toString'),
      to('Repairs', play(call())),
      to('Sales', play(call())),
    ]).toEqual([true, false, false, false, false, false])
  })

  test('the colleague is told what the ticket rightly says and the rep can know, in words that are counted', () => {
    const told = (...turns: string[]) => stateOf(play(call(), ...turns)).transfers[0]
    expect(told('(note tap: Bath drips)', '(transfer warm Repairs: tap)')).toMatchObject({ brief: [], words: 4 })
    expect(told('(note room: Upstairs)', '(transfer warm Repairs: room)')).toMatchObject({ brief: [], words: 3 })
    expect(told('(transfer warm Repairs: verified)')).toMatchObject({ brief: [], words: 3 })
    expect(told('(note tap: Tap drips)', '(note washer: Washer gone)', '(transfer warm Repairs: tap, washer)')).toMatchObject({
      brief: ['tap', 'washer'],
      words: 6,
    })
  })

  test('a value is rightly told as it was said so far', () => {
    const facts = {
      tap: { said: 'Monday.', ticket: 'Monday', becomes: { said: 'No, Tuesday.', ticket: 'Tuesday' } },
      washer: { said: 'Gone.' },
    }
    const scenario = (corrects: string[]) =>
      call({ facts, caller: { temperament: 'steady', story: [{ says: 'Well, Tuesday.', corrects }] } })
    const told =
      (...turns: string[]) =>
      (corrects: string[]) =>
        stateOf(play(scenario(corrects), ...turns)).transfers[0]!.brief
    const monday = told('(silence)', '(note tap: Monday)', '(transfer warm Repairs: tap)')
    const tuesday = told('(silence)', '(note tap: Tuesday)', '(transfer warm Repairs: tap)')
    expect([monday([]), tuesday([])]).toEqual([['tap'], []])
    expect([monday(['tap']), tuesday(['tap'])]).toEqual([[], ['tap']])
  })

  test('being verified can be told where it is so', () => {
    const proves = {
      hello: { says: 'Ann Lee, BN1 1AA.', brings: ['name', 'postcode'], replies: plainReplies('hello') },
      last: tells.last,
    }
    expect(stateOf(play(call({ steps: proves }), '(transfer warm Repairs: verified)')).transfers).toMatchObject([
      { brief: ['verified'] },
    ])
  })

  test('a caller who has had enough hangs up instead', () => {
    const made = play(call({ caller: { but: { patience: 3 } } }), '(silence)', '(silence)', '(transfer warm Repairs)')
    expect(stateOf(made).ending).toBe('caller-hung-up')
    expect(eventsOf(made).some(({ type }) => type === 'returned')).toBe(false)
  })
})

describe('whoever is sent back', () => {
  test('comes to the step they left, with the minutes shown, and says so', () => {
    const back = play(call(), 'One', '(transfer warm Parts)')
    expect(wordsNow(back)).toEqual([
      'Parts sent Ann Lee back after 3 minutes. “It is not missing.”',
      'It’s me again. They’ve sent me back to you.',
      'Last.',
    ])
    expect(stateOf(back).turn.map(({ by }) => by)).toEqual(['line', 'caller', 'caller'])
    expect(eventsOf(back).at(-1)).toEqual({ type: 'returned', from: 'Parts', minutes: 3 })
    expect(stateOf(playOn(back, 'One')).ending).toBe('done')
  })

  test('waited a minute at least', () => {
    expect(wordsNow(play(call(), '(transfer warm Sales)'))[0]).toBe(
      'Sales sent Ann Lee back after 1 minute. “You have one already.”',
    )
  })

  test('comes to the scenario’s own step for it, which says it in its own words', () => {
    const asides = { 'back-again': { says: 'Ann again.', replies: plainReplies('back'), goto: 'last' } }
    const back = play(call({ asides }), '(transfer warm Sales)')
    expect(wordsNow(back)).toEqual(['Sales sent Ann Lee back after 1 minute. “You have one already.”', 'Ann again.'])
    expect(wordsNow(playOn(back, 'One'))).toEqual(['Last.'])
    expect(wordsNow(play(call({ asides }), '(hold 2)', '(transfer warm Sales)')).at(-1)).toBe('Ann again.')
  })

  test('comes back to a step that would be passed over by now', () => {
    const steps = { hello: { says: 'It drips.', brings: 'tap', about: 'tap', replies: plainReplies('hello'), goto: 'done' } }
    const back = play(call({ steps }), '(transfer warm Sales)')
    expect(stateOf(back)).toMatchObject({ ending: null, place: 'hello' })
    expect(wordsNow(back).at(-1)).toBe('It drips.')
  })

  test('has to go the third time', () => {
    const gone = play(
      call({ caller: { temperament: 'content', but: { frustration: 0, trust: 4 } } }),
      '(transfer warm Parts)',
      '(transfer warm Parts)',
    )
    expect(stateOf(gone)).toMatchObject({ ending: 'had-to-go', returns: 2, visits: { hello: 2 } })
  })

  test('finds the replies that were used gone', () => {
    const back = play(call(), 'One', '(transfer warm Parts)', '(hear)')
    expect(stateOf(back).spent).toHaveLength(1)
  })

  test('may fall into a detour on the way', () => {
    const detours = { dog: { before: 'hello', says: 'The dog!', replies: plainReplies('dog') } }
    const back = play(call({ detours }), '(transfer warm Parts)')
    expect(wordsNow(back).at(-1)).toBe('The dog!')
    expect(wordsNow(playOn(back, 'One'))).toEqual(['Hello.'])
  })
})

describe('by a reply', () => {
  const replies = [
    says('To Repairs.', 'transfer-warm', { to: 'Repairs', brief: ['tap', 'room', 'verified'] }),
    says('Off to Repairs.', 'transfer-cold', { to: 'Repairs', goto: 'done' }),
    says('To Parts.', 'transfer-warm', { to: 'Parts', answer: 'If you must.' }),
    says('To Sales.', 'transfer-warm', { to: 'Sales', goto: 'done' }),
  ]
  const scenario = call({ steps: { hello: { says: 'Hello.', brings: ['tap', 'washer'], replies }, last: tells.last } })

  test('the right department goes on to where the reply leads', () => {
    expect(wordsNow(play(scenario, 'To Repairs'))).toEqual(['Last.'])
    expect(stateOf(play(scenario, 'Off to Repairs')).ending).toBe('done')
    expect(actsOf(play(scenario, 'To Repairs'))).toEqual(['transfer-warm'])
    expect(actsOf(play(scenario, 'Off to Repairs'))).toEqual(['transfer-cold'])
  })

  test('only what the rep knows is told', () => {
    expect(stateOf(play(scenario, 'To Repairs')).transfers).toEqual([
      { to: 'Repairs', how: 'warm', fit: 'right', brief: ['tap'], words: 2, causeHeard: true },
    ])
  })

  test('a near miss and a wrong one are sent back, wherever the reply would lead', () => {
    expect(actsOf(play(scenario, 'To Parts'))).toEqual(['transfer-warm'])
    expect(stateOf(play(scenario, 'To Parts'))).toMatchObject({ place: 'hello', returns: 1, ending: null })
    expect(actsOf(play(scenario, 'To Sales'))).toEqual(['transfer-wrong'])
    expect(stateOf(play(scenario, 'To Sales'))).toMatchObject({ place: 'hello', returns: 1, ending: null })
    expect(wordsNow(play(scenario, 'To Sales')).slice(0, 2)).toEqual([
      'Sales sent Ann Lee back after 1 minute. “You have one already.”',
      'It’s me again. They’ve sent me back to you.',
    ])
  })

  test('the reply is spent all the same', () => {
    expect(() => play(scenario, 'To Sales', 'To Sales')).toThrow('The call does not allow')
  })
})
