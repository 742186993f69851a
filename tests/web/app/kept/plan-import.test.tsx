import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../../fixed-dice.ts'
import { callLock } from '../../../../src/web/app/kept/call-locks.ts'
import { type KeptFile, keyOf } from '../../../../src/web/app/kept/kept-file.ts'
import { planImport } from '../../../../src/web/app/kept/plan-import.ts'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import { nothingSaid, type OwnView } from '../../../../src/web/trainee/own-view.ts'
import type { Recording } from '../../../../src/web/trainee/recording.ts'
import { defaultSettings } from '../../../../src/web/trainee/settings.ts'
import { aRecording } from '../../a-recording.ts'
import { anAttempt } from '../../an-attempt.ts'

describe('of two of the same call, that is kept which', () => {
  const base = going(3)
  const saying = (own: Partial<OwnView>) => going(3, { own: { ...nothingSaid, ...own } })
  test.each([
    ['is finished', going(1, { finishedAt: '2026-11-21T11:00:00.000Z' }), base],
    ['has more happen in it', going(4), base],
    ['says how ready its trainee felt', saying({ ready: 3 }), base],
    ['says more for the next time', saying({ next: 'I will wait.' }), saying({ next: 'Wait.' })],
    ['was rated', saying({ rated: { listening: 5, routing: null, 'de-escalation': null } }), saying({ rated: 'skipped' })],
    ['was kept at a later second', going(3, { at: 9000 }), base],
  ])('%s', (_which, more, less) => {
    expect(plan(file([more]), [less])).toMatchObject({ fresh: [], further: [more], same: 0 })
    expect(plan(file([less]), [more])).toMatchObject({ fresh: [], further: [], same: 1 })
  })
})

test('a call that is open in a tab is left alone, with what was said in it', () => {
  const held = new Set([callLock('small')])
  const spoken = aRecording({ attempt: 'a' })
  const brought = file([going(9), going(2, { id: 'b' })], [spoken, aRecording({ attempt: 'b' })])
  const { fresh, further, open, recordings } = planImport(brought, { attempts: [going(3)], recordings: new Set(), held })
  expect({ fresh: fresh.map(({ id }) => id), further, open, recordings: recordings.map(({ attempt }) => attempt) }).toEqual({
    fresh: ['b'],
    further: [],
    open: 1,
    recordings: ['b'],
  })
})

describe('what cannot be read here', () => {
  const { log } = anAttempt()
  const newer = { ...anAttempt({ id: 'a' }), log: { ...log, versions: { ...log.versions, log: 2 } } }
  const damaged = { ...anAttempt({ id: 'a' }), startedAt: 'yesterday' }

  test('is mended where it is damaged', () => {
    expect(plan(file([anAttempt({ id: 'a' })]), [damaged]).further).toHaveLength(1)
  })

  test('is left alone where a newer version has made it', () => {
    expect(plan(file([anAttempt({ id: 'a' })]), [newer])).toMatchObject({ further: [], same: 1 })
  })

  test('comes in as it is, where nothing of its name is here', () => {
    const brought = { ...file([]), unreadable: [newer] }
    expect(plan(brought, []).unreadable).toEqual([newer])
    expect(plan(brought, [anAttempt({ id: 'a' })]).unreadable).toEqual([])
  })
})

describe('for any files', () => {
  const [ready, rated] = [fc.constantFrom(null, 1 as const, 5 as const), fc.constantFrom(null, 'skipped' as const)]
  const said = { ready, rated, next: fc.constantFrom('', 'a', 'b') }
  const own = fc.option(fc.record(said), { nil: undefined })
  const attempts = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), events: fc.nat(2), isOver: fc.boolean(), at: fc.nat(1), own, coached: fc.boolean() }),
    { selector: ({ id }) => id },
  )
  const files = attempts.map((all) =>
    file(
      all.map(({ id, events, isOver, at, own, coached }) =>
        going(events, { id, at, coached, ...(own && { own }), ...(isOver && { finishedAt: '2026-11-21T11:00:00.000Z' }) }),
      ),
      all.filter(({ events }) => events > 0).map(({ id }) => aRecording({ attempt: id, says: id })),
    ),
  )

  test('the same file twice does nothing more', () => {
    fc.assert(fc.property(files, files, (one, other) => {
      const here = bring(one, bring(other, nothing))
      expect(bring(one, here)).toEqual(here)
      expect(bring(other, here)).toEqual(here)
    }))
  })

  test('the order in which they come makes no difference', () => {
    fc.assert(fc.property(files, files, files, (one, two, three) => {
      expect(bring(three, bring(two, bring(one, nothing)))).toEqual(bring(one, bring(two, bring(three, nothing))))
    }))
  })

  test('nothing is ever lost: every call is there, as far as it ever came', () => {
    fc.assert(fc.property(files, files, (one, two) => {
      const here = bring(two, bring(one, nothing))
      for (const { id, log, finishedAt } of [...one.attempts, ...two.attempts]) {
        const kept = here.attempts.find((attempt) => attempt.id === id)!
        const isAsFar = kept.log.events.length >= log.events.length || (kept.finishedAt !== null && finishedAt === null)
        expect(isAsFar).toBe(true)
      }
    }))
  })
})

interface Kept {
  readonly attempts: readonly Attempt[]
  readonly recordings: readonly Recording[]
}

const nothing: Kept = { attempts: [], recordings: [] }

/** What is there after a file has come in, in no order. */
function bring(brought: KeptFile, { attempts, recordings }: Kept): Kept {
  const { fresh, further, recordings: spoken } = planImport(brought, { attempts, recordings: new Set(recordings.map(keyOf)), held: new Set() })
  const came = [...fresh, ...further]
  const stay = attempts.filter(({ id }) => !came.some((one) => one.id === id))
  return {
    attempts: [...stay, ...came].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    recordings: [...recordings, ...spoken].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  }
}

function plan(brought: KeptFile, attempts: readonly unknown[]) {
  return planImport(brought, { attempts, recordings: new Set(), held: new Set() })
}

function file(attempts: readonly Attempt[], recordings: readonly Recording[] = []): KeptFile {
  return { made: new Date(0), attempts, recordings, unreadable: [], settings: defaultSettings }
}

/** An attempt that goes on, in which so much has happened. */
function going(events: number, more: Partial<Attempt> = {}): Attempt {
  const { log, ...rest } = anAttempt({ id: 'a', finishedAt: null, ...more })
  return { ...rest, log: { ...log, events: Array.from({ length: events }, (_, at) => ({ at, type: 'said' }) as const) } }
}
