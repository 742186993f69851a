import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { advance } from '../../../src/core/call/course.ts'
import { lockOf } from '../../../src/core/call/reply.ts'
import { idOf, play, playOn, stateOf } from '../play.ts'
import { plainReplies, replyCalled, says, smallCall } from '../small-call.ts'

describe('a locked reply', () => {
  const guarded = smallCall({
    steps: {
      hello: {
        says: 'Hello.',
        replies: [
          says('Heard?', 'proceed', { 'once heard': 'tap' }),
          says('Opened?', 'proceed', { 'once opened': ['leaks', 'visit'] }),
          says('Verified?', 'proceed', { 'once verified': 'yes' }),
          says('Done?', 'proceed', { 'once done': ['greets', 'recap'] }),
        ],
      },
      last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
    },
    asides: {
      other: {
        says: 'Other.',
        replies: [...plainReplies('other').slice(1), says('Greets.', 'proceed', { does: 'greets', closes: 'recap' })],
        goto: 'done',
      },
    },
    caller: { temperament: 'steady', story: [{ says: 'It drips. I am Ann Lee.', brings: ['tap', 'name', 'postcode'] }] },
  })
  const locks = (call: ReturnType<typeof play>) =>
    Object.fromEntries(viewOf(call).replies.map(({ say, locked }) => [say, locked]))

  test('says why, in words that give nothing away', () => {
    expect(locks(play(guarded, '(hear)'))).toEqual({
      'Heard?': 'Needs something the caller has not told you yet.',
      'Opened?': 'Needs something you have not looked up yet.',
      'Verified?': 'Needs a caller who has proved who they are.',
      'Done?': 'Needs something you have not said yet.',
    })
  })

  test.each(['Heard', 'Opened', 'Verified', 'Done'])('can’t be chosen: %s', (start) => {
    const call = play(guarded, '(hear)')
    expect(advance(call, { type: 'replied', reply: idOf(call, start) }, 9000)).toBe(null)
  })

  test('opens once the fact was heard, and once enough was proved', () => {
    const heard = play(guarded, '(silence)')
    expect(locks(heard)['Heard?']).not.toBe(null)
    expect(locks(playOn(heard, '(hear)'))).toMatchObject({ 'Heard?': null, 'Verified?': null })
    expect(stateOf(playOn(heard, 'Verified')).place).toBe('last')
  })

  test('opens once all of it was looked up', () => {
    const one = play(guarded, '(look up article leaks)')
    expect(locks(one)['Opened?']).not.toBe(null)
    expect(locks(playOn(one, '(look up policy visit)'))['Opened?']).toBe(null)
  })

  test('opens once all of it was done', () => {
    const scenario = smallCall({
      steps: {
        hello: {
          says: 'Hello.',
          replies: [
            says('Greets.', 'proceed', { does: 'greets' }),
            says('Recaps.', 'proceed', { closes: 'recap' }),
            says('Both.', 'proceed', { does: 'greets', closes: 'recap' }),
          ],
        },
        last: {
          says: 'Last.',
          replies: [says('Done?', 'proceed', { 'once done': ['greets', 'recap'] }), ...plainReplies('last').slice(1)],
          goto: 'done',
        },
      },
    })
    expect(locks(play(scenario, 'Greets'))['Done?']).not.toBe(null)
    expect(locks(play(scenario, 'Recaps'))['Done?']).not.toBe(null)
    expect(locks(play(scenario, 'Both'))['Done?']).toBe(null)
  })

  test('is never locked by a mood', () => {
    const call = play(guarded, '(hear)')
    const setting = call.settings[0]!
    const reply = replyCalled(guarded, 'Heard')
    for (const frustration of [0, 8]) {
      const state = { ...stateOf(call), mood: { ...stateOf(call).mood, frustration } }
      expect(lockOf(setting, state, reply)).toBe(lockOf(setting, stateOf(call), reply))
    }
  })
})
