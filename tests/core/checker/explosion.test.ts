import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../src/core/call/course.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import type { Witness } from '../../../src/core/checker/proof.ts'
import { proveNow } from '../../../src/core/checker/prove.ts'
import { logOfWitness } from '../../../src/core/checker/witnesses.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { callBounds } from '../../../src/core/scenario/vocabulary.ts'
import { type Changes, plainReplies, says, smallCall } from '../small-call.ts'

/* A scenario that is far too large to look at all of it. */

const none: Witness = { seed: 1, call: 0, first: 0, turns: [], end: null }
const stepCount = 200
const factCount = 16
const detourCount = 10
const spoken = ['tap', 'washer', ...Array.from({ length: factCount - 2 }, (_, index) => `fact-${index}`)]

/** Steps in a row; from each the call may go back to the one before, where other facts come out. */
function exploding(): Scenario {
  const name = (index: number) => `step-${index}`
  const step = (index: number) => {
    const fact = spoken[index % factCount]!
    const replies = [
      says(`How annoying, number ${index}.`, 'acknowledge'),
      says(`And ${fact}, at ${index}?`, 'ask', { asks: fact }),
      says(`Back from ${index}.`, 'apologise', { goto: name(Math.max(0, index - 1)) }),
      says(`I do it, number ${index}.`, 'take-step', { 'once heard': fact }),
    ]
    return [
      name(index),
      {
        says: `Here is number ${index}.`,
        brings: spoken[(7 * index) % factCount]!,
        replies,
        goto: index + 1 < stepCount ? name(index + 1) : 'done',
      },
    ] as const
  }
  const detours = Array.from({ length: detourCount }, (_, index) => {
    const replies = [
      says(`One side of ${index}.`, 'acknowledge'),
      says(`Other side of ${index}.`, 'proceed'),
      says(`No side of ${index}.`, 'blame'),
    ]
    return [
      `detour-${index}`,
      { before: [name(5 + index), name(15 + index)], 'once heard': spoken[index]!, says: `Aside number ${index}.`, replies },
    ] satisfies [string, NonNullable<Changes['detours']>[string]]
  })
  return smallCall({
    facts: Object.fromEntries(
      spoken.map((fact) => [fact, { said: `It is ${fact}.`, ticket: `Is ${fact}`, mishear: [`Is not ${fact}`] }]),
    ),
    steps: Object.fromEntries(Array.from({ length: stepCount }, (_, index) => step(index))),
    detours: Object.fromEntries(detours),
  })
}

describe('a scenario of 200 steps, 16 facts and ten detours', () => {
  const options = { all: 5000, each: 5000 }
  const proof = proveNow(exploding(), options)
  const call = proof.calls[0]!
  const places = (is: string) => Object.entries(call.steps).flatMap(([place, reach]) => (reach.is === is ? [place] : []))

  test('is looked at up to the limit, and says so', () => {
    expect(proof.truncated).toBe(true)
    expect(proof.states).toBeLessThan(20 * options.all)
  })

  test('nothing that a call can come to is called impossible', () => {
    const near = Array.from({ length: callBounds.turns - 1 }, (_, index) => `step-${index}`)
    expect(places('impossible').filter((place) => near.includes(place))).toEqual([])
    const impossible = (all: Readonly<Record<string, { readonly is: string }>>) =>
      Object.entries(all).filter(([, { is }]) => is === 'impossible')
    expect(impossible(call.facts)).toEqual([])
    expect(impossible(call.detours)).toEqual([])
  })

  test('no step is called reached that is more turns away than a call can have', () => {
    const far = Array.from({ length: stepCount - callBounds.turns }, (_, index) => `step-${callBounds.turns + index}`)
    expect(places('reached').filter((place) => far.includes(place))).toEqual([])
  })
})

describe('a corridor of 100 steps', () => {
  const steps = Array.from(
    { length: 100 },
    (_, index) =>
      [
        `step-${index}`,
        { says: `Here is ${index}.`, replies: plainReplies(`at ${index}`), ...(index === 99 && { goto: 'done' }) },
      ] as const,
  )
  const corridor = smallCall({
    steps: Object.fromEntries(steps),
    company: { departments: { Desk: { owns: 'what comes in' } } },
    'near miss': [],
  })
  const proof = proveNow(corridor)
  const call = proof.calls[0]!

  test('is reached as far as the turns of a call go, and no further', () => {
    const reached = Object.entries(call.steps).flatMap(([place, { is }]) => (is === 'reached' ? [place] : []))
    expect(reached).toEqual(steps.slice(0, callBounds.turns).map(([place]) => place))
    expect(call.endings['done']!.reach.is).not.toBe('reached')
  })

  test('the call that is shown for its furthest step comes there', () => {
    const furthest = call.steps[`step-${callBounds.turns - 1}`]!
    const { course } = replayCall(logOfWitness(corridor, furthest.is === 'reached' ? furthest.witness : none), corridor)
    expect(contextOf(course!).state).toMatchObject({ place: `step-${callBounds.turns - 1}`, turns: callBounds.turns - 1 })
  })
})
