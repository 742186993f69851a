import type { CallLog } from '../call/call-log.ts'
import type { Mood } from '../caller/mood.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Worth } from '../scenario/vocabulary.ts'
import type { CallRecord } from './call-record.ts'
import type { Moment } from './moment.ts'
import type { TicketField } from '../call/ticket.ts'
import type { TranscriptEntry } from './told-transcript.ts'
import type { CallState } from '../call/call-state.ts'
import type { Course } from '../call/course.ts'
import { type Misfit, replayCall } from '../call/replay-call.ts'
import { factOf, titleOf } from '../scenario/scenario.ts'
import { actNames } from './act-names.ts'
import { type Hold, holdsIn } from './holds-in.ts'
import { findMoment } from './moment.ts'
import { type Scored, scoreCourse } from './score-course.ts'
import { type Survey, surveyOf } from './survey.ts'
import { ticketOf } from '../call/ticket.ts'
import { isPromiseOut, tellTranscript } from './told-transcript.ts'

/** All that a debrief shows: a pure function of the log and the scenario that it was made with. Nothing is rounded. */
export interface Debrief extends Omit<Scored, 'records'> {
  /** How the last call ended. */
  readonly ending: { readonly name: string; readonly title: string; readonly worth: Worth; readonly says: string }
  /** The calls of a series, each with the title of its ending; empty where there was one call. */
  readonly series: readonly { readonly caller: string; readonly title: string }[]
  readonly survey: Survey
  readonly transcript: readonly TranscriptEntry[]
  /** The mood at the start and after each thing that moved it. */
  readonly moods: readonly MoodPoint[]
  /** Every time on hold. */
  readonly holds: readonly Hold[]
  readonly ticket: readonly HeardField[]
  /** What on the desk bore on this call, and whether the rep had it open. */
  readonly desk: readonly DeskSheet[]
  readonly moment: Moment | null
  /** Milliseconds from ringing to the goodbye of the last call. */
  readonly duration: number
}

export interface MoodPoint {
  readonly at: number
  readonly passage: number
  readonly mood: Mood
  /** What moved it, in a few words. */
  readonly label: string
}

/** A field of the ticket, and where the caller said what it wants; null where that was never heard. */
export interface HeardField extends TicketField {
  readonly heardAt: number | null
  readonly saidIn: string | null
  /** Whether what the ticket wants had been said: a first word may be put right only later, on another way through the call. */
  readonly isLast: boolean
  /** Whose ticket it is in a series; null where there was one call. */
  readonly caller: string | null
}

/** A policy or an article that bore on the call (S3.2, S3.12). */
export interface DeskSheet {
  readonly title: string
  readonly text: string
  readonly opened: boolean
}

/** The debrief of a log. A log that does not fit the scenario, or of a call that has not ended, is handed back as a misfit. */
export function debrief(log: CallLog, scenario: Scenario): Debrief | Misfit {
  const { course, misfit } = replayCall(log, scenario)
  return misfit ?? debriefCourse(course)
}

/** The debrief of a call that was just played: the same as that of its log. */
export function debriefCourse(course: Course): Debrief | Misfit {
  const scored = scoreCourse(course)
  if ('message' in scored) return scored
  const { records, ...judged } = scored
  const last = records.at(-1)!
  const isSeries = records.length > 1
  const turns = records.flatMap((record) => record.turns)
  return {
    ...judged,
    ending: { name: last.endingName, title: last.ending.title, worth: last.ending.worth, says: goodbyeOf(last) },
    series: isSeries ? records.map((record) => ({ caller: record.setting.call.caller.name, title: record.ending.title })) : [],
    survey: surveyOf(records),
    transcript: tellTranscript(course, turns, risesIn(judged.indicators)),
    moods: moodsOf(course),
    holds: holdsIn(course),
    ticket: records.flatMap((record) => {
      const caller = isSeries ? record.setting.call.caller.name : null
      return ticketOf(record.setting, record.last).map((field) => ({ ...field, ...whereHeard(record, field.fact), caller }))
    }),
    desk: sheetsOf(last.setting, records),
    moment: findMoment(turns, judged.criticalErrors),
    duration: course.events.findLast((event) => event.type === 'ended')?.at ?? 0,
  }
}

/** The turns of the rep that raised frustration, by the numbers of their passages. */
function risesIn(indicators: Scored['indicators']): ReadonlySet<number> {
  return new Set(indicators.find(({ id }) => id === 'D2')?.evidence.map(({ passage }) => passage))
}

function goodbyeOf({ last }: CallRecord): string {
  return last.turn.at(-1)?.text ?? ''
}

function moodsOf({ passages }: Course): MoodPoint[] {
  const points: MoodPoint[] = []
  for (const [passage, { event, before, after, phase }] of passages.entries()) {
    if (phase === 'ringing' && event.type === 'answered') points.push({ at: event.at, passage, mood: before.mood, label: 'Answered' })
    if (after.mood !== before.mood) points.push({ at: event.at, passage, mood: after.mood, label: labelOf(before, after) })
  }
  return points
}

/** What moved a mood: a promise that came out outweighs what was said beside it. */
function labelOf(before: CallState, after: CallState): string {
  if (isPromiseOut(before.mood, after.mood)) return 'A promise came out'
  const act = after.acts[0]
  return act === undefined ? '' : actNames[act]
}

function sheetsOf({ scenario, company }: CallRecord['setting'], records: readonly CallRecord[]): DeskSheet[] {
  const opened = new Set(records.flatMap(({ last }) => last.opened))
  const policies = scenario.policies.map((name) => ({ name, title: titleOf(name), text: company.policies[name]?.rule ?? '' }))
  const articles = scenario.articles.map((name) => ({ name, title: company.articles[name]?.title ?? name, text: company.articles[name]?.text ?? '' }))
  return [...policies, ...articles].map(({ name, ...sheet }) => ({ ...sheet, opened: opened.has(name) }))
}

function whereHeard({ setting, passages, last }: CallRecord, fact: string): Pick<HeardField, 'heardAt' | 'saidIn' | 'isLast'> {
  const heard = passages.findLast(({ before, after }) => after.facts[fact] !== undefined && before.facts[fact] !== after.facts[fact])
  const part = heard?.before.turn.find((said) => said.brings.includes(fact) || said.corrects.includes(fact))
  const isLast = factOf(setting.call, fact).becomes?.ticket === undefined || last.facts[fact] === 'corrected'
  return { heardAt: heard?.event.at ?? null, saidIn: part?.text ?? null, isLast }
}
