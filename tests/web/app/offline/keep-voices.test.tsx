import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findKept, forgetVoices, keepVoices, readVoiceList, type VoiceList } from '../../../../src/web/app/offline/keep-voices.ts'
import { cacheNames } from '../../../../src/web/app/offline/cache-names.ts'
import { fakeCaches } from '../../fake-caches.ts'

const site = new URL('./', document.baseURI).href
const list: VoiceList = { 'a.mp3': 100, 'b.mp3': 200, 'c.mp3': 300 }
const going = new AbortController().signal

/** Files that the server was asked for. */
let asked: string[]
/** What it answers with; nothing where there is no network. */
let served: Readonly<Record<string, string | number>> | null

beforeEach(() => {
  asked = []
  served = { 'list.json': JSON.stringify(list), ...list }
  vi.stubGlobal('caches', fakeCaches())
  vi.stubGlobal('fetch', async (address: string, { signal }: RequestInit = {}) => {
    const file = address.replace(`${site}voices/`, '')
    asked.push(file)
    signal?.throwIfAborted()
    if (!served) throw new TypeError('There is no network.')
    const body = served[file]
    return typeof body === 'number' ? new Response('x'.repeat(body)) : new Response(body ?? 'Not here.', { status: body === undefined ? 404 : 200 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('all voices are kept, each is told, and none is fetched again', async () => {
  const told: string[] = []
  expect(await keepVoices(list, { signal: going, onKept: (file) => told.push(file) })).toBeNull()
  expect(told.toSorted()).toEqual(Object.keys(list))
  expect([...(await findKept(list))].toSorted()).toEqual(Object.keys(list))
  await keepVoices(list, { signal: going, onKept: () => {} })
  expect(asked).toHaveLength(3)
})

test('what was heard already is not fetched', async () => {
  const heard = await caches.open(cacheNames(site).heard)
  await heard.put(`${site}voices/b.mp3`, new Response('heard'))
  await keepVoices(list, { signal: going, onKept: () => {} })
  expect(asked.toSorted()).toEqual(['a.mp3', 'c.mp3'])
  expect(await findKept(list)).toHaveLength(3)
})

test('where there is no room it says so, and what is here stays', async () => {
  vi.stubGlobal('caches', fakeCaches(450))
  expect(await keepVoices(list, { signal: going, onKept: () => {} })).toBe('full')
  expect(await findKept(list)).toContain('a.mp3')
})

test('a connection that fails is told, and so is a server that lacks one', async () => {
  served = { 'a.mp3': 100, 'c.mp3': 300 }
  expect(await keepVoices(list, { signal: going, onKept: () => {} })).toBe('connection')
  served = null
  expect(await keepVoices(list, { signal: going, onKept: () => {} })).toBe('connection')
})

test('it can be stopped, and gone on with', async () => {
  const stopping = new AbortController()
  stopping.abort()
  expect(await keepVoices(list, { signal: stopping.signal, onKept: () => {} })).toBeNull()
  expect(await findKept(list)).toEqual([])
  await keepVoices(list, { signal: going, onKept: () => {} })
  expect(await findKept(list)).toHaveLength(3)
})

test('a voice that has gone from the site or changed since is not counted, and thrown away once all of the new ones are here', async () => {
  const newer: VoiceList = { 'a.mp3': 100, 'b.mp3': 201 }
  await keepVoices(list, { signal: going, onKept: () => {} })
  expect(await findKept(newer)).toEqual(['a.mp3'])
  expect(await findKept(list)).toHaveLength(3)
  const stopping = new AbortController()
  stopping.abort()
  await keepVoices(newer, { signal: stopping.signal, onKept: () => {} })
  expect(await findKept(newer)).toEqual(['a.mp3'])
  served = newer
  expect(await keepVoices(newer, { signal: going, onKept: () => {} })).toBeNull()
  const kept = await caches.open(cacheNames(site).kept)
  expect((await kept.keys()).map(({ url }) => url.replace(`${site}voices/`, '')).toSorted()).toEqual(['a.mp3', 'b.mp3', 'list.json'])
})

test('what there is to keep is known without a network once it was kept, and nowhere else', async () => {
  expect(await readVoiceList()).toEqual(list)
  served = null
  expect(await readVoiceList()).toBeNull()
  served = { ...list }
  await keepVoices(list, { signal: going, onKept: () => {} })
  served = null
  expect(await readVoiceList()).toEqual(list)
})

test.each([
  ['a site without voices has none', {}],
  ['nor has a server that answers everything with a page', { 'list.json': '<!doctype html>' }],
])('%s', async (_, files) => {
  served = files
  expect(await readVoiceList()).toBeNull()
})

test('all are forgotten at once', async () => {
  await keepVoices(list, { signal: going, onKept: () => {} })
  await forgetVoices()
  expect(await findKept(list)).toEqual([])
})
