import { describe, expect, test } from 'vitest'
import { actsOf, play, playOn, stateOf, wordsNow } from '../play.ts'
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
    const own = call([says('What is wrong?', 'ask', { asks: 'tap' }), ...plainReplies('hello').slice(1)], {
      caller: { ...steady, always: { 'asked again': 'Twice now.' } },
    })
    expect(wordsNow(play(own, 'What'))).toEqual(['Twice now.', 'Last.'])
  })

  test('is asking again after a correction too', () => {
    const corrected = call([says('What is wrong?', 'ask', { asks: 'tap' }), ...plainReplies('hello').slice(1)], {
      facts: {
        tap: { said: 'It drips.', becomes: { said: 'It pours.' } },
        room: { said: 'Upstairs.' },
        washer: { said: 'Gone.' },
      },
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
    const asked = play(
      call([
        says('And the washer?', 'ask', { asks: 'washer', answer: 'Gone, I should think.' }),
        ...plainReplies('hello').slice(1),
      ]),
      'And',
      '(hear)',
    )
    expect(wordsNow(asked)).toEqual(['Gone, I should think.', 'Last.'])
    expect(stateOf(asked).facts).toHaveProperty('washer')
  })

  test('is not said twice where the next line brings it', () => {
    const ask = says('And the washer?', 'ask', { asks: ['washer', 'name'] })
    const answered = says('So the washer?', 'ask', { asks: 'washer', answer: 'Gone, I should think.' })
    const steps = {
      hello: { says: 'Hello.', replies: [ask, answered, says('Go on.', 'proceed')] },
      last: { ...last, says: 'The washer, you see.', brings: 'washer' },
    }
    expect(wordsNow(play(smallCall({ steps, caller: steady }), 'And'))).toEqual(['Ann Lee.', 'The washer, you see.'])
    expect(wordsNow(play(smallCall({ steps, caller: steady }), 'So'))).toEqual(['Gone, I should think.', 'The washer, you see.'])
  })

  test('is said before the goodbye where the reply ends the call', () => {
    const ended = play(
      call([says('And the washer?', 'ask', { asks: 'washer', goto: 'done' }), ...plainReplies('hello').slice(1)]),
      'And',
    )
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
    actsOf(
      play(
        call([says('Back.', 'paraphrase', { repeats }), ...plainReplies('hello').slice(1)], {
          facts,
          caller: { temperament: 'steady', story },
        }),
        ...before,
        'Back',
      ),
    ).at(-1)

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
