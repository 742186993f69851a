import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { scenarioHash } from '../../../../src/core/call/course.ts'
import { resumeCall } from '../../../../src/core/call/start-call.ts'
import { schemaVersion } from '../../../../src/web/app/kept/database.ts'
import { recordingsOf } from '../../../../src/web/app/kept/recordings.ts'
import { type AttemptStore, openAttempts } from '../../../../src/web/app/kept/storage.ts'
import { shipped } from '../../../shipped-scenarios.ts'
import schema1 from './fixtures/schema-1.json'
import schema2 from './fixtures/schema-2.json'
import { buildOldDatabase, type Dump } from './build-old-database.ts'
import 'fake-indexeddb/auto'

const opened: AttemptStore[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  vi.unstubAllGlobals()
})

test('there is a dump of every earlier version', () => {
  expect([schema1.version, schema2.version]).toEqual(Array.from({ length: schemaVersion - 1 }, (_, number) => number + 1))
})

describe.each<Dump>([schema1, schema2])('a database of version $version', (dump) => {
  const { attempts, recordings = [] } = dump.stores
  const readable = attempts.slice(0, -1)

  test('gives every attempt that could be read, with all that it said and what it did not', async () => {
    await buildOldDatabase(dump)
    const { attempts, unreadable, problem } = (await open()).getSnapshot()
    expect(attempts).toEqual(readable.map((attempt) => ({ ...attempt, branch: null, coached: false, form: null })))
    expect({ unreadable, problem }).toEqual({ unreadable: 1, problem: null })
  })

  test('keeps what is damaged, with nothing of it changed', async () => {
    await buildOldDatabase(dump)
    await open()
    const raw = await openDB('please-hold')
    expect(await raw.get('attempts', attempts.at(-1)!.id)).toMatchObject(attempts.at(-1)!)
    raw.close()
  })

  test('has every recording, and its sound', async () => {
    await buildOldDatabase(dump)
    await open()
    const found = await Promise.all(attempts.map(({ id }) => recordingsOf(id)))
    const sounds = found.flat().map(({ bytes, ...known }) => ({ ...known, base64: btoa(String.fromCodePoint(...new Uint8Array(bytes))) }))
    expect(sounds).toEqual(recordings)
  })

  test('has a call that was left unfinished, to be gone on with at the same second', async () => {
    await buildOldDatabase(dump)
    const left = (await open()).getSnapshot().attempts.find(({ finishedAt }) => finishedAt === null)!
    const scenario = shipped(left.scenario)
    // A call that was edited since rings anew: that is another matter.
    const log = { ...left.log, hash: scenarioHash(scenario) }
    const clock = { now: () => 0, setTimeout: () => null, clearTimeout: () => {} }
    const call = resumeCall(scenario, { ...left, log }, { clock, pace: { timing: 'off', rate: 1 } })
    if ('message' in call) throw new Error(call.message)
    expect(call.now()).toBe(left.at)
    call.note('exam', 'Tomorrow')
    expect(call.log().events.map(({ type }) => type)).toEqual(['answered', 'said', 'noted', 'noted'])
    call.close()
  })

  test('takes what is kept from now on', async () => {
    await buildOldDatabase(dump)
    const store = await open()
    const [first] = store.getSnapshot().attempts
    await store.keep({ ...first!, id: 'new', coached: true })
    expect((await open()).getSnapshot().attempts.find(({ id }) => id === 'new')).toMatchObject({ coached: true })
    const now = await openDB('please-hold')
    expect(now.version).toBe(schemaVersion)
    expect([...now.objectStoreNames]).toEqual(['attempts', 'recordings', 'scores'])
    now.close()
  })
})

async function open(): Promise<AttemptStore> {
  const store = openAttempts()
  opened.push(store)
  await store.settled()
  return store
}
