import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttemptStore } from '../../../src/web/app/storage.ts'
import { openAttempts } from '../../../src/web/app/storage.ts'
import { anAttempt } from '../an-attempt.ts'
import 'fake-indexeddb/auto'

const opened: AttemptStore[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  vi.unstubAllGlobals()
})

test('what was kept is there again, oldest first', async () => {
  const store = await open()
  const late = anAttempt({ id: 'late', startedAt: '2026-11-21T12:00:00Z' })
  const early = anAttempt({ id: 'early', startedAt: '2026-11-20T12:00:00Z' })
  await store.keep(late)
  await store.keep(early)
  expect((await open()).getSnapshot()).toEqual({ attempts: [early, late], loaded: true, unreadable: 0, problem: null })
})

test('a database from before there were recordings keeps its attempts, and gets a place for them', async () => {
  const first = await openDB('please-hold', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('attempts', { keyPath: 'id' }),
  })
  await first.put('attempts', anAttempt({ id: 'old' }))
  first.close()
  const store = await open()
  expect(store.getSnapshot()).toMatchObject({ attempts: [{ id: 'old' }], problem: null })
  await store.keep(anAttempt({ id: 'new' }))
  store.close()
  const now = await openDB('please-hold')
  expect(now.version).toBe(2)
  expect([...now.objectStoreNames]).toEqual(['attempts', 'recordings'])
  expect(await now.getAllKeys('attempts')).toEqual(['new', 'old'])
  now.close()
})

test('an attempt is kept over what was kept of it before', async () => {
  const store = await open()
  await store.keep(anAttempt({ id: 'a', at: 1000 }))
  await store.keep(anAttempt({ id: 'a', at: 2000 }))
  expect(store.getSnapshot().attempts).toHaveLength(1)
  expect((await open()).getSnapshot().attempts).toEqual([anAttempt({ id: 'a', at: 2000 })])
})

test('what is kept is seen at once, before the database has it', async () => {
  const store = await open()
  const seen = vi.fn<() => void>()
  const stop = store.subscribe(seen)
  const keeping = store.keep(anAttempt())
  expect(store.getSnapshot().attempts).toHaveLength(1)
  expect(seen).toHaveBeenCalledTimes(1)
  stop()
  await keeping
})

test('what is kept is handed over at once: a page that is being left has no time for more', async () => {
  const store = await open()
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  const keeping = store.keep(anAttempt())
  await Promise.resolve()
  await Promise.resolve()
  expect(commit).toHaveBeenCalledTimes(1)
  commit.mockRestore()
  await keeping
})

test('what was kept while the old was being read is not lost', async () => {
  await (await open()).keep(anAttempt({ id: 'old' }))
  const store = openAttempts()
  opened.push(store)
  await store.keep(anAttempt({ id: 'new' }))
  await loaded(store)
  expect(store.getSnapshot().attempts.map(({ id }) => id).toSorted()).toEqual(['new', 'old'])
})

describe('what cannot be read is counted, left where it is and in nobody’s way', () => {
  const { log } = anAttempt()
  const withLog = (damaged: object) => ({ ...anAttempt({ id: 'x' }), log: damaged })
  test.each([
    ['a log of another version', withLog({ ...log, versions: { log: 2, rules: 1, scorecard: 1 } })],
    ['half a log', withLog({ scenario: 'small' })],
    ['an event that says nothing', withLog({ ...log, events: [{ at: 5, type: 'replied' }] })],
    ['an event of no known kind', withLog({ ...log, events: [{ at: 5, type: 'constructor' }] })],
    ['no date', { ...anAttempt({ id: 'x' }), startedAt: 'yesterday' }],
    ['something else altogether', { id: 'x', shopping: ['milk'] }],
  ])('%s', async (_what, damaged) => {
    await (await open()).keep(anAttempt({ id: 'good' }))
    const raw = await openDB('please-hold', 2)
    await raw.put('attempts', damaged)
    const store = await open()
    expect(store.getSnapshot()).toMatchObject({ attempts: [{ id: 'good' }], unreadable: 1, problem: null })
    expect(await raw.get('attempts', 'x')).toEqual(damaged)
    raw.close()
  })
})

describe('a call goes on where nothing can be kept', () => {
  test('because the browser refuses', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Private', 'SecurityError')
      },
    })
    expect(await goOn()).toEqual(goesOn('refused'))
  })

  test('because there is no database at all', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await goOn()).toEqual(goesOn('refused'))
  })

  test('because a newer version of the app has been here, whose data is left alone', async () => {
    const newer = await openDB('please-hold', 3, { upgrade: (database) => void database.createObjectStore('tomorrow') })
    newer.close()
    expect(await goOn()).toEqual(goesOn('newer'))
    const after = await openDB('please-hold')
    expect([...after.objectStoreNames]).toEqual(['tomorrow'])
    after.close()
  })

  test('because the device is full', async () => {
    const store = await open()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    await store.keep(anAttempt())
    expect(store.getSnapshot()).toMatchObject({ attempts: [{ id: 'an-attempt' }], problem: 'full' })
  })

  async function goOn() {
    const store = await open()
    await store.keep(anAttempt())
    return store.getSnapshot()
  }

  const goesOn = (problem: string) => ({ attempts: [anAttempt()], loaded: true, unreadable: 0, problem })
})

test('a newer version in another tab gets the database to itself', async () => {
  await open()
  await deleteDB('please-hold')
  expect(await indexedDB.databases()).toEqual([])
})

async function open(): Promise<AttemptStore> {
  const store = openAttempts()
  opened.push(store)
  await loaded(store)
  return store
}

async function loaded(store: AttemptStore): Promise<void> {
  await vi.waitUntil(() => store.getSnapshot().loaded)
}
