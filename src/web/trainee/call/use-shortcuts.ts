import { useEffect, useEffectEvent } from 'react'

/** What each key does now: a key as `KeyboardEvent.key` names it, letters small. A key that is missing is left to the browser. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>

/** Keys that act from anywhere on the page, but never while something is being typed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const act = shortcuts[key]
    if (!act || isSpokenFor(event)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Whether the key belongs to something else: to a field, to the button that has the focus, to the browser. */
function isSpokenFor(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  if (!(event.target instanceof Element)) return false
  if (event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return event.key !== 'Escape'
  // Enter does nothing to a radio button or a checkbox.
  const pressed = { Enter: 'button, a, summary', ' ': 'button, a, summary, input' }[event.key]
  return pressed !== undefined && event.target.closest(pressed) !== null
}
