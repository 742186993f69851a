import { describe, expect, test } from 'vitest'
import { play, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

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
  const scenario = (more: Changes = {}) =>
    smallCall({ facts, steps: { ...steps, hello: { ...steps.hello, brings: 'tap' } }, ...more })

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
    expect(wordsNow(play(scenario({ caller: { temperament: 'steady', but: { need: 3, venting: 0 } } })))).toEqual(['Hello.'])
    const who = { ...steps.hello, who: 'Theo' }
    expect(wordsNow(play(scenario({ steps: { ...steps, hello: who } })))).toEqual(['Hello.'])
    expect(stateOf(play(scenario({ steps: { ...steps, hello: who } }))).turn[0]).toMatchObject({ by: 'colleague', name: 'Theo' })
  })

  test('volunteers nothing that an answer is just bringing', () => {
    const hello = {
      says: 'Hello.',
      brings: 'tap',
      replies: [says('When?', 'ask', { asks: 'later' }), ...plainReplies('hello').slice(1)],
    }
    expect(wordsNow(play(scenario({ steps: { ...steps, hello } }), '(cut in after 1) When'))).not.toContain(
      'Since Monday. Since Monday.',
    )
    expect(wordsNow(play(scenario({ steps: { ...steps, hello } }), 'When'))).toEqual(['Since Monday.', 'Middle.'])
  })

  test('says once that patience runs out', () => {
    const tired = scenario({ caller: { but: { patience: 3 } } })
    expect(wordsNow(play(tired, '(silence)', 'One')).at(-1)).toBe('I’ve about five more minutes of this in me.')
    expect(wordsNow(play(tired, '(silence)', 'One', 'Two'))).not.toContain('I’ve about five more minutes of this in me.')
  })
})
