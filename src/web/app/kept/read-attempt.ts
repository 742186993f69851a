import { type Attempt, type Branch, formNames } from '../../trainee/attempt.ts'
import { versions } from '../../../core/call/call-log.ts'
import { isEvent, isLog } from '../../../core/call/is-log.ts'
import { readOwn } from './read-own.ts'

/** A stored attempt, if that is what it is; null where it is damaged or of another version's making. */
export function readAttempt(stored: unknown): Attempt | null {
  if (faultOf(stored)) return null
  const { id, scenario, log, at, startedAt, finishedAt, own, branch, coached, form } = stored as Attempt
  const said = readOwn(own)
  const known = { id, scenario, log, at, startedAt, finishedAt, ...(said && { own: said }) }
  return { ...known, branch, coached, form: formNames.find((name) => name === form) ?? null }
}

/** What it says of an attempt that another version of the app has made, and that is no damage. */
export const ofAnotherVersion = 'was made by another version of Please Hold'

/** What keeps something stored from being an attempt, to be said after its name: "has no date". Null where nothing does. */
export function faultOf(stored: unknown): string | null {
  if (typeof stored !== 'object' || stored === null) return 'is nothing that could be read'
  const { id, scenario, log, at, startedAt, finishedAt, branch, coached } = stored as Readonly<Record<string, unknown>>
  if (!isText(id)) return 'has no name'
  if (!isLog(log)) return 'has no record of what happened'
  if (log.versions.log !== versions.log) return ofAnotherVersion
  const event = log.events.findIndex((one) => !isEvent(one))
  if (event >= 0) return `cannot be read from event ${event + 1} of ${log.events.length} on`
  if (!isText(scenario) || scenario !== log.scenario) return 'does not say of which call it is'
  if (!isTime(at)) return 'does not say how far it had come'
  if (!isDate(startedAt)) return 'has no date'
  if (!(finishedAt === null || isDate(finishedAt))) return 'does not say whether it was finished'
  if (!(branch === null || isBranch(branch))) return 'does not say where it branches off'
  return typeof coached === 'boolean' ? null : 'does not say whether it was coached'
}

function isBranch(stored: unknown): stored is Branch {
  if (typeof stored !== 'object' || stored === null) return false
  const { of, passage } = stored as Readonly<Record<string, unknown>>
  return isText(of) && isTime(passage)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isDate = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value))
