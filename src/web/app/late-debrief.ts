import { useEffect } from 'react'
import { latePage } from './late-page.tsx'

/** The debrief of a call. It is fetched beside the call, or when it is asked for. */
export const LateDebrief = latePage('Going through the call', async () => (await import('./DebriefPage.tsx')).DebriefPage)

/** Fetches the debrief's page beside a call, so that nothing has to be waited for once the ticket is filed. */
export function useDebriefAhead(): void {
  useEffect(() => {
    // Where that fails it is fetched when it is asked for.
    LateDebrief.fetch().catch(() => {})
  }, [])
}
