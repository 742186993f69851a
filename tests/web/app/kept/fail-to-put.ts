import { vi } from 'vitest'

/** Has the browser refuse to store anything so many times, as a full device does; after that it stores again. */
export function failToPut(times: number, name = 'QuotaExceededError'): void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put')
  for (let time = 0; time < times; time++) {
    spy.mockImplementationOnce(() => {
      throw new DOMException('No', name)
    })
  }
}
