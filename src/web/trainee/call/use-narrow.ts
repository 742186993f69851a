import { useSyncExternalStore } from 'react'

/** Below this width the desk is a drawer. The same number stands in CallScreen.module.css. */
const narrow = '(max-width: 55rem)'

/** Whether the page has no room for call and desk side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
