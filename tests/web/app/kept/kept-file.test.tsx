import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { againLock, callLock } from '../../../../src/web/app/kept/call-locks.ts'
import { withDatabase } from '../../../../src/web/app/kept/database.ts'
import { eraseKept } from '../../../../src/web/app/kept/erase-kept.ts'
import { exportKept } from '../../../../src/web/app/kept/export-kept.ts'
import { importKept, lookAtImport } from '../../../../src/web/app/kept/import-kept.ts'
import type { KeptFile } from '../../../../src/web/app/kept/kept-file.ts'
import { keepScores, keptScore, readScores } from '../../../../src/web/app/kept/kept-scores.ts'
import { readKeptFile } from '../../../../src/web/app/kept/read-kept-file.ts'
import { keepRecording, recordingsOf } from '../../../../src/web/app/kept/recordings.ts'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import { defaultSettings } from '../../../../src/web/trainee/settings.ts'
import { aRecording } from '../../a-recording.ts'
import { anAttempt } from '../../an-attempt.ts'
import { failToPut } from './fail-to-put.ts'
import { lockedBy } from './locked-by.ts'
import schema2 from './fixtures/schema-2.json'
import { buildOldDatabase } from './build-old-database.ts'
import 'fake-indexeddb/auto'

const made = new Date('2026-11-24T10:00:00.000Z')
const settings = { ...defaultSettings, theme: 'night' } as const

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a file', () => {
  test('carries everything from one browser to another: calls, what was said aloud, what cannot be read, and how calls are taken', async () => {
    await buildOldDatabase(schema2)
    const before = await everything()
    const { file, name } = await save()
    expect(name).toBe('please-hold-2026-11-24.json')
    vi.stubGlobal('indexedDB', new IDBFactory())
    const read = await readWell(file)
    expect(read).toMatchObject({ made, settings, attempts: { length: 4 }, unreadable: { length: 1 }, recordings: { length: 3 } })
    const all = { fresh: { length: 4 }, further: [], same: 0, open: 0, unreadable: { length: 1 }, recordings: { length: 3 } }
    expect(await importKept(read)).toMatchObject(all)
    expect(await everything()).toEqual(before)
  })

  test('brought in where it was made changes nothing', async () => {
    await buildOldDatabase(schema2)
    const before = await everything()
    const plan = await importKept(await readWell((await save()).file))
    expect(plan).toMatchObject({ fresh: [], further: [], same: 4, open: 0, unreadable: [], recordings: [] })
    expect(await everything()).toEqual(before)
  })

  test('is made of what the page knows, where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const { file } = await save({ attempts: [anAttempt({ id: 'in-memory' })] })
    expect((await readWell(file)).attempts).toEqual([anAttempt({ id: 'in-memory' })])
  })

  test('has what the page knows, where it has come further than what could be kept', async () => {
    await put(anAttempt({ id: 'a', at: 1 }), anAttempt({ id: 'elsewhere' }))
    const { file } = await save({ attempts: [anAttempt({ id: 'a', at: 2 })] })
    expect((await readWell(file)).attempts.map(({ id, at }) => `${id} ${at}`).toSorted()).toEqual(['a 2', 'elsewhere 0'])
  })

  test('is without what was said aloud, where that is wanted', async () => {
    await buildOldDatabase(schema2)
    expect((await readWell((await save({ withRecordings: false })).file)).recordings).toEqual([])
  })

  test('carries a long recording byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, number) => number % 256).buffer
    await put(anAttempt())
    await keepRecording({ ...aRecording(), bytes })
    expect((await readWell((await save()).file)).recordings[0]!.bytes).toEqual(bytes)
  })

  test('of an older version has what attempts did not say then', async () => {
    const { branch: _, coached: __, form: ___, ...old } = anAttempt()
    const read = await readWell(written({ attempts: [old] }))
    expect(read.attempts).toEqual([anAttempt()])
  })

  test('brings a call that this version can read again, though the one that made the file could not', async () => {
    const read = await readWell(written({ unreadable: [anAttempt({ id: 'again' }), { id: 'never' }] }))
    expect(read.attempts).toEqual([anAttempt({ id: 'again' })])
    expect(read.unreadable).toEqual([{ id: 'never' }])
  })
})

describe('a file is refused as a whole', () => {
  const { startedAt: _, ...dateless } = anAttempt({ id: 'dateless' })
  const { log } = anAttempt()
  const sneezed = { ...log, events: [{ at: 0, type: 'answered' }, { at: 5, type: 'sneezed' }] }
  const forty = Array.from({ length: 40 }, (_, number) => (number === 11 ? dateless : anAttempt({ id: `${number}` })))
  test.each([
    ['that is empty', '', /no file of Please Hold, or it is damaged/],
    ['that was cut short', JSON.stringify({ format: 'please-hold', attempts: [] }).slice(0, -4), /does not read to its end/],
    ['of something else', '{"shopping":["milk"]}', /was not made by Please Hold/],
    ['that is a number', '7', /was not made by Please Hold/],
    ['of a newer version', written({ version: 2 }), /made by a newer version of Please Hold than this one/],
    ['of no version', written({ version: 'two' }), /does not say which version/],
    ['without a date', written({ made: 'yesterday' }), /does not say when it was made/],
    ['without calls', written({ attempts: undefined }), /list of calls is missing/],
    ['with a call that has no date', written({ attempts: forty }), /call 12 of 40 has no date/],
    ['with a call that is none', written({ attempts: [anAttempt(), 'a call'] }), /call 2 of 2 is nothing that could be read/],
    ['with half a call', written({ attempts: [{ ...anAttempt(), log: { scenario: 'small' } }] }), /call 1 of 1 has no record of what happened/],
    ['with an event that is none', written({ attempts: [{ ...anAttempt(), log: sneezed }] }), /call 1 of 1 cannot be read from event 2 of 2 on/],
    ['with a branch from nowhere', written({ attempts: [{ ...anAttempt(), branch: { of: 3 } }] }), /call 1 of 1 does not say where it branches off/],
    ['with a call twice', written({ attempts: [anAttempt(), anAttempt()] }), /call 2 of 2 is in it twice/],
    ['with what was said in no call', recorded({ attempt: 'nobody' }), /recording 1 of 1 belongs to no call/],
    ['with what was said at no time', recorded({ at: 'noon' }), /recording 1 of 1 has no place in its call/],
    ['with a recording without sound', recorded({ bytes: 7 }), /recording 1 of 1 has no sound/],
    ['with a sound that cannot be read', recorded({ bytes: '%%%' }), /recording 1 of 1 has sound that cannot be read/],
  ])('%s', async (_which, file, reason) => {
    const read = await readKeptFile(typeof file === 'string' ? new Blob([file]) : file)
    expect(read).toEqual({ refused: expect.stringMatching(reason) })
  })

  test('that is too large to be read', async () => {
    const file = new Blob(['{}'])
    vi.spyOn(file, 'size', 'get').mockReturnValue(200_000_001)
    expect(await readKeptFile(file)).toEqual({ refused: expect.stringMatching(/larger than 200 MB/) })
  })
})

describe('bringing in', () => {
  test('is only looked at first', async () => {
    const read = await readWell(written({ attempts: [anAttempt()] }))
    expect(await lookAtImport(read)).toMatchObject({ fresh: [anAttempt()] })
    expect((await everything()).attempts).toEqual([])
  })

  test('leaves a call alone that is open in a tab', async () => {
    await put(anAttempt({ id: 'a', finishedAt: null }))
    lockedBy(callLock('small'))
    const read = await readWell(written({ attempts: [anAttempt({ id: 'a' }), anAttempt({ id: 'b' })] }))
    expect(await importKept(read)).toMatchObject({ fresh: [{ id: 'b' }], further: [], open: 1 })
    expect((await everything()).attempts).toEqual([anAttempt({ id: 'a', finishedAt: null }), anAttempt({ id: 'b' })])
  })

  test('is all or nothing, where the device is full in the middle of it', async () => {
    const read = await readWell(written({ attempts: [anAttempt({ id: 'a' }), anAttempt({ id: 'b' })] }))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fill(this: IDBObjectStore, value: unknown) {
      if ((value as Attempt).id === 'b') throw new DOMException('Full', 'QuotaExceededError')
      return this.add(value)
    })
    expect(await importKept(read)).toBe('full')
    vi.restoreAllMocks()
    expect((await everything()).attempts).toEqual([])
  })

  test('is refused where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await importKept(await readWell(written({})))).toBe('refused')
  })
})

describe('erasing', () => {
  test('leaves nothing in the browser', async () => {
    await buildOldDatabase(schema2)
    await keepScores([keptScore(anAttempt({ id: schema2.stores.attempts[0]!.id }), null)])
    expect((await readScores()).size).toBe(1)
    expect(await eraseKept()).toEqual([])
    expect(await everything()).toEqual({ attempts: [], recordings: [] })
    expect((await readScores()).size).toBe(0)
  })

  test('leaves a call that is open in a tab, with what was said in it, and says so', async () => {
    await put(anAttempt({ id: 'open', finishedAt: null }), anAttempt({ id: 'over' }), anAttempt({ id: 'left', finishedAt: null, scenario: 'other' }))
    for (const attempt of ['open', 'over']) await keepRecording(aRecording({ attempt }))
    lockedBy(callLock('small'))
    expect(await eraseKept()).toEqual(['open'])
    const { attempts, recordings } = await everything()
    expect([attempts, recordings].flat()).toMatchObject([{ id: 'open' }, { attempt: 'open' }])
  })

  test('leaves a call of which a turn is being taken again', async () => {
    const branch = { of: 'first', passage: 4 }
    await put(anAttempt({ id: 'first' }), anAttempt({ id: 'again', finishedAt: null, branch }), anAttempt({ id: 'over' }))
    lockedBy(againLock(branch))
    expect(await eraseKept()).toEqual(['again', 'first'])
  })

  test('is not undone by a score that was being worked out', async () => {
    await put(anAttempt())
    await eraseKept()
    await keepScores([keptScore(anAttempt(), null)])
    expect((await readScores()).size).toBe(0)
  })

  test('says where it could not be done', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await eraseKept()).toBeNull()
  })
})

test('a score that cannot be kept is no trouble', async () => {
  await put(anAttempt())
  failToPut(1)
  await keepScores([keptScore(anAttempt(), null)])
  expect((await readScores()).size).toBe(0)
  expect(await recordingsOf('an-attempt')).toEqual([])
})

async function save(more: Partial<Parameters<typeof exportKept>[0]> = {}) {
  return exportKept({ attempts: [], settings, withRecordings: true, made, ...more })
}

async function readWell(file: Blob): Promise<KeptFile> {
  const read = await readKeptFile(file)
  if ('refused' in read) throw new Error(read.refused)
  return read
}

/** A file of which only what a test says matters. */
function written(more: Readonly<Record<string, unknown>>): Blob {
  return new Blob([JSON.stringify({ format: 'please-hold', version: 1, made, settings: {}, attempts: [], unreadable: [], recordings: [], ...more })])
}

function recorded(more: object): Blob {
  return written({ attempts: [anAttempt()], recordings: [{ attempt: 'an-attempt', at: 1, type: 'audio/mp4', bytes: '', ...more }] })
}

async function put(...attempts: readonly Attempt[]): Promise<void> {
  await withDatabase(async (database) => void (await Promise.all(attempts.map(async (one) => database.put('attempts', one)))))
}

/** All that the browser has, as it stands there. */
async function everything() {
  // Opened by the app first, which brings it into today's shape.
  await withDatabase(async () => {})
  const raw = await openDB('please-hold')
  const [attempts, recordings] = await Promise.all([raw.getAll('attempts'), raw.getAll('recordings')])
  raw.close()
  return { attempts, recordings }
}
