import { expect, test } from 'vitest'
import { proveNow } from '../../../src/core/checker/prove.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

/* A variant that only has other words is not proved again; one in which something comes in another order is. */

const variants = { first: { word: 'a' }, second: { word: 'b' } }
const steps = {
  hello: { says: 'Hello.', replies: plainReplies('hello') },
  last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
}
const dog = { says: 'The dog!', replies: plainReplies('dog') }
const door = { says: 'The door!', replies: plainReplies('door') }

const call = (changes: Changes = {}) => smallCall({ variants, steps, ...changes })

function isAlike(scenario: Scenario): boolean {
  return proveNow(scenario, { all: 20, each: 20, sweep: 1 }).variants[1]!.same
}

test('one fact that may be volunteered comes when it comes', () => {
  expect(isAlike(call({ steps: { ...steps, hello: { ...steps.hello, brings: 'tap' } } }))).toBe(true)
})

test('two facts that may be volunteered come in another order', () => {
  expect(isAlike(call({ steps: { ...steps, hello: { ...steps.hello, brings: ['tap', 'room'] } } }))).toBe(false)
})

test('two detours that can be due at once come in another order', () => {
  expect(isAlike(call({ detours: { dog, door } }))).toBe(false)
  expect(isAlike(call({ detours: { dog: { before: 'last', ...dog }, door } }))).toBe(false)
  expect(isAlike(call({ detours: { dog, door: { when: 'supervisor', ...door } } }))).toBe(false)
})

test('two detours at two places, or in two moods, are never due at once', () => {
  expect(isAlike(call({ detours: { dog: { before: 'hello', ...dog }, door: { before: 'last', ...door } } }))).toBe(true)
  expect(isAlike(call({ detours: { dog: { when: 'settled', ...dog }, door: { when: ['supervisor', 'outburst'], ...door } } }))).toBe(true)
})

test('a fact that the ticket does not want is not volunteered, in whatever order', () => {
  const facts = { tap: { said: 'tap', ticket: 'Tap' }, washer: { said: 'washer' }, room: { said: 'room' } }
  expect(isAlike(call({ facts, steps: { ...steps, hello: { ...steps.hello, brings: ['tap', 'room'] } } }))).toBe(true)
})

test('a variant in which what is said back is right, and is wrong in another, is another call', () => {
  const repeating = (upstairs: string) => {
    const facts = { tap: { said: 'It drips.', ticket: 'Tap {word}', mishear: ['Bath drips'] }, washer: { said: 'washer' } }
    const replies = [says('It drips there, then.', 'paraphrase', { repeats: { tap: `Tap ${upstairs}` } }), ...plainReplies('back').slice(1)]
    return call({ facts, steps: { ...steps, hello: { ...steps.hello, brings: 'tap' }, last: { ...steps.last, replies } } })
  }
  expect(isAlike(repeating('a'))).toBe(false)
  expect(isAlike(repeating('b'))).toBe(false)
  expect(isAlike(repeating('{word}'))).toBe(true)
})
