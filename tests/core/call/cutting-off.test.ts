import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { advance, phaseOf } from '../../../src/core/call/course.ts'
import { actsOf, idOf, play, playOn, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

/** Somebody who does not volunteer anything. */
const steady = { temperament: 'steady', but: { need: 3, venting: 0 } } as const
const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }

function call(replies: NonNullable<Changes['steps']>[string]['replies'], more: Changes = {}) {
  const hello = { says: 'Hello. It drips, in the room upstairs.', brings: ['tap', 'room'], replies }
  return smallCall({ steps: { hello, last }, caller: steady, ...more })
}

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
    const cutFor = (reply: string | null, from = speaking) =>
      advance(from, { type: 'interrupted', words: 2, reply }, 2000) !== null
    expect([cutFor(idOf(speaking, 'So it')), cutFor('nothing'), cutFor(null), cutFor(null, playOn(speaking, '(hear)'))]).toEqual([
      false,
      false,
      true,
      false,
    ])
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
