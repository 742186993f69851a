import type { Pace } from '../../core/call/running-call.ts'

/** What a trainee can set for themselves. None of it costs anything in a score. */
export interface Settings {
  /** Times the length of silence and of the time to read, 1–10; `off`: no timer ever acts. */
  readonly timing: number | 'off'
  /** Times the speed of speech, 0.75–1.5. */
  readonly rate: number
  /** How loud the caller is, 0–1; 0: no voice at all, and the words go by at the pace of speech. */
  readonly voice: number
  /** How loud the line is, 0–1: ringing, music, tones, noise, the room behind the rep; 0: none of it. */
  readonly line: number
  /** Whether the voices are played without the telephone's filter and its noise. */
  readonly clear: boolean
  /** Whether our own voices speak, or the system's: some systems send the text to their maker, and none says how far it is. */
  readonly spokenBy: 'ours' | 'system'
  /**
   * When the words of the caller can be read: as they are said, only once all of them were ("hear it, don't read it"), or the
   * whole line from its beginning, with what was said so far marked.
   */
  readonly captions: (typeof captionKinds)[number]
  /** Whether the trainee says their replies aloud and hears them again in the debrief. Never scored. */
  readonly microphone: boolean
  /** Whether the caller's mood is shown during the call. */
  readonly coach: boolean
  /** Whether single keys act. They can be turned off for those whose software types for them (WCAG 2.1.4). */
  readonly keys: boolean
  readonly theme: 'system' | 'day' | 'night'
}

export const defaultSettings: Settings = {
  timing: 1,
  rate: 1,
  voice: 0.9,
  line: 0.5,
  clear: false,
  spokenBy: 'ours',
  captions: 'as spoken',
  microphone: false,
  coach: false,
  keys: true,
  theme: 'system',
}

/** The ways to read the caller, in the order in which a key goes through them. */
export const captionKinds = ['as spoken', 'after', 'always'] as const

/** The lengths and speeds that are offered. */
export const timings: readonly Settings['timing'][] = [1, 1.5, 2, 3, 5, 10, 'off']
export const rates: readonly number[] = [0.75, 0.9, 1, 1.15, 1.3, 1.5]

/** How fast time acts on this trainee. */
export function paceOf({ timing, rate }: Pick<Settings, 'timing' | 'rate'>): Pace {
  return { timing, rate }
}
