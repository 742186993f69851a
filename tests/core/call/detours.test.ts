import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { variantOf } from '../../../src/core/call/variant.ts'
import { playOn, play, stateOf, wordsNow } from '../play.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

const upset = { temperament: 'worn', but: { need: 0, venting: 0 } } as const

/** A call of three steps with detours; its first step has replies that move the mood. */
function withDetours(detours: NonNullable<Changes['detours']>, more: Changes = {}) {
  return smallCall({
    steps: {
      hello: {
        says: 'Hello.',
        replies: [
          says('Nothing.', 'proceed'),
          says('Blame.', 'blame'),
          says('Which room?', 'ask', { asks: 'room' }),
          says('To last.', 'proceed', { goto: 'last' }),
        ],
      },
      middle: { says: 'Middle.', replies: plainReplies('middle') },
      last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
    },
    detours,
    ...more,
  })
}

const dog = { says: 'The dog!', replies: plainReplies('dog') }
const door = { says: 'The door!', replies: plainReplies('door') }

describe('a detour falls due', () => {
  test('before the step that it names, and goes on to where the reply led', () => {
    const scenario = withDetours({ dog: { before: 'middle', ...dog } })
    expect(wordsNow(play(scenario, 'Nothing'))).toEqual(['The dog!'])
    expect(wordsNow(play(scenario, 'Nothing', 'One'))).toEqual(['Middle.'])
    expect(wordsNow(play(scenario, 'To last'))).toEqual(['Last.'])
  })

  test('before any step, where it names none; never before the first', () => {
    const scenario = withDetours({ dog })
    expect(wordsNow(play(scenario))).toEqual(['Hello.'])
    expect(wordsNow(play(scenario, 'To last'))).toEqual(['The dog!'])
    expect(wordsNow(play(scenario, 'To last', 'One'))).toEqual(['Last.'])
  })

  test('not before an ending', () => {
    const scenario = withDetours({ dog: { when: ['supervisor', 'ultimatum'], ...dog } }, { caller: upset })
    expect(stateOf(play(scenario, 'Nothing', 'One', 'One'))).toMatchObject({ ending: 'done', detours: [] })
  })

  test('in a mood', () => {
    const scenario = withDetours({ dog: { when: 'supervisor', ...dog } }, { caller: upset })
    expect(wordsNow(play(scenario, 'Nothing'))).toEqual(['Middle.'])
    expect(wordsNow(play(scenario, 'Blame'))).toEqual(['The dog!'])
  })

  test('once a fact was heard, and with the reply that asks for it', () => {
    const scenario = withDetours({ dog: { 'once heard': 'room', ...dog } })
    expect(wordsNow(play(scenario, 'Nothing'))).toEqual(['Middle.'])
    expect(wordsNow(play(scenario, 'Which'))).toEqual(['The one upstairs.', 'The dog!'])
  })

  test('in a variant', () => {
    const variants = { first: { word: 'a' }, second: { word: 'b' } }
    const heard = (name: string) => wordsNow(play(withDetours({ dog: { 'in variant': name, ...dog } }, { variants }), 'Nothing'))
    const played = variantOf(withDetours({}, { variants }), 1)!
    expect([heard(played), heard(played === 'first' ? 'second' : 'first')]).toEqual([['The dog!'], ['Middle.']])
  })

  test('only where all that it asks for is so', () => {
    const middle = { says: 'Middle.', replies: [says('Blame again.', 'blame'), ...plainReplies('middle').slice(1)] }
    const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }
    const all = { before: 'last', when: 'supervisor', 'once heard': 'room', ...dog } as const
    const scenario = withDetours({ dog: all }, { caller: upset })
    const { hello } = {
      hello: {
        says: 'Hello.',
        replies: [says('Nothing.', 'proceed'), says('Blame.', 'blame'), says('Which room?', 'ask', { asks: 'room' })],
      },
    }
    const whole = withDetours({ dog: all }, { caller: upset, steps: { hello, middle, last } })
    expect(wordsNow(play(scenario, 'Blame', 'One'))).toEqual(['Last.'])
    expect(wordsNow(play(whole, 'Which', 'Two'))).toEqual(['Last.'])
    expect(wordsNow(play(whole, 'Which', 'Blame'))).toEqual(['The dog!'])
  })
})

test('a detour happens once', () => {
  const scenario = withDetours({ dog })
  const call = play(scenario, 'Nothing', 'One', 'One')
  expect(wordsNow(call)).toEqual(['Last.'])
  expect(stateOf(call).detours).toEqual(['dog'])
})

test('two that fall due are played one after the other, and never one inside the other', () => {
  const scenario = withDetours({ dog: { before: 'middle', ...dog }, door: { before: 'middle', ...door } })
  const places = ['Nothing', 'One', 'One'].map((_, index, turns) => wordsNow(play(scenario, ...turns.slice(0, index + 1))))
  expect(places).toEqual([['The dog!'], ['The door!'], ['Middle.']])
})

test('one that falls due inside another waits until that is over', () => {
  const blames = { says: 'The dog!', replies: [says('Blame.', 'blame'), ...plainReplies('dog').slice(1)] }
  const scenario = withDetours(
    {
      dog: { before: 'middle', steps: { dog: blames, again: { says: 'Down!', replies: plainReplies('again') } } },
      door: { when: 'supervisor', ...door },
    },
    { caller: upset },
  )
  expect(wordsNow(play(scenario, 'Nothing', 'Blame'))).toEqual(['Down!'])
  expect(wordsNow(play(scenario, 'Nothing', 'Blame', 'Two'))).toEqual(['The door!'])
  expect(wordsNow(play(scenario, 'Nothing', 'Blame', 'Two', 'One'))).toEqual(['Middle.'])
})

test('one of several steps plays them from top to bottom, or where they lead', () => {
  const steps = {
    dog: { says: 'The dog!', replies: [says('Straight on.', 'proceed', { goto: 'out' }), ...plainReplies('dog').slice(1)] },
    cat: { says: 'The cat!', replies: plainReplies('cat') },
    out: { says: 'Out with you!', replies: plainReplies('out') },
  }
  const scenario = withDetours({ pets: { before: 'middle', steps } })
  expect(
    ['Two', 'One', 'One'].map((_, index, turns) => wordsNow(play(scenario, 'Nothing', ...turns.slice(0, index + 1)))),
  ).toEqual([['The cat!'], ['Out with you!'], ['Middle.']])
  expect(wordsNow(play(scenario, 'Nothing', 'Straight on'))).toEqual(['Out with you!'])
})

test('a step of the script and one of a detour may have the same name', () => {
  const scenario = withDetours({
    pets: {
      before: 'middle',
      steps: {
        last: { says: 'The dog!', replies: plainReplies('dog') },
        middle: { says: 'The cat!', replies: plainReplies('cat') },
      },
    },
  })
  expect(wordsNow(play(scenario, 'Nothing', 'One'))).toEqual(['The cat!'])
  expect(wordsNow(play(scenario, 'Nothing', 'One', 'One'))).toEqual(['Middle.'])
  expect(wordsNow(play(scenario, 'Nothing', 'One', 'One', 'One'))).toEqual(['Last.'])
})

describe('a reply in a detour can lead away from it', () => {
  const away = (goto: string) => ({
    says: 'The dog!',
    replies: [says('Away.', 'proceed', { goto }), ...plainReplies('dog').slice(1)],
  })

  test('to an ending', () => {
    expect(stateOf(play(withDetours({ dog: { before: 'middle', ...away('done') } }), 'Nothing', 'Away')).ending).toBe('done')
  })

  test('to a step', () => {
    const scenario = withDetours({ dog: { before: 'middle', ...away('last') } })
    expect(wordsNow(play(scenario, 'Nothing', 'Away'))).toEqual(['Last.'])
  })

  test('before which another detour may fall due', () => {
    const scenario = withDetours({ dog: { before: 'middle', ...away('last') }, door: { before: 'last', ...door } })
    expect(wordsNow(play(scenario, 'Nothing', 'Away'))).toEqual(['The door!'])
    expect(wordsNow(play(scenario, 'Nothing', 'Away', 'One'))).toEqual(['Last.'])
  })

  test('or round to its own beginning, until the caller has to go', () => {
    const steps = { dog: { says: 'The dog!', goto: 'dog', replies: plainReplies('dog') } }
    const scenario = withDetours({ pets: { before: 'middle', steps } })
    expect(wordsNow(play(scenario, 'Nothing', 'One'))).toEqual(['The dog!'])
    expect(stateOf(play(scenario, 'Nothing', 'One', 'Two')).ending).toBe('had-to-go')
  })
})

describe('in a detour the line is as live as anywhere', () => {
  const scenario = withDetours(
    { dog: { before: 'middle', ...dog } },
    { caller: { temperament: 'steady', story: [{ says: 'And the tap drips.', brings: 'tap' }] } },
  )
  const inside = play(scenario, 'Nothing')

  test('hold resumes inside it', () => {
    const back = playOn(inside, '(hold 2)', '(minute)', '(resume)')
    expect(wordsNow(back)).toEqual(['Yes, I’m still here.'])
    expect(viewOf(playOn(back, '(hear)')).replies).toHaveLength(4)
    expect(wordsNow(playOn(back, 'One'))).toEqual(['Middle.'])
  })

  test('silence lets the story out and stays inside it', () => {
    const told = playOn(inside, '(silence)')
    expect(wordsNow(told)).toEqual(['And the tap drips.'])
    expect(wordsNow(playOn(told, 'Two'))).toEqual(['Middle.'])
  })

  test('a wrong transfer comes back into it, and from there to where the call was going', () => {
    const back = playOn(inside, '(transfer warm Sales)')
    expect(wordsNow(back).at(-1)).toBe('The dog!')
    expect(wordsNow(playOn(back, 'One'))).toEqual(['Middle.'])
  })

  test('so does one from hold', () => {
    const back = playOn(inside, '(hold 2)', '(transfer cold Parts)')
    expect(wordsNow(back).at(-1)).toBe('The dog!')
    expect(wordsNow(playOn(back, 'One'))).toEqual(['Middle.'])
  })

  test('the rep can hang up', () => {
    expect(stateOf(playOn(inside, '(hang up)')).ending).toBe('rep-hung-up')
  })
})
