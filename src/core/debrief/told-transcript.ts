import type { Course } from '../call/course.ts'
import type { Said } from '../call/transcript.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import { transcriptOf } from '../call/transcript.ts'
import { actNames } from './act-names.ts'
import { changesOf, noteOnSilence, type OtherReply, otherReplies } from './other-replies.ts'

/** A line of the transcript and, where the rep did something, what it did. */
export interface TranscriptEntry {
  readonly said: Said
  readonly turn?: TurnNote
}

export interface TurnNote {
  /** The turn, by the number of its passage in the log. */
  readonly passage: number
  readonly act: string
  /** How the mood moved, as "trust −1, frustration +1"; empty where it did not. */
  readonly changes: string
  /** The author's note; empty for what has none. */
  readonly coach: string
  /** Whether the rep's turn made the caller angrier; an honest act that is hard to hear does not count (D2). */
  readonly rose: boolean
  /** Whether it can be taken again: of a hold that is its beginning. */
  readonly again: boolean
  /** What else could have been done there, and what the caller would have said to it. */
  readonly others: readonly OtherReply[]
}

/** The transcript with its notes. An interruption and the reply that made it are noted together. */
export function tellTranscript(course: Course, turns: readonly RepTurn[], rises: ReadonlySet<number>): TranscriptEntry[] {
  const courses = coursesOf(course)
  const noted = new Set<number>()
  return transcriptOf(course.passages).map((line) => {
    const turn = turns.find((one) => one.number === line.passage)
    if (!turn || noted.has(line.passage) || (line.by !== 'rep' && line.by !== 'line')) return { said: line }
    noted.add(line.passage)
    const cut = turns.find((one) => one.number === line.passage - 1 && one.act === 'interrupt')
    const rose = rises.has(turn.number) || (cut !== undefined && rises.has(cut.number))
    return { said: line, turn: withOthers({ ...noteOn(turn, cut), rose }, () => othersAt(turn, standingAt(courses, turn))) }
  })
}

/** The others are tried when they are first asked for: that is most of the work of a debrief, and what is read last. */
function withOthers(note: Omit<TurnNote, 'others'>, tryOut: () => readonly OtherReply[]): TurnNote {
  let others: readonly OtherReply[] | null = null
  return {
    ...note,
    get others() {
      others ??= tryOut()
      return others
    },
  }
}

/** The call before each of its passages. */
function coursesOf(course: Course): Course[] {
  const courses: Course[] = []
  for (let one: Course | null = course; one; one = one.before) courses.push(one)
  return courses.toReversed()
}

/** The call before a turn of the rep, and before the caller was cut off for it: a polite bridge does so without interrupting. */
function standingAt(courses: readonly Course[], { number }: RepTurn): Course {
  const isCut = courses[number]!.passages.at(-1)?.event.type === 'interrupted'
  return courses[isCut ? number - 1 : number]!
}

/** While a caller is on hold nothing can be said; a minute more of it is no turn to choose in. */
function othersAt(turn: RepTurn, standing: Course): OtherReply[] {
  return turn.passage.phase === 'talking' ? otherReplies(turn, standing) : []
}

function noteOn(turn: RepTurn, cut: RepTurn | undefined): Omit<TurnNote, 'rose' | 'others'> {
  const { before, after, phase, event } = turn.passage
  const did = nameOf(turn)
  const act = cut ? `${actNames.interrupt}; ${did.toLowerCase()}` : did
  return {
    passage: turn.number,
    act: isPromiseOut(before.mood, after.mood) ? `${act}; an earlier promise came out` : act,
    changes: changesOf((cut ?? turn).passage.before.mood, after.mood),
    coach: turn.reply?.coach ?? noteOnAct(turn),
    again: phase === 'talking' || (phase === 'held' && event.type !== 'hold-minute'),
  }
}

/** A note on what has no author; empty where there is nothing to say. */
export function noteOnAct({ act, passage }: RepTurn): string {
  if (act === 'wait') return noteOnSilence(passage.before.mood)
  if (act === 'end-by-policy') return isPolicy(passage) ? 'Warned first, and ended as the policy allows.' : 'The caller still needed something.'
  return derivedNotes[act] ?? ''
}

/** Whether a promise that could not be kept came out between two moments: the scenario's doing, after what the rep said. */
export function isPromiseOut(before: Mood, after: Mood): boolean {
  return before.debt === 'owed' && after.debt === 'paid'
}

/** The same act ends a call by policy or, where none makes it due, by hanging up. */
function nameOf({ act, passage }: RepTurn): string {
  return act === 'end-by-policy' && !isPolicy(passage) ? 'Hung up' : actNames[act]
}

function isPolicy({ after }: RepTurn['passage']): boolean {
  return after.mood.ended === 'ended_by_policy'
}

const derivedNotes: { readonly [act in Act]?: string } = {
  'hold-announced': 'Asked first, and inside the time that was promised.',
  'hold-unannounced': 'Nobody knows why the line has gone quiet, or for how long.',
  'transfer-warm': 'The colleague knows what this is about before the caller has to say it.',
  'transfer-cold': 'The caller starts again from the beginning.',
  'transfer-wrong': 'The minutes are lost, and so is some of the belief that anybody here knows.',
}
