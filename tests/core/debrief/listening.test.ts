import { describe, expect, test } from 'vitest'
import { says } from '../small-call.ts'
import { indicatorOf, judged, type Setup, take } from './take.ts'

const acknowledge = says('That drip must be maddening.', 'acknowledge')
const back = says('So it drips?', 'paraphrase', { repeats: 'tap' })
const step = says('I send somebody.', 'take-step')

describe('L1, facts in the ticket', () => {
  const facts = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`fact ${index}`, { said: `${index}.`, ticket: `Fact ${index}` }]),
  )
  const noted = (right: number, wrong = 0) =>
    judged(
      take(
        [
          ...Array.from({ length: right + wrong }, (_, index) => `(note fact ${index}: Fact ${index < right ? index : 'x'})`),
          step,
        ],
        { facts, need: 'fact 0', cause: 'fact 1', brings: {} },
      ),
      'L1',
    )

  test('is exemplary from nine in ten, acceptable from seven, poor below', () => {
    expect([10, 9, 8, 7, 6, 0].map((right) => noted(right)[0])).toEqual([
      'exemplary',
      'exemplary',
      'acceptable',
      'acceptable',
      'poor',
      'poor',
    ])
    expect(noted(6, 4)[0]).toBe('poor')
  })

  test('counts the ticket as it was filed', () => {
    expect(
      judged(
        take(['(note tap: Bath drips)', '(note tap: Tap drips)', '(note washer: Washer gone)', '(note room: Upstairs)', step]),
        'L1',
      )[0],
    ).toBe('exemplary')
    expect(
      judged(
        take(['(note tap: Tap drips)', '(note washer: Washer gone)', '(note room: Upstairs)', '(note room: )', step]),
        'L1',
      )[0],
    ).toBe('poor')
  })

  test('has no occasion where the ticket wants nothing', () => {
    expect(indicatorOf(take([step], { facts: { tap: { said: 'Drips.' }, washer: { said: 'Gone.' } } }), 'L1').occasions).toBe(0)
  })

  test('is worth its share whatever came of the call', () => {
    const all = ['(note tap: Tap drips)', '(note washer: Washer gone)', '(note room: Upstairs)', '(hang up)']
    expect(indicatorOf(take(all), 'L1').value).toBe(1)
  })
})

describe('L2, nothing asked twice', () => {
  const again = (say: string) => says(say, 'take-step', { asks: 'tap' })

  test('is exemplary with none, acceptable with one, poor with two', () => {
    expect(judged(take([step]), 'L2')).toEqual(['exemplary'])
    expect(judged(take([again('What?'), step]), 'L2')).toEqual(['acceptable', 'What?'])
    expect(judged(take([again('What?'), again('What was it?')]), 'L2')).toEqual(['poor', 'What?', 'What was it?'])
  })

  test('does not count what was cut off before it was said', () => {
    const cut = take(['(cut in after 1)', again('What?')])
    expect(judged(cut, 'L2')).toEqual(['exemplary'])
  })

  test('counts a reply that is something worse by its act', () => {
    const worse = says('What, a bath?', 'paraphrase', { asks: 'tap', repeats: { tap: 'Bath drips' } })
    expect(judged(take([worse]), 'L2')[0]).toBe('acceptable')
  })
})

describe('L3, said back', () => {
  const level = (turns: Parameters<typeof take>[0], setup?: Setup) => judged(take(turns, setup), 'L3')

  test('is exemplary where the need was said back rightly, after the feeling was met and before solving', () => {
    expect(level([acknowledge, back, step])).toEqual(['exemplary', 'So it drips?'])
    expect(level([back, step], { caller: { but: { heard: 1, need: 3, venting: 0 } } })).toEqual(['exemplary', 'So it drips?'])
    expect(level([acknowledge, back])).toEqual(['exemplary', 'So it drips?'])
  })

  test('is acceptable where it came later or colder', () => {
    expect(level([acknowledge, step, back])).toEqual(['acceptable', 'So it drips?'])
    expect(level([back, acknowledge, step])).toEqual(['acceptable', 'So it drips?'])
    expect(level([back, step])).toEqual(['acceptable', 'So it drips?'])
  })

  test('is exemplary where a second one came in time, whatever the first was', () => {
    const once = says('It drips, then?', 'paraphrase', { repeats: 'tap' })
    expect(level([once, back, step])).toEqual(['exemplary', 'So it drips?'])
  })

  test('is poor where there was none, or one of something else', () => {
    expect(level([acknowledge, step])).toEqual(['poor'])
    expect(
      level([acknowledge, says('Upstairs?', 'paraphrase', { repeats: 'room' }), step], { brings: { 0: ['tap', 'room'] } }),
    ).toEqual(['poor'])
  })

  test('is poor where the last was wrong, and not where it was put right', () => {
    const wrong = says('So it is the bath?', 'paraphrase', { repeats: { tap: 'Bath drips' } })
    expect(level([acknowledge, wrong, step])).toEqual(['poor', 'So it is the bath?'])
    expect(level([acknowledge, back, wrong, step])).toEqual(['poor', 'So it is the bath?'])
    expect(level([acknowledge, wrong, back, step])).toEqual(['exemplary', 'So it drips?'])
  })
})

describe('L4, turn-taking', () => {
  test('is exemplary with no slip, acceptable with one, poor with two', () => {
    expect(judged(take([acknowledge, step]), 'L4')).toEqual(['exemplary'])
    expect(judged(take(['(cut in after 1)', acknowledge]), 'L4')).toEqual(['acceptable', 'You cut in.'])
    expect(judged(take(['(cut in after 1)', acknowledge, '(cut in after 1)', step]), 'L4')).toEqual([
      'poor',
      'You cut in.',
      'You cut in.',
    ])
  })

  test('counts solving while there is something to get out, of each solving reply', () => {
    const venting: Setup = { caller: { temperament: 'chatty', but: { need: 3 } } }
    expect(judged(take([step], venting), 'L4')).toEqual(['acceptable', 'I send somebody.'])
    expect(judged(take(['(silence)', '(silence)', step], venting), 'L4')).toEqual(['exemplary'])
    expect(judged(take(['(silence)', step], venting), 'L4')).toEqual(['acceptable', 'I send somebody.'])
  })

  test('counts a reply that is an interruption by its author’s word', () => {
    expect(judged(take([says('Stop!', 'interrupt')]), 'L4')).toEqual(['acceptable', 'Stop!'])
  })

  test('does not count a polite bridge', () => {
    expect(judged(take(['(cut in after 1)', says('What a day!', 'be-familiar', { bridge: 'yes' })]), 'L4')).toEqual(['exemplary'])
  })
})

describe('L5, hold and dead air', () => {
  test('is exemplary with neither, acceptable with one, poor with two', () => {
    expect(judged(take(['(hold 2)', '(minute)', '(resume)', step]), 'L5')).toEqual(['exemplary'])
    expect(judged(take(['(hold)', '(resume)', step]), 'L5')).toEqual(['acceptable', 'You put the caller on hold.'])
    expect(judged(take(['(silence)', step]), 'L5')).toEqual(['acceptable', 'You said nothing.'])
    expect(judged(take(['(hold 1)', '(minute)', '(resume)', '(silence)', step]), 'L5')).toEqual([
      'poor',
      'Another minute on hold.',
      'You said nothing.',
    ])
  })

  test('does not count silence that lets the story out', () => {
    expect(judged(take(['(silence)', '(silence)', step], { caller: { temperament: 'chatty', but: { need: 3 } } }), 'L5')).toEqual(
      ['exemplary'],
    )
  })

  test('counts a reply that leaves the caller hanging', () => {
    expect(judged(take([says('Wait.', 'hold-unannounced')]), 'L5')).toEqual(['acceptable', 'Wait.'])
  })
})
