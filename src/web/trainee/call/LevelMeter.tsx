import { useEffect, useRef } from 'react'
import type { Phone } from '../phone/phone.ts'
import styles from './LevelMeter.module.css'

interface Props {
  /** What tells how loud it is: the line, or the rep's own microphone. */
  readonly phone: Pick<Phone, 'level'>
  /** Whether there is anything to hear. */
  readonly on: boolean
}

/** How far each bar goes with the voice. */
const reach = [0.5, 0.85, 1, 0.7, 0.95, 0.6]

/** How loud the line is. It moves only while somebody speaks; the words below say the same, so it is for the eye alone. */
export function LevelMeter({ phone, on }: Props) {
  const bars = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const shown = bars.current
    if (!on || !shown || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    let frame = requestAnimationFrame(draw)
    function draw() {
      const level = phone.level()
      for (const [index, bar] of [...shown!.children].entries()) {
        if (bar instanceof HTMLElement) bar.style.scale = `1 ${0.18 + 0.82 * level * reach[index]!}`
      }
      frame = requestAnimationFrame(draw)
    }
    return () => {
      cancelAnimationFrame(frame)
      for (const bar of shown.children) if (bar instanceof HTMLElement) bar.style.scale = ''
    }
  }, [phone, on])
  return (
    <span className={styles.meter} data-on={on} aria-hidden="true" ref={bars}>
      {reach.map((height) => (
        <span key={height} />
      ))}
    </span>
  )
}
