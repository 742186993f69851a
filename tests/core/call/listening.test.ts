import { describe, expect, test } from 'vitest'
import { advance, phaseOf } from '../../../src/core/call/course.ts'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { actsOf, idOf, play, playOn, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

/** Somebody who does not volunteer anything. */
const steady = { temperament: 'steady', but: { need: 3, venting: 0 } } as const
const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }

function call(replies: NonNullable<Changes['steps']>[string]['replies'], more: Changes = {}) {
  const hello = { says: 'Hello. It drips, in the room upstairs.', brings: ['tap', 'room'], replies }
  return smallCall({ steps: { hello, last }, caller: steady, ...more })
}

describe('asking for what the caller has said already', () => {
  const asks = call([
    says('What is wrong?', 'ask', { asks: 'tap' }),
    says('Sorry about that: what is wrong, and what is your name?', 'apologise', { asks: ['tap', 'name'] }),
    says('And the washer?', 'take-step', { asks: 'washer' }),
  ])

  test('is asking again, whatever act the reply has', () => {
    expect(actsOf(play(asks, 'What is'))).toEqual(['ask-again'])
    expect(actsOf(play(asks, 'Sorry'))).toEqual(['ask-again'])
    expect(actsOf(play(asks, 'And the'))).toEqual(['take-step'])
  })

  test('is answered by the caller’s words for it, and by what was not said yet', () => {
    expect(wordsNow(play(asks, 'What is'))).toEqual(['I’ve already told you that.', 'Last.'])
    expect(wordsNow(play(asks, 'Sorry'))).toEqual(['I’ve already told you that.', 'Ann Lee.', 'Last.'])
    const own = call([says('What is wrong?', 'ask', { asks: 'tap' }), ...plainReplies('hello').slice(1)], { caller: { ...steady, always: { 'asked again': 'Twice now.' } } })
    expect(wordsNow(play(own, 'What'))).toEqual(['Twice now.', 'Last.'])
  })

  test('is asking again after a correction too', () => {
    const corrected = call([says('What is wrong?', 'ask', { asks: 'tap' }), ...plainReplies('hello').slice(1)], {
      facts: { tap: { said: 'It drips.', becomes: { said: 'It pours.' } }, room: { said: 'Upstairs.' }, washer: { said: 'Gone.' } },
      caller: { temperament: 'steady', story: [{ says: 'It pours, really.', corrects: 'tap' }] },
    })
    expect(actsOf(play(corrected, '(silence)', 'What'))).toEqual(['wait', 'ask-again'])
  })
})

describe('a fact that is asked for', () => {
  test('is said in its own words, and known once these were heard', () => {
    const asked = play(call([says('And the washer?', 'ask', { asks: 'washer' }), ...plainReplies('hello').slice(1)]), 'And')
    expect(wordsNow(asked)).toEqual(['The washer is gone.', 'Last.'])
    expect(stateOf(asked).facts).not.toHaveProperty('washer')
    expect(stateOf(playOn(asked, '(hear)')).facts).toHaveProperty('washer', 'heard')
  })

  test('is said in the words of the answer, where its author wrote one', () => {
    const asked = play(call([says('And the washer?', 'ask', { asks: 'washer', answer: 'Gone, I should think.' }), ...plainReplies('hello').slice(1)]), 'And', '(hear)')
    expect(wordsNow(asked)).toEqual(['Gone, I should think.', 'Last.'])
    expect(stateOf(asked).facts).toHaveProperty('washer')
  })

  test('is not said twice where the next line brings it', () => {
    const ask = says('And the washer?', 'ask', { asks: ['washer', 'name'] })
    const answered = says('So the washer?', 'ask', { asks: 'washer', answer: 'Gone, I should think.' })
    const steps = { hello: { says: 'Hello.', replies: [ask, answered, says('Go on.', 'proceed')] }, last: { ...last, says: 'The washer, you see.', brings: 'washer' } }
    expect(wordsNow(play(smallCall({ steps, caller: steady }), 'And'))).toEqual(['Ann Lee.', 'The washer, you see.'])
    expect(wordsNow(play(smallCall({ steps, caller: steady }), 'So'))).toEqual(['Gone, I should think.', 'The washer, you see.'])
  })

  test('is said before the goodbye where the reply ends the call', () => {
    const ended = play(call([says('And the washer?', 'ask', { asks: 'washer', goto: 'done' }), ...plainReplies('hello').slice(1)]), 'And')
    expect(wordsNow(ended)).toEqual(['The washer is gone.', 'Goodbye to you.'])
  })
})

describe('saying a fact back', () => {
  const facts = {
    tap: { said: 'It drips.', ticket: 'Drips', mishear: ['Pours'], becomes: { said: 'No, it pours.', ticket: 'Pours' } },
    room: { said: 'Upstairs.', ticket: 'Upstairs', mishear: ['Downstairs'] },
    washer: { said: 'Gone.' },
  }
  const story = [{ says: 'It pours, really.', corrects: 'tap' }]
  const acts = (repeats: NonNullable<ReturnType<typeof says>['repeats']>, ...before: string[]) =>
    actsOf(play(call([says('Back.', 'paraphrase', { repeats }), ...plainReplies('hello').slice(1)], { facts, caller: { temperament: 'steady', story } }), ...before, 'Back')).at(-1)

  test('is right where the caller said so', () => {
    expect(acts(['room'])).toBe('paraphrase')
    expect(acts({ room: 'Upstairs' })).toBe('paraphrase')
    expect(acts({ room: 'Upstairs.' })).toBe('paraphrase')
  })

  test('is wrong where it was not said yet', () => {
    expect(acts(['washer'])).toBe('paraphrase-wrong')
    expect(acts(['room', 'washer'])).toBe('paraphrase-wrong')
  })

  test('is wrong where it was misheard', () => {
    expect(acts({ room: 'Downstairs' })).toBe('paraphrase-wrong')
  })

  test('is wrong once the caller has put it right, and right from then on with the last word', () => {
    expect(acts({ tap: 'Drips' })).toBe('paraphrase')
    expect(acts({ tap: 'Pours' })).toBe('paraphrase-wrong')
    expect(acts({ tap: 'Drips' }, '(silence)')).toBe('paraphrase-wrong')
    expect(acts({ tap: 'Pours' }, '(silence)')).toBe('paraphrase')
    expect(acts(['tap'], '(silence)')).toBe('paraphrase')
    expect(acts(['tap'])).toBe('paraphrase-wrong')
  })

  test('wrongly is answered by the caller’s words for it', () => {
    const answer = 'Yes, that is it.'
    const replies = [
      says('Too early.', 'paraphrase', { repeats: 'washer', answer }),
      says('Misheard.', 'paraphrase', { repeats: { room: 'Downstairs' }, answer: 'Up. Not down.' }),
      says('Misheard, and nothing said.', 'paraphrase', { repeats: { room: 'Downstairs' } }),
      says('Right.', 'paraphrase', { repeats: 'room', answer }),
    ]
    const heard = (start: string) => wordsNow(play(call(replies), start))[0]
    expect([heard('Too'), heard('Misheard.'), heard('Misheard,'), heard('Right')]).toEqual([
      'No, that isn’t what I said.',
      'Up. Not down.',
      'No, that isn’t what I said.',
      answer,
    ])
  })
})

describe('cutting the caller off', () => {
  const replies = [
    says('Go on.', 'proceed'),
    says('What is wrong?', 'ask', { asks: 'tap' }),
    says('What a story!', 'be-familiar', { bridge: 'yes' }),
    says('So it drips?', 'paraphrase', { repeats: 'tap', 'once heard': 'washer' }),
  ]
  const speaking = play(call(replies))

  test('is two acts: the interruption, and then the reply’s own', () => {
    const cut = playOn(speaking, '(cut in after 2) Go on')
    expect(actsOf(cut)).toEqual(['interrupt', 'proceed'])
    expect(wordsNow(cut)).toEqual(['If you’d let me finish.', 'Last.'])
    expect(stateOf(cut)).toMatchObject({ turns: 1, cutFor: null })
  })

  test('leaves unheard what was not said, and asking for it is no asking again', () => {
    expect(stateOf(playOn(speaking, '(cut in after 2) Go on')).facts).toEqual({})
    expect(actsOf(playOn(speaking, '(cut in after 2) What is'))).toEqual(['interrupt', 'ask'])
    expect(wordsNow(playOn(speaking, '(cut in after 2) What is'))).toEqual(['If you’d let me finish.', 'The tap drips.', 'Last.'])
  })

  test('leaves heard the parts that were said to their end', () => {
    const asked = play(call([says('And the washer?', 'ask', { asks: 'washer' }), ...plainReplies('hello').slice(1)]), 'And')
    expect(stateOf(playOn(asked, '(cut in after 3) One')).facts).not.toHaveProperty('washer')
    expect(stateOf(playOn(asked, '(cut in after 4) One')).facts).toHaveProperty('washer')
  })

  test('cuts a piece of the story short for good', () => {
    const story = [{ says: 'The washer is gone.', brings: 'washer' }]
    const told = play(call(replies, { caller: { temperament: 'steady', story } }), '(silence)', '(cut in after 1) Go on')
    expect(stateOf(told)).toMatchObject({ told: 1, mood: { venting: 0 } })
    expect(stateOf(told).facts).not.toHaveProperty('washer')
  })

  test('with a polite bridge is no interruption, and what was cut off was not heard all the same', () => {
    const bridged = playOn(speaking, '(cut in after 2) What a')
    expect(actsOf(bridged)).toEqual(['be-familiar'])
    expect(wordsNow(bridged)).toEqual(['Last.'])
    expect(stateOf(bridged).facts).toEqual({})
  })

  test('can end the call before the reply is said', () => {
    const hot = play(call(replies, { caller: { temperament: 'worn', but: { frustration: 7 } } }))
    const cut = advance(hot, { type: 'interrupted', words: 2, reply: idOf(hot, 'Go on') }, 2000)!
    expect(stateOf(cut).ending).toBe('caller-hung-up')
    expect(phaseOf(cut)).toBe('farewell')
    expect(advance(cut, { type: 'replied', reply: idOf(hot, 'Go on') }, 3000)).toBe(null)
  })

  test('is for one reply, and no other may follow', () => {
    const cut = advance(speaking, { type: 'interrupted', words: 2, reply: idOf(speaking, 'Go on') }, 2000)!
    expect(advance(cut, { type: 'replied', reply: idOf(speaking, 'What is') }, 3000)).toBe(null)
    expect(advance(cut, { type: 'waited' }, 3000)).toBe(null)
    expect(viewOf(cut).replies.map(({ say }) => say)).toEqual(['Go on.'])
  })

  test('is not possible for a reply that is not open, nor while nobody speaks', () => {
    const cutFor = (reply: string | null, from = speaking) => advance(from, { type: 'interrupted', words: 2, reply }, 2000) !== null
    expect([cutFor(idOf(speaking, 'So it')), cutFor('nothing'), cutFor(null), cutFor(null, playOn(speaking, '(hear)'))]).toEqual([false, false, true, false])
  })

  test('can be done to put the caller on hold, or through', () => {
    expect(stateOf(playOn(speaking, '(cut in after 2)', '(hold 2)')).hold).toEqual({ promised: 2, minutes: 0 })
    expect(actsOf(playOn(speaking, '(cut in after 2)', '(transfer warm Parts)'))).toEqual(['interrupt', 'transfer-warm'])
  })

  test('is not needed: the whole line can be shown at once, free of charge', () => {
    const shown = advance(speaking, { type: 'said' }, 1001)!
    expect(actsOf(shown)).toEqual([])
    expect(stateOf(shown).facts).toEqual({ tap: 'heard', room: 'heard' })
  })
})

describe('a cooperative caller', () => {
  const facts = {
    tap: { said: 'It drips.', ticket: 'Drips' },
    washer: { said: 'The washer.', ticket: 'Washer' },
    unwanted: { said: 'I like tea.' },
    unsaid: { said: 'I had it new in May.', ticket: 'New in May' },
    room: { said: 'Upstairs.', ticket: 'Upstairs' },
    later: { said: 'Since Monday.', ticket: 'Monday' },
  }
  const steps = {
    hello: { says: 'Hello.', replies: plainReplies('hello') },
    middle: { says: 'Middle.', replies: [says('Blame.', 'blame'), ...plainReplies('middle').slice(1)] },
    more: { says: 'More.', brings: ['washer', 'unwanted', 'room'], replies: plainReplies('more') },
    last: { says: 'Last.', brings: 'later', replies: plainReplies('last'), goto: 'done' },
  }
  const scenario = (more: Changes = {}) => smallCall({ facts, steps: { ...steps, hello: { ...steps.hello, brings: 'tap' } }, ...more })

  test('volunteers the next untold fact with each turn, in the order of the file', () => {
    expect(wordsNow(play(scenario()))).toEqual(['Hello.', 'Upstairs.'])
    expect(wordsNow(play(scenario(), 'One'))).toEqual(['Middle.', 'Since Monday.'])
    expect(wordsNow(play(scenario(), 'One', 'Two'))).toEqual(['More.'])
    expect(stateOf(play(scenario(), 'One', '(hear)')).facts).toEqual({ tap: 'heard', room: 'heard', later: 'heard' })
  })

  test('never volunteers the cause, what the ticket does not want, or what no line and no story brings', () => {
    const said = ['One', 'Two', 'One'].map((_, index, turns) => wordsNow(play(scenario(), ...turns.slice(0, index))).slice(1))
    expect(said.flat()).toEqual(['Upstairs.', 'Since Monday.'])
  })

  test('volunteers what the story would bring', () => {
    const story = [{ says: 'In May, it was.', brings: 'unsaid' }]
    expect(wordsNow(play(scenario({ caller: { temperament: 'chatty', story } })))).toEqual(['Hello.', 'I had it new in May.'])
  })

  test('volunteers nothing in another mood, nor while somebody else speaks', () => {
    expect(wordsNow(play(scenario({ caller: steady })))).toEqual(['Hello.'])
    const who = { ...steps.hello, who: 'Theo' }
    expect(wordsNow(play(scenario({ steps: { ...steps, hello: who } })))).toEqual(['Hello.'])
    expect(stateOf(play(scenario({ steps: { ...steps, hello: who } }))).turn[0]).toMatchObject({ by: 'colleague', name: 'Theo' })
  })

  test('volunteers nothing that an answer is just bringing', () => {
    const hello = { says: 'Hello.', brings: 'tap', replies: [says('When?', 'ask', { asks: 'later' }), ...plainReplies('hello').slice(1)] }
    expect(wordsNow(play(scenario({ steps: { ...steps, hello } }), '(cut in after 1) When'))).not.toContain('Since Monday. Since Monday.')
    expect(wordsNow(play(scenario({ steps: { ...steps, hello } }), 'When'))).toEqual(['Since Monday.', 'Middle.'])
  })

  test('says once that patience runs out', () => {
    const tired = scenario({ caller: { but: { patience: 3 } } })
    expect(wordsNow(play(tired, '(silence)', 'One')).at(-1)).toBe('I’ve about five more minutes of this in me.')
    expect(wordsNow(play(tired, '(silence)', 'One', 'Two'))).not.toContain('I’ve about five more minutes of this in me.')
  })
})
