import { performance } from 'node:perf_hooks'

/** What one process found: milliseconds, and counts of what was done in them, by name. */
export type Figures = Readonly<Record<string, number>>

/** Does the work once: what it gave, and the milliseconds that it took by the wall's clock and of all the process's threads. */
export function timed<T>(work: () => T): { readonly value: T; readonly wall: number; readonly cpu: number } {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const value = work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { value, wall, cpu: (user + system) / 1000 }
}

/** The middle of several figures. */
export function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
}

/** The figure below which such a share of them lies, 0–1; not a number where there are none. */
export function shareOf(figures: readonly number[], share: number): number {
  return figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? NaN
}

export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`
}

/** A number with its thousands apart. */
export function many(count: number): string {
  return Math.round(count).toLocaleString('en')
}

/** How many times as long one takes as another. */
export function times(slow: number, fast: number): string {
  const ratio = slow / fast
  return `${ratio >= 10 ? many(ratio) : ratio.toFixed(1)}×`
}
