import { describe, expect, test } from 'vitest'
import { type Changes, plainReplies, says } from '../small-call.ts'
import { indicatorOf, judged, type Setup, take } from './take.ts'

const toRepairs: NonNullable<Changes['right']> = { to: 'Repairs', how: 'warm', brief: ['tap', 'washer'] }
const known = { 0: ['tap', 'washer'] }
const step = says('I send somebody.', 'take-step')
const warm = (more: Parameters<typeof says>[2] = {}, say = 'Repairs, with a word to them.') =>
  says(say, 'transfer-warm', { to: 'Repairs', brief: ['tap', 'washer'], ...more })
const parts = says('Parts, then.', 'transfer-warm', { to: 'Parts' })
const sales = says('Sales, then.', 'transfer-warm', { to: 'Sales' })
const endings = (worth: 'cause' | 'owned' | 'workaround' | 'bandage' | 'refused-fairly' | 'nothing') =>
  ({ done: { title: 'Done', worth, says: 'Bye.' } }) as const

describe('R1, right department first', () => {
  const level = (turns: Parameters<typeof take>[0], setup: Setup = {}) =>
    judged(take(turns, { right: toRepairs, brings: known, ...setup }), 'R1')

  test('is exemplary where the first transfer was right and the cause known', () => {
    expect(level([warm()])).toEqual(['exemplary', 'Repairs, with a word to them.'])
    expect(level(['(transfer warm Repairs)'])).toEqual(['exemplary', 'You transferred the caller.'])
  })

  test('is free to look things up first', () => {
    expect(level(['(look up department Repairs)', '(look up article leaks)', warm()])[0]).toBe('exemplary')
  })

  test('is acceptable where it was right and the cause unheard', () => {
    expect(level([warm()], { brings: { 0: ['tap'] } })).toEqual(['acceptable', 'Repairs, with a word to them.'])
  })

  test('is acceptable where a near miss came first', () => {
    expect(level(['(transfer warm Parts)', warm()])).toEqual([
      'acceptable',
      'You transferred the caller.',
      'Repairs, with a word to them.',
    ])
  })

  test('is poor where a wrong one came before it, or first, or there was none', () => {
    const patient = { caller: { temperament: 'content', but: { frustration: 0, need: 3 } } } as const
    expect(level(['(transfer warm Parts)', step, '(transfer warm Sales)', warm()], patient)[0]).toBe('poor')
    expect(level(['(transfer warm Sales)', warm()])[0]).toBe('poor')
    expect(level(['(transfer warm Parts)', step])[0]).toBe('poor')
    expect(level([step])).toEqual(['poor'])
  })

  test('where the need belongs here: kept and solved, half solved or tempted away, and not solved or sent to the wrong', () => {
    const here = (turns: Parameters<typeof take>[0], worth: Parameters<typeof endings>[0] = 'cause') =>
      judged(take(turns, { endings: endings(worth) }), 'R1')
    expect(here([step])).toEqual(['exemplary'])
    expect(here([step], 'refused-fairly')).toEqual(['exemplary'])
    expect(here([step], 'workaround')).toEqual(['acceptable'])
    expect(here([parts, 'One at 0'])).toEqual(['acceptable', 'Parts, then.'])
    expect(here([sales, 'One at 0'])).toEqual(['poor', 'Sales, then.'])
    expect(here(['(transfer warm Parts)', step])).toEqual(['acceptable', 'You transferred the caller.'])
    expect(here(['(transfer warm Sales)', step])).toEqual(['poor', 'You transferred the caller.'])
    expect(here([step], 'bandage')).toEqual(['poor'])
    expect(here(['(hang up)'])).toEqual(['poor'])
  })

  test('has no occasion where there is no other department', () => {
    const alone = take([step], { company: { departments: { Desk: { owns: 'everything' } } }, 'near miss': [] })
    expect([indicatorOf(alone, 'R1').occasions, indicatorOf(alone, 'R2').occasions]).toEqual([0, 0])
  })
})

describe('R2, hand-off', () => {
  const level = (turns: Parameters<typeof take>[0], setup: Setup = {}) =>
    judged(take(turns, { right: toRepairs, brings: known, ...setup }), 'R2')
  const long = (words: number) => Array.from({ length: words }, () => 'word').join(' ')

  test('is exemplary warm, with all of it, in 25 words', () => {
    expect(level([warm()])[0]).toBe('exemplary')
    expect(level([warm({}, long(25))])[0]).toBe('exemplary')
    expect(level(['(note tap: Tap drips)', '(note washer: Washer gone)', '(transfer warm Repairs: tap, washer)'])[0]).toBe(
      'exemplary',
    )
  })

  test('is acceptable with one missing, or too long', () => {
    expect(level([warm({ brief: ['tap'] })])[0]).toBe('acceptable')
    expect(level([warm({}, long(26))])[0]).toBe('acceptable')
    expect(level([warm()], { brings: { 0: ['tap'] } })[0]).toBe('acceptable')
    expect(level(['(note tap: Tap drips)', '(note washer: Washer loose)', '(transfer warm Repairs: tap, washer)'])[0]).toBe(
      'acceptable',
    )
  })

  test('is poor with two missing, one missing and too long, cold, or not there', () => {
    expect(level([warm({ brief: [] })])[0]).toBe('poor')
    expect(level([warm({ brief: ['tap'] }, long(26))])[0]).toBe('poor')
    expect(level([says('Off you go.', 'transfer-cold', { to: 'Repairs', brief: ['tap', 'washer'] })])[0]).toBe('poor')
    expect(level([step])[0]).toBe('poor')
    expect(level(['(transfer warm Sales)', step])[0]).toBe('poor')
  })

  test('asks for nothing where cold is right', () => {
    expect(level(['(transfer cold Repairs)'], { right: { to: 'Repairs', how: 'cold' } })[0]).toBe('exemplary')
  })

  test('has no occasion where the need belongs here', () => {
    expect(indicatorOf(take([step]), 'R2').occasions).toBe(0)
  })
})

describe('R3, verification', () => {
  const reason = says('So nobody else hears it: name and postcode?', 'verify-with-reason', { asks: ['name', 'postcode'] })
  const bare = says('Name and postcode.', 'verify-bare', { asks: ['name', 'postcode'] })
  const tells = says('You owe ten pounds.', 'take-step', { discloses: 'balance' })
  const level = (turns: Parameters<typeof take>[0], setup: Setup = {}) => judged(take(turns, setup), 'R3')

  test('is exemplary with its reason, before it was needed', () => {
    expect(level([reason, tells])).toEqual(['exemplary', reason.say])
    expect(
      level([
        says('Your name, please?', 'verify-bare', { asks: 'name' }),
        says('And so that it stays between us, the postcode?', 'verify-with-reason', { asks: 'postcode' }),
        tells,
      ])[0],
    ).toBe('exemplary')
  })

  test('is acceptable bare', () => {
    expect(level([bare, tells])).toEqual(['acceptable', bare.say])
  })

  test('is poor too late, asked twice, or never', () => {
    expect(level([tells, reason])).toEqual(['poor', tells.say])
    expect(level([reason, says('Your name again?', 'verify-with-reason', { asks: 'name' }), tells])).toEqual([
      'poor',
      'Your name again?',
    ])
    expect(
      level([says('Name?', 'verify-with-reason', { asks: 'name' }), says('Go on.', 'proceed')], {
        right: { to: 'Repairs', brief: 'verified' },
      }),
    ).toEqual(['poor', 'Name?'])
  })

  test('is needed where a reply waits for it, or the hand-off has to say it', () => {
    const aside = {
      says: 'Well?',
      replies: [says('Verified?', 'proceed', { 'once verified': 'yes' }), ...plainReplies('aside').slice(1)],
      goto: 'done',
    }
    expect(level([step], { asides: { aside } })).toEqual(['poor'])
    expect(indicatorOf(take([step], { right: { to: 'Repairs', brief: 'verified' } }), 'R3').occasions).toBe(1)
    expect(indicatorOf(take([step], { right: { to: 'Repairs', brief: 'tap' } }), 'R3').occasions).toBe(0)
    expect(indicatorOf(take([tells]), 'R3').occasions).toBe(1)
  })

  test('is not needed for what belongs to somebody else, which no proof opens', () => {
    const facts = { tap: { said: 'Drips.' }, washer: { said: 'Gone.' }, hers: { said: 'Hers.', private: 'never' } } as const
    expect(indicatorOf(take([says('Hers is this.', 'take-step', { discloses: 'hers' })], { facts }), 'R3').occasions).toBe(0)
  })
})

describe('R4, ownership', () => {
  test.each([
    ['cause', 'exemplary'],
    ['owned', 'exemplary'],
    ['refused-fairly', 'exemplary'],
    ['workaround', 'acceptable'],
    ['bandage', 'poor'],
    ['nothing', 'poor'],
  ] as const)('an ending worth %s is %s', (worth, level) => {
    expect(judged(take([step], { endings: endings(worth) }), 'R4')).toEqual([level])
  })

  test('a call that somebody hung up on is poor', () => {
    expect(judged(take(['(hang up)']), 'R4')).toEqual(['poor'])
  })
})
