import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logOf, scenarioHash } from '../../src/core/call/course.ts'
import { replayCall } from '../../src/core/call/replay-call.ts'
import { fillInVariant } from '../../src/core/call/variant.ts'
import { hashText } from '../../src/core/scenario/hash-text.ts'
import type { Call, Scenario } from '../../src/core/scenario/scenario.ts'
import { addressOf } from '../../src/voice/address.ts'
import { type Voice, voiceOf } from '../../src/voice/voice.ts'
import { file, play } from '../core/play.ts'
import { change, read, sampleText } from '../core/scenario/sample.ts'
import { plainReplies, smallCall, smallSeries } from '../core/small-call.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'
import { withVoices } from './with-voices.ts'

const plain = smallCall()
const voice: Voice = { name: 'slt', pitch: -1, rate: 0.92, pauses: 1.3, level: -1 }
const usual = { pitch: 0, rate: 1, pauses: 1, level: 0 }

describe('the voice of somebody', () => {
  test('is the one that the author gave them, as the engine has it where nothing else is said', () => {
    const call = callOf(withVoices(plain, { caller: { name: 'awb', rate: 1.1 }, others: { 'Meera, in Fraud': voice } }))
    expect(voiceOf(call, { by: 'caller', name: 'Ann Lee' })).toEqual({ ...usual, name: 'awb', rate: 1.1 })
    expect(voiceOf(call, { by: 'colleague', name: 'Meera, in Fraud' })).toEqual(voice)
  })

  test('is decided by their name where the author gave none, the same always', () => {
    const names = ['Ann Lee', 'Bo Tan', 'Cy Roy', 'Di Fox', 'Ed Hay', 'Flo Orr', 'Guy Lind', 'Hal Moss']
    const voices = names.map((name) => voiceOf(callBy(name), { by: 'caller', name }))
    expect(voices).toEqual(names.map((name) => voiceOf(callBy(name), { by: 'caller', name })))
    expect(new Set(voices.map((one) => one.name))).toEqual(new Set(['rms', 'awb', 'slt']))
    expect(new Set(voices.map((one) => JSON.stringify(one))).size).toBeGreaterThan(5)
  })

  test('is never the machine by chance, nor the caller’s where a colleague is given one', () => {
    const callers = ['rms', 'awb', 'slt', 'kal16'] as const
    const calls = [plain, ...callers.map((name) => withVoices(plain, { caller: { name } }))].map(callOf)
    for (const call of calls) {
      const caller = voiceOf(call, { by: 'caller', name: call.caller.name })
      for (let number = 0; number < 200; number++) {
        const { name } = voiceOf(call, { by: 'colleague', name: `Colleague ${number}` })
        expect([caller.name, 'kal16']).not.toContain(name)
      }
    }
  })

  test('is not taken from what every map has by birth', () => {
    const call = callOf(withVoices(plain, { others: { Theo: voice } }))
    expect(['rms', 'awb', 'slt']).toContain(voiceOf(call, { by: 'colleague', name: 'constructor' }).name)
  })

  test('is found for a speaker whose name a variant fills in', () => {
    const step = { says: 'Hello.', who: '{who}, in Fraud', replies: plainReplies('on') }
    const written = smallCall({ variants: { one: { who: 'Meera' }, two: { who: 'Theo' } }, steps: { hello: step } })
    const filled = fillInVariant(withVoices(written, { others: { '{who}, in Fraud': voice } }), 'two')
    expect(voiceOf(callOf(filled), { by: 'colleague', name: 'Theo, in Fraud' })).toEqual(voice)
  })
})

describe('a voice in a file', () => {
  const withVoice = (given: string) => change('  temperament: steady\n', `  temperament: steady\n  voice: ${given}\n`)

  test('is read as it is written, with nothing filled in', () => {
    const { scenario, diagnostics } = read(withVoice('{ name: slt, pitch: +1.50, rate: 0.90 }'))
    expect(diagnostics).toEqual([])
    expect(callOf(scenario!).caller.voice).toEqual({ name: 'slt', pitch: 1.5, rate: 0.9 })
    expect(JSON.stringify(read(sampleText('clean')).scenario)).not.toMatch(/voice/)
  })

  test('is as the guide for authors shows it', () => {
    const guide = readFileSync(join(import.meta.dirname, '..', '..', 'scenarios', 'README.md'), 'utf8')
    const [, caller] = /^- `voice: (.*)`$/m.exec(guide) ?? []
    const [, others] = /^- `(voices: .*)`$/m.exec(guide) ?? []
    const withStep = change('    says: "So where is it?"\n', '    says: "So?"\n    who: Meera, in Fraud\n', withVoice(caller!))
    const { scenario, diagnostics } = read(change('\nfacts:\n', `\n${others}\n\nfacts:\n`, withStep))
    expect(diagnostics).toEqual([])
    const meera = { name: 'slt', pitch: 1.5, rate: 1.1 }
    expect(callOf(scenario!)).toMatchObject({ caller: { voice }, voices: { 'Meera, in Fraud': meera } })
  })

  test('leaves what is said with a point in it as it is', () => {
    const { scenario } = read(change('  who: Waiting for a parcel.', '  who: 9.60', withVoice('{ name: slt, rate: 1.10 }')))
    expect(callOf(scenario!).caller).toMatchObject({ who: '9.60', voice: { rate: 1.1 } })
  })
})

describe('an address', () => {
  const others: [string, string, Partial<Voice>][] = [
    ['text', 'Hello there.', {}],
    ['voice', 'Hello.', { name: 'rms' }],
    ['pitch', 'Hello.', { pitch: -1.5 }],
    ['rate', 'Hello.', { rate: 0.9 }],
    ['pauses', 'Hello.', { pauses: 1 }],
  ]
  test.each(others)('is another for another %s', (_, text, changes) => {
    expect(addressOf(text, { ...voice, ...changes })).not.toBe(addressOf('Hello.', voice))
  })

  test('is the same however loud the voice is played', () => {
    expect(addressOf('Hello.', { ...voice, level: 2 })).toBe(addressOf('Hello.', voice))
  })

  test('is letters and digits', () => {
    for (const text of ['', 'Hello.', '“Oh”, he said – £5…', '\0']) expect(addressOf(text, voice)).toMatch(/^[0-9a-z]+$/)
  })
})

describe('what a log was made with', () => {
  const authored = { caller: { name: 'awb' }, others: { Theo: { name: 'slt', pitch: 2 } } } as const

  test('is the same with other voices, and with none', () => {
    for (const scenario of [plain, smallSeries({}, {}), ...shippedScenarios.values()]) {
      const { calls } = JSON.parse(JSON.stringify(scenario)) as Scenario
      const withoutVoice = ({ voices: _, caller: { voice: __, ...caller }, ...call }: Call) => ({ ...call, caller })
      const silent = { ...scenario, calls: calls.map(withoutVoice) }
      expect(scenarioHash(withVoices(scenario, authored))).toBe(scenarioHash(scenario))
      expect(scenarioHash(withVoices(silent, authored))).toBe(scenarioHash(silent))
    }
  })

  test('is hashed as it was before there were voices', () => {
    expect(scenarioHash(plain)).toBe(hashText(JSON.stringify(plain)))
  })

  test('replays to the same call once the voices are others', () => {
    const log = logOf(file(play(plain, 'One', '(hang up)')))
    const { misfit, course } = replayCall(log, withVoices(plain, authored))
    expect([misfit, course?.events]).toEqual([null, log.events])
  })

  test('is another where a fact has the name of a key of voices', () => {
    const facts = (said: string) => smallCall({ facts: { ...JSON.parse(JSON.stringify(callOf(plain).facts)), voice: { said } } })
    expect(scenarioHash(facts('High.'))).not.toBe(scenarioHash(facts('Low.')))
  })
})

describe('the calls that we ship', () => {
  const calls = [...shippedScenarios.values()].flatMap(({ calls: all }) => all)
  const cast = calls.flatMap((call) => [
    { who: call.caller.name, by: 'caller' as const, call },
    ...Object.keys(call.voices ?? {}).map((who) => ({ who, by: 'colleague' as const, call })),
  ])

  test('give a voice to everybody who speaks', () => {
    expect(calls.filter(({ caller }) => !caller.voice).map(({ caller }) => caller.name)).toEqual([])
    const steps = calls.flatMap((call) => [call, ...Object.values(call.detours)].flatMap((part) => Object.values(part.steps)))
    const speakers = steps.flatMap(({ who }) => who ?? [])
    expect(speakers.filter((who) => !cast.some((one) => one.who === who))).toEqual([])
  })

  test('have no two people who sound alike', () => {
    const voices = cast.map(({ who, by, call }) => ({ who, voice: voiceOf(call, { by, name: who }) }))
    const alike = voices.flatMap((one, index) =>
      voices.slice(index + 1).flatMap((other) => (differenceOf(one.voice, other.voice) < 1 ? [[one.who, other.who]] : [])),
    )
    expect(alike).toEqual([])
  })

  test('give no colleague the caller’s voice', () => {
    const alike = cast.filter(({ who, by, call }) => {
      const [one, other] = [voiceOf(call, { by, name: who }), voiceOf(call, { by: 'caller', name: call.caller.name })]
      return by === 'colleague' && one.name === other.name && Math.abs(one.pitch - other.pitch) < 3
    })
    expect(alike.map(({ who }) => who)).toEqual([])
  })
})

/** How far apart two voices are: 1 is a semitone, a tenth of the pace, or pauses half as long again. A rule of thumb. */
function differenceOf(one: Voice, other: Voice): number {
  if (one.name !== other.name) return Infinity
  const apart = (key: 'rate' | 'pauses') => Math.abs(Math.log(one[key] / other[key]))
  return Math.abs(one.pitch - other.pitch) + 10 * apart('rate') + 2 * apart('pauses')
}

function callOf({ calls }: Scenario): Call {
  return calls[0]!
}

function callBy(name: string): Call {
  return callOf(smallCall({ caller: { name } }))
}
