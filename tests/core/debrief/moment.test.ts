import { describe, expect, test } from 'vitest'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { file, play } from '../play.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'
import { acknowledge, close, known, perfect } from './perfect.ts'
import { take } from './take.ts'

const blame = says('You will have done that yourself.', 'blame')
const no = says('No: that is not ours to mend.', 'firm-no')

describe('the moment that mattered', () => {
  test('is none in a call without fault', () => {
    expect(take(perfect, known).found.moment).toBeNull()
  })

  test('is no honest answer, however hard it is to hear', () => {
    const { found, course } = take([no, close], known)
    expect(course.passages.some(({ before, after }) => after.mood.frustration > before.mood.frustration)).toBe(true)
    expect(found.moment).toBeNull()
  })

  test('is not where patience alone went', () => {
    const { found, course } = take([says('And when was that?', 'ask'), acknowledge, close], known)
    expect(course.passages.some(({ before, after }) => after.mood.patience < before.mood.patience)).toBe(true)
    expect(found.moment).toBeNull()
  })

  test('is where the rep made it fall, though an honest answer cost more', () => {
    const { found } = take([no, says('Quite, quite.', 'be-familiar'), close], known)
    expect(found.moment).toMatchObject({ did: 'Quite, quite.', sentence: 'Frustration rose and trust fell. The note on “Quite, quite.”' })
  })

  test('is a critical error before all that fell', () => {
    const told = says('Your balance is nil.', 'take-step', { discloses: 'balance' })
    expect(take([blame, told, close], known).found.moment).toMatchObject({ did: told.say, better: null })
  })

  test('never has a critical error as what would have been better', () => {
    const told = says('Your balance is nil, so it is free.', 'take-step', { discloses: 'balance' })
    const step = { says: 'It drips.', replies: [blame, told, ...plainReplies('at first').slice(0, 2)] }
    const made = debriefCourse(file(play(smallCall({ steps: { first: { ...step, goto: 'done' } } }), blame.say)))
    expect('message' in made ? made : made.moment?.better).toBe('One at first.')
  })
})

describe('where a promise came out, the moment', () => {
  const promise = says('I shall see to it that it never drips again.', 'overpromise')
  const more = says('Nor will the bath.', 'overpromise')
  const hello = { says: 'It drips.', replies: [promise, ...plainReplies('at hello').slice(0, 3)] }
  const middle = { says: 'And the bath?', replies: [more, ...plainReplies('in the middle').slice(0, 3)] }
  const found = { fires: 'overpromise', says: 'It drips.', replies: plainReplies('at last'), goto: 'done' } as const

  /** The moment of a call in which these turns come before it is found that the tap still drips. */
  function momentOf(...turns: readonly string[]) {
    const made = debriefCourse(file(play(smallCall({ steps: { hello, middle, found } }), ...turns, 'One at last')))
    return 'message' in made ? made : made.moment
  }

  test('is the turn that had made it, and says what came of it', () => {
    const sentence = `Later it came out: frustration rose and trust fell. The note on “${promise.say}”`
    expect(momentOf(promise.say, 'One in the middle')).toMatchObject({ did: promise.say, sentence })
  })

  test('is the first of several, with which something was owed', () => {
    expect(momentOf(promise.say, more.say)).toMatchObject({ did: promise.say })
    expect(momentOf('One at hello', more.say)).toMatchObject({ did: more.say })
  })

  test('has what could have been said in its place, though a promise pleases more', () => {
    expect(momentOf(promise.say, 'One in the middle')).toMatchObject({ better: 'One at hello.' })
  })
})
