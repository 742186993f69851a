import type { Pace } from '../../core/call/running-call.ts'

/** What a trainee can set for themselves. None of it costs anything in a score. */
export interface Settings {
  /** Times the length of silence and of the time to read, 1–10; `off`: no timer ever acts. */
  readonly timing: number | 'off'
  /** Times the speed of speech, 0.75–1.5. */
  readonly rate: number
  /** Whether the words of the caller appear as they are said, or only once all of them were ("hear it, don't read it"). */
  readonly captions: 'as spoken' | 'after'
  /** Whether the caller's mood is shown during the call. */
  readonly coach: boolean
  /** Whether single keys act. They can be turned off for those whose software types for them (WCAG 2.1.4). */
  readonly keys: boolean
  readonly theme: 'system' | 'day' | 'night'
}

export const defaultSettings: Settings = { timing: 1, rate: 1, captions: 'as spoken', coach: false, keys: true, theme: 'system' }

/** The lengths and speeds that are offered. */
export const timings: readonly Settings['timing'][] = [1, 1.5, 2, 3, 5, 10, 'off']
export const rates: readonly number[] = [0.75, 0.9, 1, 1.15, 1.3, 1.5]

/** How fast time acts on this trainee. */
export function paceOf({ timing, rate }: Pick<Settings, 'timing' | 'rate'>): Pace {
  return { timing, rate }
}
