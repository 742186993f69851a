import { lineId } from './find-line.ts'

/** Takes the reader to a line of the transcript, by its place from 0. */
export function goToLine(place: number): void {
  const line = document.getElementById(lineId(place))
  line?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  line?.focus({ preventScroll: true })
}
