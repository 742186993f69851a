import type { Mood } from '../core/caller/mood.ts'

/** How somebody speaks in a mood, against how they speak when calm. */
export interface Delivery {
  /** × the speed. */
  readonly tempo: number
  /** Semitones higher. */
  readonly pitch: number
  /** × the length of the pauses. */
  readonly pauses: number
  /** Decibels louder. */
  readonly level: number
}

/**
 * How a mood sounds. With frustration a caller speaks faster, louder, a little higher and leaves shorter pauses; one who does
 * not feel heard, or does not trust, has a little edge; one whose patience is at its end leaves hardly a pause; one who has
 * settled is softer and slower. The figures are our own judgement of what can be heard and still sounds like the same person.
 * They come from no study.
 */
export function deliveryOf({ frustration, heard, trust, patience }: Mood): Delivery {
  const heat = frustration / 8
  const edge = (3 - heard) / 3 / 2 + (4 - trust) / 4 / 2
  const hurry = patience <= 1 ? 1 : patience === 2 ? 0.5 : 0
  return {
    tempo: 0.95 + 0.16 * heat + 0.015 * edge + 0.015 * hurry,
    pitch: -0.3 + 1.25 * heat + 0.25 * edge,
    pauses: 1.25 - 0.45 * heat - 0.05 * edge - 0.1 * hurry,
    level: -4 + 7 * heat + edge,
  }
}
