import type { CallEvent, CallLog } from '../../core/call/call-log.ts'
import type { Attempt } from '../trainee/attempt.ts'
import { versions } from '../../core/call/call-log.ts'

/** A stored attempt, if that is what it is; null where it is damaged or of another version's making. */
export function readAttempt(stored: unknown): Attempt | null {
  if (!isRecord(stored) || !isLog(stored['log'])) return null
  const { id, scenario, log, at, startedAt, finishedAt } = stored
  if (!isText(id) || !isText(scenario) || scenario !== log.scenario || !isTime(at)) return null
  if (!isDate(startedAt) || !(finishedAt === null || isDate(finishedAt))) return null
  return { id, scenario, log, at, startedAt, finishedAt }
}

function isLog(stored: unknown): stored is CallLog {
  if (!isRecord(stored) || !isRecord(stored['versions']) || stored['versions']['log'] !== versions.log) return false
  const { rules, scorecard } = stored['versions']
  if (!isTime(rules) || !isTime(scorecard)) return false
  const { scenario, hash, seed, events } = stored
  return isText(scenario) && isText(hash) && isTime(seed) && Array.isArray(events) && events.every(isEvent)
}

function isEvent(stored: unknown): stored is CallEvent {
  if (!isRecord(stored) || !isTime(stored['at']) || !isText(stored['type'])) return false
  const parts = Object.hasOwn(partsOf, stored['type']) ? partsOf[stored['type'] as CallEvent['type']] : undefined
  return parts !== undefined && Object.entries(parts).every(([part, fits]) => fits(stored[part]))
}

type Check = (value: unknown) => boolean

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || isText(value)
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isDate = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value))
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isOneOf = (...words: readonly unknown[]): Check => (value) => words.includes(value)

/** What each kind of event must have beside its time. */
const partsOf: { readonly [Type in CallEvent['type']]: Readonly<Record<string, Check>> } = {
  answered: {},
  said: {},
  interrupted: { words: isTime, reply: isTextOrNull },
  replied: { reply: isText },
  waited: {},
  held: { minutes: (value) => value === null || isTime(value) },
  'hold-minute': {},
  resumed: {},
  transferred: { to: isText, how: isOneOf('warm', 'cold'), brief: (value) => Array.isArray(value) && value.every(isText) },
  'looked-up': { kind: isOneOf('article', 'policy', 'department', 'history'), name: isText },
  noted: { field: isTextOrNull, text: isText },
  'hung-up': {},
  filed: {},
  returned: { from: isText, minutes: isTime },
  ended: { ending: isText },
}
