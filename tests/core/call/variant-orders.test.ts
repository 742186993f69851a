import { describe, expect, test } from 'vitest'
import { tellable } from '../../../src/core/call/caller-turn.ts'
import { advance, beginCourse, type Course, logOf } from '../../../src/core/call/course.ts'
import { detoursInTurn } from '../../../src/core/call/due-detour.ts'
import { replayCall } from '../../../src/core/call/replay-call.ts'
import { resumeCall } from '../../../src/core/call/start-call.ts'
import { ticketOf } from '../../../src/core/call/ticket.ts'
import { variantOf } from '../../../src/core/call/variant.ts'
import { shippedScenarios } from '../../shipped-scenarios.ts'
import { handClock } from '../hand-clock.ts'
import { playOn, stateOf, wordsNow } from '../play.ts'
import { plainReplies, smallCall } from '../small-call.ts'

const seeds = Array.from({ length: 60 }, (_, seed) => seed)
const variants = { first: { word: 'a' }, second: { word: 'b' }, third: { word: 'c' }, fourth: { word: 'd' } }
const names = Object.keys(variants)
const barks = ['dog', 'door', 'cat', 'bell']
const facts = ['tap', 'room', 'since', 'later']

/** Everything that has an order: four facts to volunteer at four steps, and four detours that are due together before the last of them. */
const scenario = smallCall({
  variants,
  facts: {
    tap: { said: 'tap', ticket: 'Tap' },
    washer: { said: 'washer', ticket: 'Washer' },
    room: { said: 'room', ticket: 'Room' },
    since: { said: 'since', ticket: 'Since' },
    later: { said: 'later', ticket: 'Later' },
  },
  caller: { story: [{ says: 'All of it.', brings: facts }] },
  steps: {
    hello: { says: 'Hello.', replies: plainReplies('hello') },
    middle: { says: 'Middle.', replies: plainReplies('middle') },
    more: { says: 'More.', replies: plainReplies('more') },
    last: { says: 'Last.', replies: plainReplies('last'), goto: 'end' },
    end: { says: 'End.', replies: plainReplies('end'), goto: 'done' },
  },
  detours: Object.fromEntries(barks.map((name) => [name, { before: 'end', says: name, replies: plainReplies(name) }])),
})

const seedOf = (variant: string, from = 0) => seeds.find((seed) => seed >= from && variantOf(scenario, seed) === variant)!
const answered = (seed: number, rules?: number) => advance(beginCourse(scenario, seed, rules), { type: 'answered' }, 0)!

/** What is volunteered and which detours happen, each in its order. */
function ordersOf(ringing: Course): { told: string[]; met: readonly string[] } {
  const turns = Array.from({ length: 8 }, () => 'One')
  const courses = turns.map((_, index) => playOn(ringing, ...turns.slice(0, index)))
  const told = courses.flatMap((course) => wordsNow(course).filter((text) => facts.includes(text)))
  return { told, met: stateOf(courses.at(-1)!).detours }
}

describe('the order in which things come', () => {
  const orders = new Map(names.map((name) => [name, ordersOf(answered(seedOf(name)))]))

  test('is that of the file in the first variant', () => {
    expect(orders.get('first')).toEqual({ told: facts, met: barks })
  })

  test('is another in each other variant, with nothing left out', () => {
    for (const name of names.slice(1)) {
      const { told, met } = orders.get(name)!
      expect(told).not.toEqual(facts)
      expect(told.toSorted()).toEqual(facts.toSorted())
      expect(met).not.toEqual(barks)
      expect(met.toSorted()).toEqual(barks.toSorted())
    }
  })

  test('differs between variants too, where there are enough of either', () => {
    expect(new Set([...orders.values()].map(({ told }) => told.join())).size).toBeGreaterThan(2)
    expect(new Set([...orders.values()].map(({ met }) => met.join())).size).toBeGreaterThan(2)
  })

  test('goes by the variant, not by the seed: to look at each variant is to look at every order', () => {
    for (const name of names) expect(ordersOf(answered(seedOf(name, seedOf(name) + 1)))).toEqual(orders.get(name))
  })

  test('is that of the file where a scenario has no variants', () => {
    const plain = { ...scenario, variants: {} }
    for (const seed of seeds.slice(0, 4)) {
      expect(ordersOf(advance(beginCourse(plain, seed), { type: 'answered' }, 0)!)).toEqual({ told: facts, met: barks })
    }
  })

  test('leaves the fields of the ticket where they are', () => {
    const fields = names.map((name) => {
      const course = beginCourse(scenario, seedOf(name))
      return ticketOf(course.settings[0]!, stateOf(course)).map(({ fact }) => fact)
    })
    for (const one of fields) expect(one).toEqual(['tap', 'washer', 'room', 'since', 'later'])
  })

  test('does not change from one machine to another', () => {
    expect([...orders].map(([name, { told, met }]) => `${name}: ${told.join(' ')}, ${met.join(' ')}`)).toMatchInlineSnapshot(`
      [
        "first: tap room since later, dog door cat bell",
        "second: tap later since room, dog bell cat door",
        "third: later since tap room, bell cat dog door",
        "fourth: room tap later since, door dog bell cat",
      ]
    `)
  })
})

describe('a log of rules 1', () => {
  const old = playOn(answered(seedOf('third'), 1), 'One', 'One')
  const log = logOf(old)

  test('is played again in the order of the file, whatever its variant', () => {
    expect(log.versions.rules).toBe(1)
    expect(ordersOf(answered(seedOf('third'), 1))).toEqual({ told: facts, met: barks })
    const { course, misfit } = replayCall(log, scenario)
    expect(misfit).toBe(null)
    expect(stateOf(course!)).toEqual(stateOf(old))
    expect(course!.passages).toEqual(old.passages)
  })

  test('goes on under rules 1 when it is taken up', () => {
    const call = resumeCall(scenario, { log, at: 10_000 }, { clock: handClock(), pace: { timing: 1, rate: 1 } })
    if ('message' in call) throw new Error(call.message)
    expect(call.log().versions.rules).toBe(1)
  })

  test('says what it heard, which today’s rules would not have said', () => {
    const today = playOn(answered(seedOf('third')), 'One', 'One')
    expect(Object.keys(stateOf(old).facts)).toEqual(facts.slice(0, 2))
    expect(Object.keys(stateOf(today).facts)).not.toEqual(facts.slice(0, 2))
    expect(logOf(today)).toEqual({ ...log, versions: { ...log.versions, rules: 2 } })
  })
})

test('every call that we ship has facts to volunteer or detours that come in another order in each variant but the first', () => {
  const kept = [...shippedScenarios].flatMap(([id, shipped]) => {
    const ordersIn = (name: string) => {
      const seed = seeds.find((one) => variantOf(shipped, one) === name)!
      return JSON.stringify(beginCourse(shipped, seed).settings.map(({ call }) => [tellable(call), detoursInTurn(call)]))
    }
    const [first, ...others] = Object.keys(shipped.variants)
    return others.filter((name) => ordersIn(name) === ordersIn(first!)).map((name) => `${id} ${name}`)
  })
  expect(kept).toEqual([])
})
