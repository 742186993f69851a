import { useEffect } from 'react'
import { typeset } from './typeset.ts'

/** What the browser's tab says before the name of the house. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${typeset(title)} – Please Hold`
  }, [title])
}
