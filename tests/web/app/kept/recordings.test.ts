import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteRecordings, keepRecording, recordingsOf } from '../../../../src/web/app/kept/recordings.ts'
import { aRecording } from '../../a-recording.ts'
import 'fake-indexeddb/auto'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what was said aloud in a call is there again, in the order of the call', async () => {
  const [late, early] = [aRecording({ at: 9000, says: 'late' }), aRecording({ at: 200, says: 'early' })]
  expect(await keepRecording(late)).toBe('kept')
  expect(await keepRecording(early)).toBe('kept')
  await keepRecording(aRecording({ attempt: 'another-attempt' }))
  await keepRecording(aRecording({ attempt: 'an-attempt-too' }))
  expect(await recordingsOf('an-attempt')).toEqual([early, late])
})

test('some of it, or all, is deleted for good, and of no other call', async () => {
  const said = [1, 2, 3].map((at) => aRecording({ at }))
  const other = aRecording({ attempt: 'b', at: 2 })
  for (const recording of [...said, other]) await keepRecording(recording)
  expect(await deleteRecordings([said[1]!])).toBe(true)
  expect(await recordingsOf('an-attempt')).toEqual([said[0], said[2]])
  expect(await deleteRecordings([said[0]!, said[2]!])).toBe(true)
  expect(await recordingsOf('an-attempt')).toEqual([])
  expect(await recordingsOf('b')).toEqual([other])
})

test('what is damaged is left out', async () => {
  await keepRecording(aRecording({ at: 1 }))
  const raw = await openDB('please-hold', 3)
  await raw.put('recordings', { attempt: 'an-attempt', at: 2, type: 'audio/mp4', bytes: 'lost' })
  raw.close()
  expect((await recordingsOf('an-attempt')).map(({ at }) => at)).toEqual([1])
})

test('no database stays open, so that a newer version of the app gets it to itself', async () => {
  await keepRecording(aRecording())
  const newer = await openDB('please-hold', 4, {
    blocked() {
      throw new Error('Somebody is in the way.')
    },
  })
  expect(newer.version).toBe(4)
  newer.close()
})

describe('nothing fails', () => {
  test('where the device is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    expect(await keepRecording(aRecording())).toBe('full')
    expect(await recordingsOf('an-attempt')).toEqual([])
  })

  test('where the device turns out to be full only at the end', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function fill(this: IDBObjectStore, value: unknown) {
      const request = this.add(value)
      this.transaction.abort()
      return request
    })
    expect(await keepRecording(aRecording())).toBe('not kept')
    expect(await recordingsOf('an-attempt')).toEqual([])
  })

  test('where the browser refuses', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Private', 'SecurityError')
      },
    })
    expect(await keepRecording(aRecording())).toBe('not kept')
    expect(await recordingsOf('an-attempt')).toEqual([])
    expect(await deleteRecordings([aRecording()])).toBe(false)
  })
})
