import { describe, expect, test } from 'vitest'
import { viewOf } from '../../../src/core/call/call-view.ts'
import { advance, beginCourse, type Course } from '../../../src/core/call/course.ts'
import { fillIn, pick, shuffle, variantOf } from '../../../src/core/call/variant.ts'
import { startCall } from '../../../src/core/call/start-call.ts'
import { handClock } from '../hand-clock.ts'
import { play, playOn, stateOf } from '../play.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'

const seeds = Array.from({ length: 2400 }, (_, seed) => seed)
const variants = {
  first: { who: 'Ellie', day: 'Monday' },
  second: { who: 'Sofia', day: 'Tuesday' },
  third: { who: 'Kit', day: '{who}' },
}
const scenario = smallCall({
  variants,
  facts: {
    tap: { said: 'Since {day}.', ticket: 'Since {day}', mishear: ['Since {who}'], accepts: ['{day}'] },
    washer: { said: 'Gone.' },
    room: { said: 'Up.' },
  },
  steps: {
    hello: {
      says: { otherwise: '{who} rang on {day}, {nobody}.', settled: '{who}!' },
      brings: 'tap',
      replies: [says('On {day}?', 'paraphrase', { repeats: { tap: 'Since {day}' } }), ...plainReplies('{who}').slice(1)],
    },
    last: { says: 'Last.', replies: plainReplies('last'), goto: 'done' },
  },
})

/** How far counts are from even, as a statistician says it: for k kinds about k, rarely above k + 4 √k. */
function unevenness(values: readonly (string | number)[], kinds: number): number {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const even = values.length / kinds
  const missing = kinds - counts.size
  return [...counts.values()].reduce((sum, count) => sum + (count - even) ** 2 / even, missing * even)
}

describe('a seed', () => {
  test('picks each variant as often as any other', () => {
    const picked = seeds.map((seed) => variantOf(scenario, seed)!)
    expect(unevenness(picked, 3)).toBeLessThan(10)
    expect(
      unevenness(
        seeds.map((seed) => pick(seed * 7919, 'variant', 8)),
        8,
      ),
    ).toBeLessThan(19)
  })

  test('picks the same always, and none where there is none', () => {
    expect(seeds.map((seed) => variantOf(scenario, seed))).toEqual(seeds.map((seed) => variantOf(scenario, seed)))
    expect([0, 1, 2, 4_294_967_295, 123_456_789].map((seed) => pick(seed, 'variant', 1000))).toMatchInlineSnapshot(`
      [
        624,
        324,
        540,
        789,
        285,
      ]
    `)
    expect(variantOf(smallCall(), 1)).toBe(null)
  })

  test('shows the replies in each order as often as in any other', () => {
    const orders = seeds.map((seed) => shuffle(['a', 'b', 'c', 'd'], seed, '0 hello').join(''))
    expect(unevenness(orders, 24)).toBeLessThan(44)
  })

  test('shows them in another order at each step, whatever the variant', () => {
    const orders = seeds.map(
      (seed) => `${shuffle([1, 2, 3], seed, '0 hello').join('')} ${shuffle([1, 2, 3], seed, '0 last').join('')}`,
    )
    expect(unevenness(orders, 36)).toBeLessThan(60)
    const withVariant = seeds.map((seed) => `${variantOf(scenario, seed)} ${shuffle([1, 2, 3], seed, '0 hello').join('')}`)
    expect(unevenness(withVariant, 18)).toBeLessThan(35)
  })

  test('never shows the best reply in one place', () => {
    const places = seeds.slice(0, 240).map((seed) => viewOf(begun(seed)).replies.findIndex(({ say }) => say.startsWith('On ')))
    expect(unevenness(places, 4)).toBeLessThan(13)
  })
})

describe('the words of a variant', () => {
  const filled = (name: string) =>
    fillIn(
      scenario,
      seeds.find((seed) => variantOf(scenario, seed) === name)!,
    ).calls[0]!

  test('are filled in wherever a text says so', () => {
    const { facts, steps } = filled('second')
    expect(facts['tap']).toMatchObject({
      said: 'Since Tuesday.',
      ticket: 'Since Tuesday',
      mishear: ['Since Sofia'],
      accepts: ['Tuesday'],
    })
    expect(steps['hello']!.says).toEqual({ otherwise: 'Sofia rang on Tuesday, {nobody}.', settled: 'Sofia!' })
    expect(steps['hello']!.replies[0]).toMatchObject({ say: 'On Tuesday?', repeats: { tap: 'Since Tuesday' } })
  })

  test('are filled in for the desk too, and not on the shelf, which is read before', () => {
    const filled = { title: '{who}', you: 'Sam, on {day}', today: '{day}, 9 a.m.', variants: { only: { who: 'Ellie', day: 'Monday' } } }
    const call = startCall(smallCall(filled), { clock: handClock(), pace: { timing: 1, rate: 1 }, seed: 1 })
    expect(call.scenario).toMatchObject({ title: '{who}', you: 'Sam, on Monday', today: 'Monday, 9 a.m.' })
  })

  test('are filled in once: a value is not itself filled in', () => {
    expect(filled('third').facts['tap']!.said).toBe('Since {who}.')
  })

  test('change no act, no guard, no name and no way', () => {
    const bones = (name: string) =>
      JSON.stringify(filled(name), (key, value: unknown) =>
        ['says', 'say', 'said', 'ticket', 'mishear', 'accepts', 'repeats', 'coach', 'order'].includes(key) ? undefined : value,
      )
    expect(bones('second')).toBe(bones('first'))
    expect(bones('third')).toBe(bones('first'))
  })

  test('leave a reply its id, so that a log says what was chosen', () => {
    expect(filled('second').steps['hello']!.replies.map(({ id }) => id)).toEqual(
      filled('first').steps['hello']!.replies.map(({ id }) => id),
    )
  })

  test('make the same machine: the same moves lead to the same places with the same mood', () => {
    const courses = Object.keys(variants).map((name) =>
      playReply(begun(seeds.find((seed) => variantOf(scenario, seed) === name)!)),
    )
    expect(
      new Set(courses.map((course) => JSON.stringify([course.snapshot.value, stateOf(course).mood, stateOf(course).facts]))),
    ).toHaveProperty('size', 1)
  })
})

test('the order of the replies is the same at every visit, with the used ones gone', () => {
  const circle = smallCall({ steps: { hello: { says: 'Hello.', goto: 'hello', replies: plainReplies('hello') } } })
  const order = (course: Course) => viewOf(course).replies.map(({ say }) => say)
  const first = order(play(circle))
  expect(order(playOn(play(circle), '(hear)', '(hold 2)', '(resume)'))).toEqual(first)
  expect(order(play(circle, 'Two'))).toEqual(first.filter((say) => say !== 'Two hello.'))
})

function begun(seed: number): Course {
  return advance(advance(beginCourse(scenario, seed), { type: 'answered' }, 0)!, { type: 'said' }, 1)!
}

function playReply(course: Course): Course {
  return advance(course, { type: 'replied', reply: scenario.calls[0]!.steps['hello']!.replies[0]!.id }, 2)!
}
