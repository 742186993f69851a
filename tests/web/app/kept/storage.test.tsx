import { IDBFactory } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AttemptStore } from '../../../../src/web/app/kept/storage.ts'
import { openAttempts } from '../../../../src/web/app/kept/storage.ts'
import { withOwn } from '../../../../src/web/trainee/attempt.ts'
import { anAttempt } from '../../an-attempt.ts'
import { failToPut } from './fail-to-put.ts'
import 'fake-indexeddb/auto'

const opened: AttemptStore[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what was kept is there again, oldest first', async () => {
  const store = await open()
  const late = anAttempt({ id: 'late', startedAt: '2026-11-21T12:00:00Z' })
  const early = anAttempt({ id: 'early', startedAt: '2026-11-20T12:00:00Z' })
  await store.keep(late)
  await store.keep(early)
  expect((await open()).getSnapshot()).toEqual({ attempts: [early, late], loaded: true, unreadable: 0, problem: null, recovered: false })
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
  for (let turns = 0; turns < 5; turns++) await Promise.resolve()
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
    const raw = await openDB('please-hold', 3)
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
    const newer = await openDB('please-hold', 4, { upgrade: (database) => void database.createObjectStore('tomorrow') })
    newer.close()
    expect(await goOn()).toEqual(goesOn('newer'))
    const after = await openDB('please-hold')
    expect([...after.objectStoreNames]).toEqual(['tomorrow'])
    after.close()
  })

  test('because the device is full', async () => {
    const store = await open()
    failToPut(1)
    await store.keep(anAttempt())
    expect(store.getSnapshot()).toMatchObject({ attempts: [{ id: 'an-attempt' }], problem: 'full' })
  })

  async function goOn() {
    const store = await open()
    await store.keep(anAttempt())
    return store.getSnapshot()
  }

  const goesOn = (problem: string) => ({ attempts: [anAttempt()], loaded: true, unreadable: 0, problem, recovered: false })
})

describe('once something can be kept again', () => {
  test('everything that could not be is, and it is said', async () => {
    const store = await open()
    failToPut(4)
    await store.keep(anAttempt({ id: 'a', at: 1 }))
    await store.keep(anAttempt({ id: 'b' }))
    await store.keep(anAttempt({ id: 'a', at: 2 }))
    await store.keep(anAttempt({ id: 'c' }))
    expect(store.getSnapshot()).toMatchObject({ problem: 'full', recovered: false })
    expect((await open()).getSnapshot().attempts).toEqual([])
    await store.keep(anAttempt({ id: 'd' }))
    expect(store.getSnapshot()).toMatchObject({ problem: null, recovered: true })
    const kept = (await open()).getSnapshot().attempts
    expect(kept.map(({ id, at }) => `${id} ${at}`).toSorted()).toEqual(['a 2', 'b 0', 'c 0', 'd 0'])
  })

  test('the newest comes first, and the problem stays until the last is kept', async () => {
    const store = await open()
    failToPut(2)
    await store.keep(anAttempt({ id: 'a' }))
    await store.keep(anAttempt({ id: 'b' }))
    let room = 2
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fill(this: IDBObjectStore, value: unknown) {
      if (room-- <= 0) throw new DOMException('Full', 'QuotaExceededError')
      return this.add(value)
    })
    await store.keep(anAttempt({ id: 'c' }))
    expect(store.getSnapshot().problem).toBe('full')
    vi.restoreAllMocks()
    expect((await open()).getSnapshot().attempts.map(({ id }) => id).toSorted()).toEqual(['a', 'c'])
    await store.keep(anAttempt({ id: 'c', at: 5 }))
    expect(store.getSnapshot().problem).toBeNull()
    expect((await open()).getSnapshot().attempts).toHaveLength(3)
  })

  test('a connection that the browser has closed is opened again, and nothing is said', async () => {
    const store = await open()
    failToPut(1, 'InvalidStateError')
    await store.keep(anAttempt())
    expect(store.getSnapshot()).toMatchObject({ problem: null, recovered: false })
    expect((await open()).getSnapshot().attempts).toHaveLength(1)
  })

  test('what could not be read before is read', async () => {
    await (await open()).keep(anAttempt({ id: 'old' }))
    const real = indexedDB
    vi.stubGlobal('indexedDB', undefined)
    const store = await open()
    expect(store.getSnapshot()).toMatchObject({ attempts: [], problem: 'refused' })
    vi.stubGlobal('indexedDB', real)
    await store.keep(anAttempt({ id: 'new' }))
    expect(store.getSnapshot()).toMatchObject({ problem: null, recovered: true })
    expect(store.getSnapshot().attempts.map(({ id }) => id).toSorted()).toEqual(['new', 'old'])
  })
})

describe('in two tabs', () => {
  const event = (at: number) => ({ at, type: 'said' }) as const
  const going = (events: number) => {
    const { log, ...rest } = anAttempt({ id: 'a', finishedAt: null })
    return { ...rest, log: { ...log, events: Array.from({ length: events }, (_, number) => event(number)) } }
  }
  const eventsIn = (store: AttemptStore) => store.getSnapshot().attempts.find(({ id }) => id === 'a')?.log.events.length

  test('what is kept in one is there in the other', async () => {
    const [one, other] = [await open(), await open()]
    await one.keep(going(2))
    await vi.waitFor(() => expect(eventsIn(other)).toBe(2))
  })

  test('it is read once the other is looked at: what is shown to nobody has been seen by nobody', async () => {
    const [one, other] = [await open(), await open()]
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const channel = new BroadcastChannel('please-hold')
    const heard = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }))
    await one.keep(going(2))
    await heard
    channel.close()
    await one.readAgain()
    expect(eventsIn(other)).toBeUndefined()
    hasFocus.mockReturnValue(true)
    window.dispatchEvent(new Event('focus'))
    await vi.waitFor(() => expect(eventsIn(other)).toBe(2))
  })

  test('a tab that was held up and writes what is older does not undo anything', async () => {
    const [one, stale] = [await open(), await open()]
    await one.keep(going(5))
    await vi.waitFor(() => expect(eventsIn(stale)).toBe(5))
    await stale.keep(going(3))
    await vi.waitFor(async () => expect(eventsIn(await open())).toBe(5))
    await vi.waitFor(() => expect([eventsIn(one), eventsIn(stale)]).toEqual([5, 5]))
  })

  test('each can read everything again, as before it goes on with a call of the other', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const [one, other] = [await open(), await open()]
    await one.keep(going(4))
    expect(eventsIn(other)).toBeUndefined()
    await other.readAgain()
    expect(eventsIn(other)).toBe(4)
  })

  test('what was erased in one is gone in the other, and a debrief that is still open there does not bring it back', async () => {
    const [one, other] = [await open(), await open()]
    await one.keep(anAttempt({ id: 'a' }))
    await one.keep(anAttempt({ id: 'stays' }))
    await vi.waitFor(() => expect(other.getSnapshot().attempts).toHaveLength(2))
    const raw = await openDB('please-hold')
    await raw.delete('attempts', 'a')
    one.erased(['stays'])
    await vi.waitFor(() => expect(other.getSnapshot().attempts.map(({ id }) => id)).toEqual(['stays']))
    await other.keep(withOwn(anAttempt({ id: 'a' }), { next: 'Next time' }))
    expect(await raw.getAllKeys('attempts')).toEqual(['stays'])
    raw.close()
  })

  test('a call that goes on all the same is kept on', async () => {
    const store = await open()
    await store.keep(going(1))
    store.erased([])
    await store.keep(going(2))
    expect(eventsIn(await open())).toBe(2)
  })
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
