import type { Attempt } from '../trainee/attempt.ts'
import { versions } from '../../core/call/call-log.ts'
import { isEvent, isLog } from '../../core/call/is-log.ts'
import { readOwn } from './read-own.ts'

/** A stored attempt, if that is what it is; null where it is damaged or of another version's making. */
export function readAttempt(stored: unknown): Attempt | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { id, scenario, log, at, startedAt, finishedAt, own } = stored as Readonly<Record<string, unknown>>
  if (!isLog(log) || log.versions.log !== versions.log || !log.events.every(isEvent)) return null
  if (!isText(id) || !isText(scenario) || scenario !== log.scenario || !isTime(at)) return null
  if (!isDate(startedAt) || !(finishedAt === null || isDate(finishedAt))) return null
  const said = readOwn(own)
  return { id, scenario, log, at, startedAt, finishedAt, ...(said && { own: said }) }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isDate = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value))
