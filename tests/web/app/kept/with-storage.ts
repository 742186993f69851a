import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import type { AttemptStore } from '../../../../src/web/app/kept/storage.ts'
import 'fake-indexeddb/auto'

/** Gives each test of a file a storage with nothing in it, and closes the store that it has opened there. */
export function withStorage(opened: () => AttemptStore): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
  })

  afterEach(() => {
    opened().close()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}
