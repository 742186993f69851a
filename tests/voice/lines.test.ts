import { describe, expect, test } from 'vitest'
import type { Move } from '../../src/core/call/call-log.ts'
import { advance, beginCourse, contextOf, type Course, phaseOf } from '../../src/core/call/course.ts'
import { pick } from '../../src/core/call/variant.ts'
import { type Scenario, stepAt } from '../../src/core/scenario/scenario.ts'
import { addressOf } from '../../src/voice/address.ts'
import { linesOf } from '../../src/voice/lines.ts'
import { voiceOf } from '../../src/voice/voice.ts'
import { featureCalls } from '../core/checker/feature-calls.ts'
import { plainReplies, says, smallCall, smallSeries } from '../core/small-call.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'
import { withVoices } from './with-voices.ts'

/** A call that has a line of every kind. */
const everyKind = smallCall({
  variants: {
    first: { day: 'Monday', dog: 'Rex' },
    second: { day: 'Tuesday', dog: 'Rex' },
    'third one': { day: 'Monday', dog: 'Bob' },
  },
  caller: {
    story: [{ says: 'My sister has one too.' }, { says: 'Since {day}.', brings: 'room' }],
    always: { 'back from hold': 'Still here.', silence: 'And now we are in the middle.' },
  },
  facts: {
    tap: { said: 'The tap drips.', ticket: 'Tap drips', becomes: { said: 'No, it pours.', ticket: 'Pours' } },
    washer: { said: 'The washer is gone.', ticket: 'Washer gone' },
    room: { said: 'The one upstairs.', ticket: 'Upstairs' },
    since: { said: 'Since {day}, I think.' },
    never: { said: 'Nobody asks for this.' },
    name: { said: 'Ann Lee.', proves: ['name'] },
  },
  steps: {
    hello: {
      says: {
        supervisor: 'Get me {dog}.',
        'once heard washer': 'You know about the washer.',
        otherwise: 'Good morning to you all.',
      },
      replies: [
        says('Since when?', 'ask', { asks: 'since' }),
        says('Which washer?', 'ask', { asks: 'washer', answer: 'The one on the tap.' }),
        says('Your name?', 'ask', { asks: 'name', answer: 'Ann.', repeats: 'tap' }),
        ...plainReplies('at hello').slice(3),
      ],
    },
    'The Middle & on': { says: 'And now we are in the middle.', replies: plainReplies('in the middle') },
    'the middle on': { says: 'Middle again.', replies: plainReplies('again') },
    theo: { says: 'Theo speaking.', who: 'Theo, in Repairs', replies: plainReplies('to Theo'), goto: 'done' },
  },
  detours: {
    bell: { before: 'theo', says: 'That’s the bell.', replies: plainReplies('at the bell') },
    dog: { before: 'theo', steps: { bark: { says: 'Down, {dog}!', replies: plainReplies('at the dog') } } },
  },
  endings: { done: { worth: 'cause', says: { settled: 'Lovely.', otherwise: 'Goodbye, {dog}.' } } },
})

describe('the lines of a call', () => {
  test('are all that can be said, each with its names', () => {
    expect(linesOf(everyKind).map(({ names, who, text }) => `${names.join(' = ')} | ${who}: ${text}`)).toMatchInlineSnapshot(`
      [
        "hello.supervisor.first = hello.supervisor.second | Ann Lee: Get me Rex.",
        "hello.supervisor.third-one | Ann Lee: Get me Bob.",
        "hello | Ann Lee: Good morning to you all.",
        "hello.once-heard-washer | Ann Lee: You know about the washer.",
        "hello.reply-2.answer | Ann Lee: The one on the tap.",
        "hello.reply-3.answer | Ann Lee: Ann.",
        "the-middle-on = always.silence | Ann Lee: And now we are in the middle.",
        "the-middle-on-2 | Ann Lee: Middle again.",
        "theo | Theo, in Repairs: Theo speaking.",
        "bell | Ann Lee: That’s the bell.",
        "dog.bark.first = dog.bark.second | Ann Lee: Down, Rex!",
        "dog.bark.third-one | Ann Lee: Down, Bob!",
        "fact.room | Ann Lee: The one upstairs.",
        "fact.since.first = fact.since.third-one | Ann Lee: Since Monday, I think.",
        "fact.since.second | Ann Lee: Since Tuesday, I think.",
        "fact.name | Ann Lee: Ann Lee.",
        "story.1 | Ann Lee: My sister has one too.",
        "story.2.first = story.2.third-one | Ann Lee: Since Monday.",
        "story.2.second | Ann Lee: Since Tuesday.",
        "always.asked-again | Ann Lee: I’ve already told you that.",
        "always.got-wrong | Ann Lee: No, that isn’t what I said.",
        "always.interrupted | Ann Lee: If you’d let me finish.",
        "always.venting | Ann Lee: It’s just been one thing after another, to be honest with you.",
        "always.on-hold | Ann Lee: Right. If you must.",
        "always.back-from-hold | Ann Lee: Still here.",
        "always.held-too-long | Ann Lee: I’m still here. That was a long time.",
        "always.sent-back | Ann Lee: It’s me again. They’ve sent me back to you.",
        "always.tired | Ann Lee: I’ve about five more minutes of this in me.",
        "ending.done.settled | Ann Lee: Lovely.",
        "ending.done.first = ending.done.second | Ann Lee: Goodbye, Rex.",
        "ending.done.third-one | Ann Lee: Goodbye, Bob.",
        "ending.caller-hung-up | Ann Lee: No. That’s enough. I’m going.",
        "ending.transferred | Ann Lee: All right. Thank you.",
        "ending.transferred-cold | Ann Lee: Oh. Right, then.",
        "ending.had-to-go | Ann Lee: Look, I’ve got to go. I’ll have to leave it.",
      ]
    `)
  })

  test('are named after their call in a series', () => {
    const goodDay = { says: 'Good day.', replies: plainReplies('to you'), goto: 'done' }
    const other = { caller: { name: 'Bo Tan' }, steps: { 'good-day': goodDay } }
    const lines = linesOf(smallSeries({}, other))
    expect(lines.find(({ text }) => text === 'Good morning to you all.')?.name).toBe('call-1.hello')
    expect(lines.find(({ text }) => text === 'Good day.')).toMatchObject({ name: 'call-2.good-day', who: 'Bo Tan' })
  })

  test('are one line where two callers sound the same and say the same', () => {
    const series = withVoices(smallSeries({}, { caller: { name: 'Bo Tan' } }), { caller: { name: 'slt' } })
    const hello = linesOf(series).filter(({ text }) => text === 'Good morning to you all.')
    expect(hello.map(({ names }) => names)).toEqual([['call-1.hello', 'call-2.hello']])
  })

  test('are in the voice of whoever says them', () => {
    const voices = {
      'Ann Lee': { name: 'slt', pitch: 1, rate: 1, pauses: 1, level: -1 },
      'Theo, in Repairs': { name: 'awb', pitch: 0, rate: 0.9, pauses: 2, level: 0 },
    } as const
    const lines = linesOf(withVoices(everyKind, { caller: voices['Ann Lee'], others: voices }))
    expect(new Set(lines.map(({ who }) => who))).toEqual(new Set(Object.keys(voices)))
    for (const { who, voice } of lines) expect(voice).toEqual(new Map(Object.entries(voices)).get(who))
  })
})

const scenarios = new Map([...shippedScenarios, ...featureCalls, ['every kind of line', everyKind]])

describe.each([...scenarios.keys()])('the lines of %s', (id) => {
  const scenario = scenarios.get(id)!
  const lines = linesOf(scenario)

  test('have names that any file system takes, and no two alike', () => {
    const names = lines.flatMap((line) => line.names)
    expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(lines.filter(({ name, names: [first] }) => name !== first)).toEqual([])
  })

  test('have an address each', () => {
    expect(new Set(lines.map(({ address }) => address)).size).toBe(lines.length)
    expect(lines.filter(({ address, text, voice }) => address !== addressOf(text, voice))).toEqual([])
  })

  test('hold whatever is said in any call', () => {
    const addresses = new Set(lines.map(({ address }) => address))
    const missing = new Set<string>()
    for (let seed = 0; seed < 16; seed++) {
      playAnyhow(scenario, seed, (course) => {
        const { state, index } = contextOf(course)
        for (const { by, name, text } of [...state.turn, ...state.owed]) {
          if (by === 'line' || text === '') continue
          const voice = voiceOf(course.settings[index]!.call, { by, name })
          if (!addresses.has(addressOf(text, voice))) missing.add(`${name}: ${text}`)
        }
      })
    }
    expect([...missing]).toEqual([])
  })
})

/** Plays a call by dice, whatever they say, until it is filed or has gone on for long. */
function playAnyhow(scenario: Scenario, seed: number, look: (course: Course) => void): void {
  let course = beginCourse(scenario, seed)
  for (let turn = 0; turn < 70 && phaseOf(course) !== 'filed'; turn++) {
    const moves = movesIn(course)
    const from = pick(seed, `turn ${turn}`, moves.length)
    course = firstPossible(course, [...moves.slice(from), ...moves.slice(0, from)])
    look(course)
  }
}

function firstPossible(course: Course, moves: readonly Move[]): Course {
  for (const move of moves) {
    const next = advance(course, move, 0)
    if (next) return next
  }
  throw new Error(`Nothing can be done at "${contextOf(course).state.place}".`)
}

/** What somebody might try. To hear the caller out and to reply are likelier than the rest, so that calls come far. */
function movesIn(course: Course): Move[] {
  const { index, state } = contextOf(course)
  const { scenario, company, call } = course.settings[index]!
  const onward: Move[] = [{ type: 'answered' }, { type: 'said' }, { type: 'resumed' }, { type: 'filed' }]
  if (state.place === '') return onward
  const ids = stepAt(call, state.place).replies.map(({ id }) => id)
  const replies = ids.map((reply): Move => ({ type: 'replied', reply }))
  const [to] = Object.keys(company.departments)
    .filter((name) => name !== scenario.desk)
    .slice(state.turns % 3)
  return [
    ...Array.from({ length: 4 }, () => [onward[1]!, ...replies]).flat(),
    ...onward,
    { type: 'waited' },
    { type: 'held', minutes: state.turns % 2 ? 2 : null },
    { type: 'hold-minute' },
    { type: 'interrupted', words: state.turns, reply: null },
    ...ids.map((reply): Move => ({ type: 'interrupted', words: 4, reply })),
    ...(to === undefined ? [] : [{ type: 'transferred', to, how: 'warm', brief: [call.need] } as const]),
    ...(state.turns > 6 ? [{ type: 'hung-up' } as const] : []),
  ]
}
