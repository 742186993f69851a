import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'

/**
 * A reply that was given is gone, and the focus with it: then the call itself takes it, and the next Tab is at its replies. Only what happens in
 * the call can take the focus away; on its way from one field to the next it is nowhere for a moment, and must be left alone.
 */
export function useKeptFocus(stage: RefObject<HTMLElement | null>, view: CallView): void {
  useLayoutEffect(() => {
    if (view.phase !== 'ringing' && document.activeElement === document.body) stage.current?.focus({ preventScroll: true })
  }, [stage, view])
}
