import { describe, expect, test } from 'vitest'
import { compileCall } from '../../../src/core/call/compile-call.ts'
import { contextOf, logOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { isKnown } from '../../../src/core/call/call-state.ts'
import { file, play, playOn, stateOf, wordsNow } from '../play.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'

/** Whatever an author may call things: also what the machine itself is made of. */
const odd = ['so what now', 'Who’s there', "Don't", 'Fish & chips', 'B 2', 'past', 'here', 'steps', 'talk', 'held', 'call 0', 'initial', 'on']

describe.each(odd)('“%s”', (name) => {
  test('can be the name of a step', () => {
    const scenario = smallCall({
      steps: {
        hello: { says: 'Hello.', goto: name, replies: plainReplies('hello') },
        [name]: { says: 'Odd.', replies: plainReplies('odd') },
        last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
      },
    })
    const there = play(scenario, 'One')
    expect(wordsNow(there)).toEqual(['Odd.'])
    expect(wordsNow(playOn(there, '(hold 1)', '(resume)', '(transfer warm Parts)')).at(-1)).toBe('Odd.')
    expect(wordsNow(playOn(there, 'One'))).toEqual(['Last.'])
  })

  test('can be the name of the first step, which a detour comes before', () => {
    const steps = { [name]: { says: 'Odd.', replies: plainReplies('odd'), goto: name } }
    const scenario = smallCall({ steps, detours: { dog: { before: name, says: 'The dog!', replies: plainReplies('dog') } } })
    expect(wordsNow(play(scenario, 'One'))).toEqual(['The dog!'])
    expect(wordsNow(play(scenario, 'One', 'One'))).toEqual(['Odd.'])
  })

  test('can be the name of an aside, a detour of one step or of several, and a step of one', () => {
    const steps = {
      hello: { says: 'Hello.', goto: 'aside', replies: plainReplies('hello') },
      last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
    }
    const aside = { says: 'Aside.', replies: plainReplies('aside'), goto: 'last' }
    const dog = { says: 'The dog!', replies: plainReplies('dog') }
    const turns = (detour: object) => {
      const scenario = smallCall({ steps, asides: { aside }, detours: { [name]: detour } })
      return [wordsNow(play(scenario, 'One')), wordsNow(play(scenario, 'One', 'One'))]
    }
    expect(turns(dog)).toEqual([['The dog!'], ['Aside.']])
    expect(turns({ steps: { dog } })).toEqual([['The dog!'], ['Aside.']])
    expect(turns({ steps: { [name]: dog } })).toEqual([['The dog!'], ['Aside.']])
    const named = smallCall({ steps: { ...steps, hello: { ...steps.hello, goto: name } }, asides: { [name]: aside } })
    expect(wordsNow(play(named, 'One'))).toEqual(['Aside.'])
  })

  test('can be the name of an ending', () => {
    const scenario = smallCall({
      steps: { hello: { says: 'Hello.', goto: name, replies: plainReplies('hello') } },
      endings: { [name]: { title: 'Odd', worth: 'cause', says: 'Bye.' } },
    })
    expect(stateOf(play(scenario, 'One')).ending).toBe(name)
  })

  test('can be the name of a fact, a department, a variant and its word', () => {
    const scenario = smallCall({
      facts: { [name]: { said: '{word}.', ticket: 'Odd' }, washer: { said: 'Gone.' } },
      need: name,
      right: { to: name, brief: name },
      company: { departments: { Desk: { owns: 'this' }, [name]: { owns: 'that' } } },
      variants: { [name]: { word: 'Oddly', [name]: 'enough' } },
      steps: {
        hello: {
          says: `{${name}}`,
          goto: 'done',
          replies: [
            says('What?', 'ask', { asks: name }),
            says('When?', 'proceed', { 'once heard': name }),
            ...plainReplies('hello').slice(2),
          ],
        },
      },
      caller: { temperament: 'steady' },
    })
    const begun = play(scenario)
    expect(wordsNow(begun)).toEqual(['enough'])
    expect(wordsNow(playOn(begun, 'What'))).toEqual(['Oddly.', 'Goodbye to you.'])
    expect(isKnown(stateOf(file(playOn(begun, 'What'))), name)).toBe(true)
    const put = playOn(begun, `(note ${name}: Odd)`, `(transfer warm ${name}: ${name})`)
    expect(stateOf(put)).toMatchObject({ ending: 'transferred', transfers: [{ to: name, fit: 'right' }] })
    expect(replayCall(logOf(put), scenario).misfit).toBe(null)
  })
})

describe('a machine', () => {
  test('gives up on what would turn in circles for ever', () => {
    expect(compileCall(smallCall(), null).options).toMatchObject({ maxIterations: 1000 })
  })

  test('has its own memory each time it is begun', () => {
    const scenario = smallCall()
    expect(stateOf(play(scenario, '(note: x)')).note).toBe('x')
    expect(stateOf(play(scenario)).note).toBe('')
  })

  test('can be as long as a file may be', () => {
    const steps = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `step ${index}`,
        { says: 'And?', replies: plainReplies(`${index}`), ...(index === 1999 && { goto: 'done' }) },
      ]),
    )
    const course = play(smallCall({ steps }), 'One', 'Two', 'Three')
    expect(contextOf(course).state.place).toBe('step 3')
  })

  test('of steps without a detour, an aside or a story stands', () => {
    expect(stateOf(play(smallCall({ asides: {}, detours: {}, caller: { story: [] } }), 'One')).place).toBe('middle')
  })
})
