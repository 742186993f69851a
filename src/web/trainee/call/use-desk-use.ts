import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/**
 * Whether somebody is busy at the desk: the pointer is over it, a finger last touched it, or the keyboard is in it. What was only
 * clicked and then left does not count, or one tick of a box would stop the silence clock for good.
 */
export function useDeskUse(desk: RefObject<HTMLElement | null>): boolean {
  const [pointed, setPointed] = useState(false)
  const [typed, setTyped] = useState(false)
  useEffect(() => {
    const isInside = (target: EventTarget | null) => target instanceof Node && desk.current?.contains(target) === true
    const point = ({ target }: PointerEvent) => setPointed(isInside(target))
    const leave = ({ pointerType }: PointerEvent) => pointerType === 'mouse' && setPointed(false)
    const type = () => setTyped(desk.current?.querySelector(':focus-visible') !== null)
    document.addEventListener('pointerover', point)
    document.addEventListener('pointerdown', point)
    document.documentElement.addEventListener('pointerleave', leave)
    document.addEventListener('focusin', type)
    document.addEventListener('focusout', type)
    return () => {
      document.removeEventListener('pointerover', point)
      document.removeEventListener('pointerdown', point)
      document.documentElement.removeEventListener('pointerleave', leave)
      document.removeEventListener('focusin', type)
      document.removeEventListener('focusout', type)
    }
  }, [desk])
  return pointed || typed
}
