import type { CallEvent, CallLog } from './call-log.ts'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || isText(value)
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isOneOf = (...words: readonly string[]): Check => (value) => words.includes(value as string)

/** What each kind of event has beside its time. */
const parts: { readonly [Type in CallEvent['type']]: { readonly [part: string]: Check } } = {
  answered: {},
  said: {},
  interrupted: { words: isNumber, reply: isTextOrNull },
  replied: { reply: isText },
  waited: {},
  held: { minutes: (value) => value === null || isNumber(value) },
  'hold-minute': {},
  resumed: {},
  transferred: { to: isText, how: isOneOf('warm', 'cold'), brief: (value) => Array.isArray(value) && value.every(isText) },
  'looked-up': { kind: isOneOf('article', 'policy', 'department'), name: isText },
  noted: { field: isTextOrNull, text: isText },
  'hung-up': {},
  filed: {},
  returned: { from: isText, minutes: isNumber },
  ended: { ending: isText },
}

/** Whether something that was stored looks like a log: its header, and a list. Whether the list is one of events is asked of each. */
export function isLog(stored: unknown): stored is CallLog {
  if (typeof stored !== 'object' || stored === null) return false
  const { versions, scenario, hash, seed, events } = stored as Readonly<Record<string, unknown>>
  if (typeof versions !== 'object' || versions === null || !Object.values(versions).every(isNumber)) return false
  const isWhole = ['log', 'rules', 'scorecard'].every((part) => Object.hasOwn(versions, part))
  return isWhole && isText(scenario) && isText(hash) && isNumber(seed) && Array.isArray(events)
}

/** Whether something that was stored is an event of a call: of a kind that there is, with all that this kind has. */
export function isEvent(stored: unknown): stored is CallEvent {
  if (typeof stored !== 'object' || stored === null) return false
  const event = stored as Readonly<Record<string, unknown>>
  const { type, at } = event
  if (typeof type !== 'string' || !Object.hasOwn(parts, type) || !isNumber(at)) return false
  return Object.entries(parts[type as CallEvent['type']]).every(([part, fits]) => fits(event[part]))
}
