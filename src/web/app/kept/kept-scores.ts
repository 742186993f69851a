import { versions } from '../../../core/call/call-log.ts'
import { scorecard } from '../../../core/debrief/scorecard.ts'
import type { Attempt } from '../../trainee/attempt.ts'
import type { Score } from '../../trainee/score.ts'
import { skills } from '../../trainee/skills.ts'
import { type KeptScore, withDatabase } from './database.ts'

/** What an attempt is worth can change with it, with the call, and with the rules that it is scored by: then a kept score is no longer its. */
export function fits({ log }: Attempt, kept: KeptScore): boolean {
  return kept.hash === log.hash && kept.under === underOf(log.events.length)
}

/** A score to be kept. */
export function keptScore({ id, log }: Attempt, score: Score | null): KeptScore {
  return { attempt: id, hash: log.hash, under: underOf(log.events.length), score }
}

/** All that are kept, by attempt. None where nothing can be read; what is damaged is left out, since it can be worked out again. */
export async function readScores(): Promise<ReadonlyMap<string, KeptScore>> {
  try {
    const stored: readonly unknown[] = await withDatabase((database) => database.getAll('scores'))
    return new Map(stored.filter(isKeptScore).map((kept) => [kept.attempt, kept]))
  } catch {
    return new Map()
  }
}

/** Keeps scores of attempts that are kept: none of one that has been erased meanwhile. Where that fails they are worked out again next time. */
export async function keepScores(kept: readonly KeptScore[]): Promise<void> {
  try {
    await withDatabase(async (database) => {
      const transaction = database.transaction(['attempts', 'scores'], 'readwrite')
      const ids = new Set(await transaction.objectStore('attempts').getAllKeys())
      const scores = transaction.objectStore('scores')
      await Promise.all([...kept.filter(({ attempt }) => ids.has(attempt)).map((one) => scores.put(one)), transaction.done])
    })
  } catch {
    // The attempts' own store says what is wrong with the storage, once.
  }
}

function underOf(events: number): string {
  return `${versions.log} ${versions.rules} ${scorecard.version} ${events}`
}

function isKeptScore(stored: unknown): stored is KeptScore {
  if (typeof stored !== 'object' || stored === null) return false
  const { attempt, hash, under, score } = stored as Readonly<Record<string, unknown>>
  const isNamed = typeof attempt === 'string' && typeof hash === 'string' && typeof under === 'string'
  return isNamed && (score === null || isScore(score))
}

function isScore(stored: unknown): stored is Score {
  if (typeof stored !== 'object' || stored === null) return false
  const { overall, passed, skills: marks, levels, errors, variant } = stored as Readonly<Record<string, unknown>>
  const isWhole = typeof overall === 'number' && typeof passed === 'boolean' && (variant === null || typeof variant === 'string')
  if (!isWhole || typeof levels !== 'object' || levels === null || !Array.isArray(errors)) return false
  if (typeof marks !== 'object' || marks === null) return false
  return skills.every((skill) => isMark((marks as Readonly<Record<string, unknown>>)[skill]))
}

function isMark(stored: unknown): boolean {
  return stored === null || typeof stored === 'number'
}
