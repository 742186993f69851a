import { useEffect } from 'react'
import { typeset } from './typeset.ts'

let titles = 0

/** What the browser's tab says before the name of the house. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    titles++
    document.title = `${typeset(title)} – Please Hold`
  }, [title])
}

/** Whether no page has had its title yet: this one is where the visit begins. */
export function isFirstPage(): boolean {
  return titles === 0
}
