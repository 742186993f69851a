import type { Skill } from './skills.ts'

/** What trainees say of an attempt of their own. It is no part of any score, and each part of it can be left out. */
export interface OwnView {
  /** How ready they felt before the call; null where they did not say. */
  readonly ready: Ready | null
  /** How they thought it went, before they saw the score; null while they have not been asked. */
  readonly rated: Rating | 'skipped' | null
  /** What they mean to do next time, as they typed it. */
  readonly next: string
}

/** From 1, not at all, to 5, very. */
export type Ready = 1 | 2 | 3 | 4 | 5

/** 0–100 in steps of 5; null where they did not say. */
export type Rating = Readonly<Record<Skill, number | null>>

export const nothingSaid: OwnView = { ready: null, rated: null, next: '' }

/** How ready, in words. */
export const readiness: readonly { readonly value: Ready; readonly label: string }[] = [
  { value: 1, label: 'Not at all' },
  { value: 2, label: 'A little' },
  { value: 3, label: 'Half' },
  { value: 4, label: 'Mostly' },
  { value: 5, label: 'Very' },
]

/** The most characters of `next`. */
export const mostOfNext = 300
