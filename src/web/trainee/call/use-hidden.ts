import { useSyncExternalStore } from 'react'

/** Whether nobody can see the page. */
export function useHidden(): boolean {
  return useSyncExternalStore(subscribe, () => document.hidden)
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
