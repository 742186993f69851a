/** The scorecard, version 1: fourteen indicators in three dimensions. Versioned data; a later version stands beside it, so that old logs keep their scores. */
export const scorecard = {
  version: 1,
  /** Shares of the overall score; a dimension without opportunity gives its share to the others. */
  shares: { listening: 35, routing: 30, 'de-escalation': 35 },
  /** What each level is worth of the indicator's weight. */
  levels: { exemplary: 1, acceptable: 0.5, poor: 0 },
  indicators: {
    L1: { name: 'Facts in the ticket', dimension: 'listening', weight: 12, byProgress: false },
    L2: { name: 'Nothing asked twice', dimension: 'listening', weight: 6, byProgress: true },
    L3: { name: 'Said back', dimension: 'listening', weight: 8, byProgress: false },
    L4: { name: 'Turn-taking', dimension: 'listening', weight: 5, byProgress: true },
    L5: { name: 'Hold and dead air', dimension: 'listening', weight: 4, byProgress: true },
    R1: { name: 'Right department first', dimension: 'routing', weight: 12, byProgress: false },
    R2: { name: 'Hand-off', dimension: 'routing', weight: 6, byProgress: false },
    R3: { name: 'Verification', dimension: 'routing', weight: 6, byProgress: false },
    R4: { name: 'Ownership', dimension: 'routing', weight: 6, byProgress: false },
    D1: { name: 'Acknowledged before solving', dimension: 'de-escalation', weight: 8, byProgress: false },
    D2: { name: 'Frustration not raised', dimension: 'de-escalation', weight: 8, byProgress: true },
    D3: { name: 'Boundary', dimension: 'de-escalation', weight: 6, byProgress: false },
    D4: { name: 'Honest expectations', dimension: 'de-escalation', weight: 7, byProgress: true },
    D5: { name: 'Closing', dimension: 'de-escalation', weight: 6, byProgress: false },
  },
  /** Shares of the wanted facts that must be right in the ticket (L1). */
  ticket: { exemplary: 0.9, acceptable: 0.7 },
  /** The most words in which a colleague can be told (R2, S1.12). */
  briefWords: 25,
  /** What a good close says, beside leaving the goodbye to the caller (D5). */
  closings: ['recap', 'next step', 'anything else'],
  /** The overall score is held here by an ending that helped nobody, and by a critical error. */
  gates: { ending: 59, criticalError: 49 },
  pass: { overall: 80, dimension: 70 },
} as const

export type Dimension = keyof typeof scorecard.shares
export type IndicatorId = keyof typeof scorecard.indicators
export type Level = keyof typeof scorecard.levels
