import { describe, expect, test } from 'vitest'
import { says } from '../small-call.ts'
import { indicatorOf, judged, type Setup, take } from './take.ts'

const acknowledge = says('That drip must be maddening.', 'acknowledge')
const stock = says('I do understand.', 'stock-phrase')
const step = says('I send somebody.', 'take-step')
const blame = (say: string) => says(say, 'blame')

describe('D1, acknowledged before solving', () => {
  const level = (turns: Parameters<typeof take>[0]) => judged(take(turns), 'D1')

  test('is exemplary where the feeling was met before anything was solved', () => {
    expect(level([acknowledge, step])).toEqual(['exemplary', acknowledge.say])
    expect(level([stock, acknowledge, step])).toEqual(['exemplary', acknowledge.say])
    expect(level([acknowledge])).toEqual(['exemplary', acknowledge.say])
  })

  test('is acceptable with a stock phrase before it, or with the real thing later', () => {
    expect(level([stock, step])).toEqual(['acceptable', stock.say])
    expect(level([step, acknowledge])).toEqual(['acceptable', acknowledge.say])
  })

  test('is poor with none', () => {
    expect(level([step])).toEqual(['poor', step.say])
    expect(level([says('Go on.', 'proceed')])).toEqual(['poor'])
    expect(level([step, stock])).toEqual(['poor', step.say])
  })
})

describe('D2, frustration not raised', () => {
  const level = (turns: Parameters<typeof take>[0], setup?: Setup) => judged(take(turns, setup), 'D2')

  test('is exemplary with no such turn, acceptable with one or two, poor with three', () => {
    expect(level([step])).toEqual(['exemplary'])
    expect(level([blame('One.'), step])).toEqual(['acceptable', 'One.'])
    expect(level([blame('A.'), blame('B.'), step])).toEqual(['acceptable', 'A.', 'B.'])
    expect(level([blame('A.'), blame('B.'), blame('C.'), step])).toEqual(['poor', 'A.', 'B.', 'C.'])
  })

  test('does not count the honest acts', () => {
    const honest = [
      says('Because it is so.', 'explain-why'),
      says('No, but this.', 'firm-no'),
      says('So that nobody else hears it: your name?', 'verify-with-reason'),
    ]
    const taken = take(honest)
    expect(taken.course.passages.some(({ before, after }) => after.mood.frustration > before.mood.frustration)).toBe(true)
    expect(judged(taken, 'D2')).toEqual(['exemplary'])
  })

  test('does not count a promise that comes out', () => {
    const taken = take([says('By tonight!', 'overpromise'), step], {
      endings: { done: { title: 'Done', worth: 'cause', says: 'Bye.' } },
    })
    expect(taken.course.passages.at(-1)!.after.mood.debt).toBe('paid')
    expect(judged(taken, 'D2')).toEqual(['exemplary'])
  })

  test('counts silence that frets, and an unfair boundary', () => {
    expect(level(['(silence)', step], { caller: { but: { frustration: 4, need: 3, venting: 0 } } })).toEqual([
      'acceptable',
      'You said nothing.',
    ])
    expect(level([says('Not with me.', 'set-boundary'), step])).toEqual(['acceptable', 'Not with me.'])
  })

  test('counts cutting in and what is then said as one turn', () => {
    expect(level(['(cut in after 1)', blame('A.'), blame('B.'), step])).toEqual(['acceptable', 'You cut in.', 'B.'])
    expect(level(['(cut in after 1)', acknowledge, step])).toEqual(['acceptable', 'You cut in.'])
    expect(level([says('Stop!', 'interrupt'), blame('B.'), blame('C.'), step])[0]).toBe('poor')
  })
})

describe('D3, boundary', () => {
  const whole = says('I won’t be called that, and I want to help.', 'set-boundary', {
    does: ['names behaviour', 'offers help again'],
  })
  const bare = says('Stop that.', 'set-boundary', { does: 'names behaviour' })
  const go = (word: string) => says(`${word}.`, 'proceed')
  const abusive: Setup = { caller: { temperament: 'abusive', but: { frustration: 2, heard: 3, venting: 0 } } }
  const hot: Setup = { caller: { temperament: 'hot', but: { frustration: 5, heard: 1, venting: 0 } } }
  const level = (turns: Parameters<typeof take>[0], setup = abusive) => judged(take(turns, setup), 'D3')

  test('is exemplary where abuse was met in the next turn, whole', () => {
    expect(level([whole, step])).toEqual(['exemplary', whole.say])
    expect(level(['(silence)', whole, step])).toEqual(['exemplary', whole.say])
  })

  test('is acceptable within three turns, or by half', () => {
    expect(level([bare, step])).toEqual(['acceptable', bare.say])
    expect(level([go('A'), whole, step])).toEqual(['acceptable', whole.say])
    expect(level([go('A'), go('B'), whole, step])).toEqual(['acceptable', whole.say])
  })

  test('is poor where abuse was left standing', () => {
    expect(level([go('A'), go('B'), go('C'), whole, step])).toEqual(['poor', 'A.'])
    expect(level([step])).toEqual(['poor', step.say])
  })

  test('counts from where a caller flares up', () => {
    const flares = blame('A.')
    expect(level([flares, whole, step], hot)).toEqual(['exemplary', whole.say])
    expect(level([flares, go('A'), whole, step], hot)).toEqual(['acceptable', whole.say])
    expect(level([flares, step], hot)).toEqual(['poor', step.say])
  })

  test('is poor against somebody merely upset', () => {
    expect(level([whole, step], hot)).toEqual(['poor', whole.say])
  })

  test('is exemplary where there was neither abuse nor boundary, and earns that by progress', () => {
    const taken = take([acknowledge, step], hot)
    expect(judged(taken, 'D3')).toEqual(['exemplary'])
    expect(indicatorOf(taken, 'D3').value).toBeCloseTo(2 / 3)
    expect(indicatorOf(take([whole, step], abusive), 'D3').value).toBe(1)
  })

  test('has no occasion with callers who are never abusive', () => {
    expect(indicatorOf(take([step]), 'D3').occasions).toBe(0)
    expect(indicatorOf(take([whole, step]), 'D3').occasions).toBe(0)
  })
})

describe('D4, honest expectations', () => {
  const waiting: Setup = { endings: { done: { title: 'Done', worth: 'cause', waits: 'Somebody comes', says: 'Bye.' } } }
  const vague = says('We shall see.', 'vague-no')
  const level = (turns: Parameters<typeof take>[0], setup?: Setup) => judged(take(turns, setup), 'D4')

  test('is exemplary with nothing vague and a date for what waits', () => {
    expect(level([step])).toEqual(['exemplary'])
    expect(level([says('By noon.', 'take-step', { by: 'noon' })], waiting)).toEqual(['exemplary'])
    expect(level([says('The next working day.', 'take-step', { tells: 'visit' })], waiting)).toEqual(['exemplary'])
    expect(level([says('By noon.', 'proceed', { by: 'noon' }), step], waiting)).toEqual(['exemplary'])
  })

  test('is acceptable with one thing vague or undated', () => {
    expect(level([vague, step])).toEqual(['acceptable', vague.say])
    expect(level([step], waiting)).toEqual(['acceptable'])
    expect(level([says('Money back.', 'take-step', { tells: 'refund' })], waiting)).toEqual(['acceptable'])
  })

  test('is poor with two, or with a promise that cannot be kept', () => {
    expect(level([vague, step], waiting)).toEqual(['poor', vague.say])
    expect(level([says('By tonight!', 'overpromise'), step])).toEqual(['poor', 'By tonight!'])
  })
})

describe('D5, closing', () => {
  const closes = (...parts: ('recap' | 'next step' | 'anything else' | 'goodbye')[]) =>
    says(`Closes: ${parts.join()}.`, 'take-step', { closes: parts })
  const level = (turns: Parameters<typeof take>[0]) => judged(take(turns), 'D5')

  test('is exemplary with all three and the goodbye left to the caller', () => {
    expect(level([closes('recap', 'next step', 'anything else')])).toEqual([
      'exemplary',
      'Closes: recap,next step,anything else.',
    ])
    expect(level([closes('recap'), closes('next step'), closes('anything else')])[0]).toBe('exemplary')
  })

  test('is acceptable with one missing, poor with more', () => {
    expect(level([closes('recap', 'anything else')])[0]).toBe('acceptable')
    expect(level([closes('recap')])).toEqual(['poor', 'Closes: recap.'])
    expect(level([step])).toEqual(['poor'])
  })

  test('is poor where the rep ends it', () => {
    expect(level([closes('recap', 'next step', 'anything else'), closes('goodbye')])).toEqual(['poor', 'Closes: goodbye.'])
    expect(level([closes('recap', 'next step', 'anything else'), '(hang up)'])).toEqual(['poor', 'You hung up.'])
    expect(level([closes('recap', 'next step', 'anything else'), step, '(hang up)'])).toEqual(['poor', 'You hung up.'])
    expect(level(['(hang up)'])).toEqual(['poor', 'You hung up.'])
  })
})
