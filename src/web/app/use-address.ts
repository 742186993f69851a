import { useSyncExternalStore } from 'react'

/** Which page this is: what follows "#" in the address, as in `/call/late-refund`. The shelf is `/`. */
export function useAddress(): string {
  return useSyncExternalStore(listen, readAddress)
}

/** Goes to a page of ours; with `replace`, the way back does not lead to the present one any more. */
export function goTo(address: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${address}`)
  // The browser tells only what it has done itself.
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function listen(change: () => void): () => void {
  addEventListener('hashchange', change)
  return () => removeEventListener('hashchange', change)
}

function readAddress(): string {
  const address = `/${location.hash.replace(/^#?\/?/, '')}`
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
