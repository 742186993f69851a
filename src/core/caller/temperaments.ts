import type { TemperamentName } from '../scenario/vocabulary.ts'

/** How a caller starts and how their mood moves. The numbers are those of the caller model; a scenario may override some. */
export interface Temperament {
  /** Frustration at the start, 0–8. At 6 or more an ultimatum is heard; at 8 the caller hangs up. */
  readonly frustration: number
  /** How far the caller feels understood at the start, 0–3. */
  readonly heard: number
  /** Belief that this rep will do what they say, 0–4. */
  readonly trust: number
  /** Energy left for the call, 0–6. At 0 the caller hangs up. */
  readonly patience: number
  /** How heard the caller must feel before a solution lands, 0–3. */
  readonly need: number
  /** Added to each rise of frustration, 0 or 1. */
  readonly heat: number
  /** The largest fall of frustration in one act, 1–3. */
  readonly thaw: number
  /** Whether small talk is welcome. */
  readonly smallTalk: boolean
  readonly abuse: 'never' | 'reactive' | 'from the start'
  /** Pieces of the story still to get out at the start, 0–2; silence lets one out. */
  readonly venting: number
}

const base = { heat: 0, smallTalk: false, abuse: 'never' } as const

/** The ten temperaments. Judgements ordered by evidence, kept here so that they can be calibrated in one place. */
export const temperaments = {
  content: { ...base, frustration: 1, heard: 1, trust: 2, patience: 6, need: 1, thaw: 3, venting: 0 },
  steady: { ...base, frustration: 2, heard: 0, trust: 2, patience: 6, need: 1, thaw: 3, venting: 1 },
  chatty: { ...base, frustration: 1, heard: 1, trust: 2, patience: 6, need: 1, thaw: 3, smallTalk: true, venting: 2 },
  lonely: { ...base, frustration: 2, heard: 0, trust: 1, patience: 6, need: 2, thaw: 2, smallTalk: true, venting: 2 },
  planner: { ...base, frustration: 4, heard: 0, trust: 1, patience: 6, need: 2, heat: 1, thaw: 2, venting: 1 },
  suspicious: { ...base, frustration: 4, heard: 0, trust: 0, patience: 6, need: 1, heat: 1, thaw: 2, venting: 1 },
  leverage: { ...base, frustration: 5, heard: 0, trust: 1, patience: 6, need: 2, thaw: 2, venting: 1 },
  worn: { ...base, frustration: 5, heard: 0, trust: 1, patience: 5, need: 3, thaw: 2, venting: 2 },
  hot: { ...base, frustration: 6, heard: 0, trust: 1, patience: 6, need: 2, heat: 1, thaw: 2, abuse: 'reactive', venting: 2 },
  abusive: { ...base, frustration: 5, heard: 0, trust: 1, patience: 6, need: 2, heat: 1, thaw: 1, abuse: 'from the start', venting: 1 },
} as const satisfies Record<TemperamentName, Temperament>

/** The numbers that differ for one caller. */
export type Overrides = { readonly [key in 'frustration' | 'heard' | 'trust' | 'patience' | 'need' | 'venting']?: number | undefined }

/** The temperament of a caller: the table's row with the scenario's overrides. */
export function temperamentOf(name: TemperamentName, but: Overrides = {}): Temperament {
  const given = Object.fromEntries(Object.entries(but).filter(([, value]) => value !== undefined))
  return { ...temperaments[name], ...given }
}
