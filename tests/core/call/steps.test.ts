import { describe, expect, test } from 'vitest'
import { advance, phaseOf } from '../../../src/core/call/course.ts'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { callBounds } from '../../../src/core/scenario/vocabulary.ts'
import { eventsOf, file, make, play, playOn, stateOf, wordsNow } from '../play.ts'
import { plainReplies, replyCalled, says, smallCall } from '../small-call.ts'

describe('where a reply leads', () => {
  test('to the step below, where it says nothing else', () => {
    const call = play(smallCall(), 'One', 'One')
    expect(wordsNow(call)).toEqual(['That is the last of it.'])
  })

  test('to where its step says, and past that to where the reply itself says', () => {
    const scenario = smallCall({
      steps: {
        hello: {
          says: 'Hello.',
          goto: 'last',
          replies: [
            says('Go on.', 'proceed'),
            says('Go to middle.', 'proceed', { goto: 'middle' }),
            says('End.', 'proceed', { goto: 'done' }),
          ],
        },
        middle: { says: 'Middle.', replies: plainReplies('middle') },
        last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
      },
    })
    expect(wordsNow(play(scenario, 'Go on'))).toEqual(['Last.'])
    expect(wordsNow(play(scenario, 'Go to middle'))).toEqual(['Middle.'])
    expect(stateOf(play(scenario, 'End')).ending).toBe('done')
  })

  test('to an aside, which goes on where it says', () => {
    const scenario = smallCall({
      steps: {
        ...smallSteps(),
        hello: { says: 'Hello.', replies: [says('Aside.', 'proceed', { goto: 'aside' }), ...plainReplies('hello').slice(1)] },
      },
      asides: { aside: { says: 'Between us.', replies: plainReplies('aside'), goto: 'last' } },
    })
    expect(wordsNow(play(scenario, 'Aside'))).toEqual(['Between us.'])
    expect(wordsNow(play(scenario, 'Aside', 'One'))).toEqual(['Last.'])
  })

  test('back to its own step, which is said again', () => {
    const scenario = smallCall({
      steps: { ...smallSteps(), hello: { says: 'Hello.', goto: 'hello', replies: plainReplies('hello') } },
    })
    const again = play(scenario, 'One')
    expect(wordsNow(again)).toEqual(['Hello.'])
    expect(stateOf(again).visits).toEqual({ hello: 2 })
  })
})

describe('a step about a fact', () => {
  const about = (brings: string) =>
    smallCall({
      steps: {
        hello: {
          says: 'Hello.',
          brings,
          replies: [...plainReplies('hello').slice(1), says('Which room?', 'ask', { asks: 'room' })],
        },
        which: { says: 'Guess which.', about: 'room', replies: plainReplies('which') },
        last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
      },
    })

  test('is played while nobody knows the fact', () => {
    expect(wordsNow(play(about('tap'), 'Two'))).toEqual(['Guess which.'])
  })

  test('is passed over once it is known', () => {
    expect(wordsNow(play(about('room'), 'Two'))).toEqual(['Last.'])
  })

  test('is passed over where the reply before it asks for the fact', () => {
    expect(wordsNow(play(about('tap'), 'Which'))).toEqual(['The one upstairs.', 'Last.'])
  })

  test('is passed over into an ending', () => {
    const scenario = smallCall({
      steps: {
        hello: { says: 'Hello.', brings: 'room', replies: plainReplies('hello') },
        which: { says: 'Guess which.', about: 'room', replies: plainReplies('which'), goto: 'done' },
      },
    })
    expect(stateOf(play(scenario, 'One')).ending).toBe('done')
  })

  test('in a circle of such steps is played after all', () => {
    const scenario = smallCall({
      steps: {
        hello: { says: 'Hello.', brings: ['room', 'tap'], replies: plainReplies('hello') },
        one: { says: 'One.', about: 'room', replies: plainReplies('one'), goto: 'two' },
        two: { says: 'Two.', about: 'tap', replies: plainReplies('two'), goto: 'one' },
      },
    })
    expect(wordsNow(play(scenario, 'One'))).toEqual(['One.'])
  })

  test('and leading to itself is played after all', () => {
    const scenario = smallCall({
      steps: {
        hello: { says: 'Hello.', brings: 'room', replies: plainReplies('hello') },
        one: { says: 'One.', about: 'room', replies: plainReplies('one'), goto: 'one' },
      },
    })
    expect(wordsNow(play(scenario, 'One'))).toEqual(['One.'])
  })

  test('in a detour is passed over likewise', () => {
    const scenario = smallCall({
      steps: { ...smallSteps(), hello: { says: 'Hello.', brings: 'room', replies: plainReplies('hello') } },
      detours: {
        off: {
          before: 'middle',
          steps: {
            begins: { says: 'By the way.', replies: plainReplies('begins') },
            which: { says: 'Guess which.', about: 'room', replies: plainReplies('which') },
            ends: { says: 'So much for that.', replies: plainReplies('ends') },
          },
        },
      },
    })
    expect(wordsNow(play(scenario, 'One', 'One'))).toEqual(['So much for that.'])
    expect(wordsNow(play(scenario, 'One', 'One', 'One'))).toEqual(['Middle.'])
  })

  test('at the end of a detour is passed over to where the call was going', () => {
    const scenario = smallCall({
      steps: { ...smallSteps(), hello: { says: 'Hello.', brings: 'room', replies: plainReplies('hello') } },
      detours: {
        off: {
          before: 'middle',
          steps: {
            begins: { says: 'By the way.', replies: plainReplies('begins') },
            which: { says: 'Guess which.', about: 'room', replies: plainReplies('which') },
          },
        },
      },
    })
    expect(wordsNow(play(scenario, 'One', 'One'))).toEqual(['Middle.'])
  })
})

describe('no loop is for ever', () => {
  const circle = smallCall({
    steps: {
      hello: { says: 'Hello.', replies: plainReplies('hello') },
      middle: { says: 'Middle.', replies: plainReplies('middle'), goto: 'hello' },
    },
  })

  test('a reply once used is spent, and is gone from the screen', () => {
    const again = play(circle, 'One', 'One', '(hear)')
    expect(
      viewOf(again)
        .replies.map(({ say }) => say)
        .toSorted(),
    ).toEqual(['Four hello.', 'Three hello.', 'Two hello.'])
    expect(advance(again, { type: 'replied', reply: replyCalled(circle, 'One hello').id }, 99_000)).toBe(null)
  })

  test('at the third visit to a step the caller has to go', () => {
    const gone = play(circle, 'One', 'One', 'Two', 'Two')
    expect(stateOf(gone)).toMatchObject({ ending: 'had-to-go', visits: { hello: 2, middle: 2 } })
    expect(phaseOf(gone)).toBe('farewell')
  })

  test('after 60 turns the caller has to go', () => {
    const patient = { temperament: 'lonely', but: { venting: 0 } } as const
    const steps = Object.fromEntries(
      Array.from({ length: 70 }, (_, index) => [
        `step ${index}`,
        { says: 'And?', replies: plainReplies(`${index}`), goto: index < 69 ? `step ${index + 1}` : 'done' },
      ]),
    )
    let call = play(smallCall({ steps, caller: patient }))
    while (phaseOf(call) === 'talking') call = playOn(call, 'One')
    expect(stateOf(call)).toMatchObject({ ending: 'had-to-go', turns: callBounds.turns })
  })

  test('silences are turns too', () => {
    const steps = Object.fromEntries(
      Array.from({ length: 70 }, (_, index) => [
        `step ${index}`,
        {
          says: 'And?',
          replies: [says('Step.', 'take-step'), ...plainReplies(`${index}`).slice(1)],
          goto: index < 69 ? `step ${index + 1}` : 'done',
        },
      ]),
    )
    let call = play(smallCall({ steps }))
    while (phaseOf(call) === 'talking') call = playOn(call, stateOf(call).turns % 2 === 0 ? 'Step' : '(silence)')
    expect(stateOf(call)).toMatchObject({ ending: 'had-to-go', turns: callBounds.turns })
  })

  test.each(['talking', 'on hold'])('after 500 events the caller has to go, %s', (where) => {
    let call = play(smallCall(), ...(where === 'talking' ? ['(hear)'] : ['(hold 5)']))
    for (let count = 0; count < 600 && phaseOf(call) !== 'farewell'; count++)
      call = make(call, { type: 'looked-up', kind: 'article', name: 'leaks' })
    expect(stateOf(call)).toMatchObject({ ending: 'had-to-go', events: callBounds.events, hold: null })
    expect(wordsNow(call)).toEqual(['Look, I’ve got to go. I’ll have to leave it.'])
    expect(eventsOf(file(call)).slice(-2)).toEqual([{ type: 'ended', ending: 'had-to-go' }, { type: 'filed' }])
  })

  test('the ticket can be completed after that, untimed', () => {
    let call = play(smallCall(), '(hang up)')
    for (let count = 0; count < callBounds.events + 10; count++)
      call = make(call, { type: 'noted', field: null, text: `${count}` })
    expect(phaseOf(call)).toBe('wrap-up')
    expect(phaseOf(file(call))).toBe('filed')
  })
})

describe('a reply that leads nowhere', () => {
  const nowhere = (act: 'proceed' | 'transfer-warm' | 'transfer-cold') =>
    smallCall({
      right: { to: 'Repairs', how: 'warm', brief: [] },
      steps: {
        hello: {
          says: 'Hello.',
          replies: [says('Nowhere.', act, act === 'proceed' ? {} : { to: 'Repairs' }), ...plainReplies('hello').slice(1)],
        },
      },
    })

  test('ends the call as the transfer that it makes does', () => {
    expect(stateOf(play(nowhere('transfer-warm'), 'Nowhere')).ending).toBe('transferred')
    expect(stateOf(play(nowhere('transfer-cold'), 'Nowhere')).ending).toBe('transferred-cold')
  })

  test('ends the call, and never leaves it hanging', () => {
    expect(stateOf(play(nowhere('proceed'), 'Nowhere')).ending).toBe('had-to-go')
  })
})

function smallSteps() {
  return {
    hello: { says: 'Hello.', replies: plainReplies('hello') },
    middle: { says: 'Middle.', replies: plainReplies('middle') },
    last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
  }
}
