import { describe, expect, test } from 'vitest'
import { holdsCard } from '../../../src/core/debrief/holds-card.ts'
import { breaches } from '../../../src/core/scenario/vocabulary.ts'
import { says } from '../small-call.ts'
import { callOf, type Setup, take } from './take.ts'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { file, play } from '../play.ts'

const step = says('I send somebody.', 'take-step')
const errors = (turns: Parameters<typeof take>[0], setup?: Setup) =>
  take(turns, setup).found.criticalErrors.map(({ name, text }) => [name, text])

describe('what is private', () => {
  const tells = says('You owe ten pounds.', 'take-step', { discloses: 'balance' })
  const proved: Setup = { brings: { 0: ['tap', 'name', 'postcode'] } }

  test('may be said once the caller is verified, and not before', () => {
    expect(errors([tells], proved)).toEqual([])
    expect(errors([tells])).toEqual([['Told before verification', tells.say]])
    expect(errors([tells], { brings: { 0: ['tap', 'name'] } })).toEqual([['Told before verification', tells.say]])
  })

  test('is not proved by what was cut off', () => {
    expect(errors(['(cut in after 1)', tells], proved)).toEqual([['Told before verification', tells.say]])
  })

  test('is not proved by the reply that asks for it', () => {
    expect(
      errors([says('Ten pounds. And who are you?', 'take-step', { discloses: 'balance', asks: ['name', 'postcode'] })]),
    ).toHaveLength(1)
  })

  test('is never told to somebody who is not the holder, whatever they prove', () => {
    expect(errors([tells], { ...proved, caller: { holder: 'no' } })).toEqual([['Private details given away', tells.say]])
  })

  test('is never told where it belongs to somebody else', () => {
    const facts = {
      tap: { said: 'Drips.' },
      washer: { said: 'Gone.' },
      name: { said: 'Ann.', proves: 'name' },
      postcode: { said: 'BN1.', proves: 'postcode' },
      hers: { said: 'Hers.', private: 'never' },
      his: { said: 'His.', private: 'yes' },
    } as const
    expect(errors([says('Hers is this.', 'take-step', { discloses: 'hers' })], { ...proved, facts })).toEqual([
      ['Private details given away', 'Hers is this.'],
    ])
    expect(errors([says('His is this.', 'take-step', { discloses: 'his' })], { ...proved, facts })).toEqual([])
  })
})

test.each(breaches)('a reply that is %s is one', (breach) => {
  const { found, course } = take([says('So there.', 'proceed', { breach }), step])
  expect(found.criticalErrors).toMatchObject([{ text: 'So there.', at: course.passages[2]!.event.at, passage: 2 }])
  expect(found.verdict).toBe('not yet')
  expect(found.scores.overall).toBeLessThanOrEqual(49)
})

test('a promise is one only where the reply says that the rep knew', () => {
  expect(errors([says('By tonight!', 'overpromise'), step])).toEqual([])
  expect(errors([says('By tonight!', 'overpromise', { breach: 'false-promise' }), step])).toEqual([
    ['Knowingly false promise', 'By tonight!'],
  ])
})

describe('hanging up', () => {
  test('before any goodbye is one', () => {
    expect(errors(['(hang up)'])).toEqual([['Hung up on the caller', 'You hung up.']])
    expect(errors([says('That is it.', 'end-by-policy')])).toEqual([['Hung up on the caller', 'That is it.']])
  })

  test('is none during the goodbye, nor where it is due', () => {
    expect(errors([step, '(hang up)'])).toEqual([])
    const warns = [says('Not with me.', 'set-boundary'), says('I said no.', 'set-boundary')]
    const due = file(play(callOf([...warns, step], { caller: { temperament: 'abusive' } }), 'Not', 'I said', '(hang up)'))
    expect(debriefCourse(due)).toMatchObject({ ending: { name: 'ended-by-policy', worth: 'refused-fairly' }, criticalErrors: [] })
  })

  test('is none where it is the caller who does', () => {
    expect(errors(Array.from({ length: 6 }, () => '(silence)'))).toEqual([])
  })
})

describe('a card', () => {
  test('in a note, before, during or after the call, is one; its digits are not shown', () => {
    expect(errors(['(note: card 4111 1111 1111 1111)', step])).toEqual([['Card details noted', 'card •••• •••• •••• ••••']])
    const after = play(callOf([step]), step.say, '(hang up)', '(note: CVV 123)')
    expect(debriefCourse(file(after))).toMatchObject({ criticalErrors: [{ name: 'Card details noted', text: 'CVV •••' }] })
  })

  test('in a field of the ticket is one', () => {
    expect(errors(['(note tap: 4111111111111111)', step])).toHaveLength(1)
  })

  test('counts once for each place, however often that is written again', () => {
    expect(errors(['(note: 4111111111111111)', '(note: 4111111111111111, Ann)', step])).toHaveLength(1)
    expect(errors(['(note: 4111111111111111)', '(note tap: 4111111111111111)', step])).toHaveLength(2)
  })

  test('stays one where it is taken out again', () => {
    expect(errors(['(note: 4111111111111111)', '(note: )', step])).toHaveLength(1)
  })

  test.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    'Visa 4111 1111 1111 1111, expires 12/27',
    '4111 1111 1111 1111 12/27 123',
    '4111111111111111 1227',
    '07700 900123 4111 1111 1111 1111',
    '07700900123 4111111111111111',
    '3782 822463 10005',
    '378282246310005',
    '30569309025904',
    '5555 5555 5555 4444',
    '4222222222222',
    '6304000000000000000',
    '4111  1111  1111  1111',
  ])('is seen in “%s”', (text) => {
    expect(holdsCard(text)).toBe(true)
  })

  test.each(['CVV 123', 'cvv: 1234', 'CVC2 is 999', 'The security code is 042.', 'security code 1 2 3', 'csc=123'])(
    'its security code is seen in “%s”',
    (text) => {
      expect(holdsCard(text)).toBe(true)
    },
  )

  test.each([
    '',
    'Ring back on 07700 900123',
    '07700 900123 or 07700 900456',
    '07700900123, 07700900456',
    '+44 7700 900123 and +44 7700 900456',
    '+4915112345678',
    '00441632960117',
    '212-555-0123 212-555-0124',
    '01632 960117 01632 960118',
    '4111 1111 1111 1112',
    '4111 1111 1111',
    'Card ends 1111, last four 4444',
    'Account 12345678, sort code 12-34-56',
    'Order 2026-11-21 22:45, £12.50, ref 4471',
    'Asked for no security code',
    'Security code not given; ring 020 7946 0958',
    'CVV refused',
    'PIN 4117',
    '41111111111111111111111',
  ])('is not seen in “%s”', (text) => {
    expect(holdsCard(text)).toBe(false)
  })

  test('is looked for in no time, however long the text', () => {
    const started = performance.now()
    expect(holdsCard('1 '.repeat(5000))).toBe(false)
    expect(holdsCard('4'.repeat(100_000))).toBe(false)
    expect(holdsCard(`security code ${'x'.repeat(100_000)}`)).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

test('errors are told in the order in which they were made', () => {
  const turns = [
    says('So there.', 'proceed', { breach: 'retaliation' }),
    '(note: CVV 123)',
    says('Balance!', 'proceed', { discloses: 'balance' }),
    '(hang up)',
  ]
  expect(errors([...turns.slice(0, 3), step, '(hang up)']).map(([name]) => name)).toEqual([
    'Fired back',
    'Card details noted',
    'Told before verification',
  ])
})
