import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed just now. All that is folded away is open for as long. */
export function usePrint(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = []
    const openAll = () => {
      // The browser prints what is there when this is over.
      flushSync(() => setPrinted(true))
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const details of opened) details.open = true
    }
    const closeAgain = () => {
      for (const details of opened) details.open = false
      opened = []
      setPrinted(false)
    }
    window.addEventListener('beforeprint', openAll)
    window.addEventListener('afterprint', closeAgain)
    return () => {
      window.removeEventListener('beforeprint', openAll)
      window.removeEventListener('afterprint', closeAgain)
    }
  }, [])
  return isPrinted
}
