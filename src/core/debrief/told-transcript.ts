import type { Said } from '../call/transcript.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import { meaningOf, reactionTo } from '../call/reply.ts'
import { stepMood } from '../caller/mood.ts'
import { stepAt } from '../scenario/scenario.ts'
import { actNames } from './act-names.ts'

/** A line of the transcript and, where the rep did something, what it did. */
export interface TranscriptEntry {
  readonly said: Said
  readonly turn?: TurnNote
}

export interface TurnNote {
  readonly act: string
  /** How the mood moved, as "trust −1, frustration +1"; empty where it did not. */
  readonly changes: string
  /** The author's note; empty for what has none. */
  readonly coach: string
  /** What else could have been said there, and what the caller would have said first to it. */
  readonly others: readonly OtherReply[]
}

export interface OtherReply {
  readonly say: string
  readonly act: string
  readonly changes: string
  readonly coach: string
  readonly answer: string
}

/** The transcript with its notes. An interruption and the reply that made it are noted together. */
export function tellTranscript(said: readonly Said[], turns: readonly RepTurn[]): TranscriptEntry[] {
  const noted = new Set<number>()
  return said.map((line) => {
    const turn = turns.find((one) => one.number === line.passage)
    if (!turn || noted.has(line.passage) || (line.by !== 'rep' && line.by !== 'line')) return { said: line }
    noted.add(line.passage)
    const cut = turns.find((one) => one.number === line.passage - 1 && one.act === 'interrupt')
    return { said: line, turn: noteOn(turn, cut) }
  })
}

/** How a mood moved between two moments, in words and signs. */
function changesOf(before: Mood, after: Mood): string {
  return (['frustration', 'heard', 'trust', 'patience'] as const)
    .map((name) => [name, after[name] - before[name]] as const)
    .filter(([, change]) => change !== 0)
    .map(([name, change]) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change)}`)
    .join(', ')
}

function noteOn(turn: RepTurn, cut: RepTurn | undefined): TurnNote {
  const { before, after } = turn.passage
  const did = nameOf(turn)
  const act = cut ? `${actNames.interrupt}; ${did.toLowerCase()}` : did
  return {
    act: isPromiseOut(before.mood, after.mood) ? `${act}; an earlier promise came out` : act,
    changes: changesOf((cut ?? turn).passage.before.mood, after.mood),
    coach: turn.reply?.coach ?? noteOnAct(turn),
    others: turn.reply ? othersAt(turn, before) : [],
  }
}

/** A note on what has no author; empty where there is nothing to say. */
export function noteOnAct({ act, passage }: RepTurn): string {
  if (act === 'wait') return passage.before.mood.venting > 0 ? derivedNotes.wait! : 'Nothing was left to get out, so it was only silence.'
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
  wait: 'Silence let some of the story out.',
  'hold-announced': 'Asked first, and inside the time that was promised.',
  'hold-unannounced': 'Nobody knows why the line has gone quiet, or for how long.',
  'transfer-warm': 'The colleague knows what this is about before the caller has to say it.',
  'transfer-cold': 'The caller starts again from the beginning.',
  'transfer-wrong': 'The minutes are lost, and so is some of the belief that anybody here knows.',
}

function othersAt({ reply, passage }: RepTurn, before: RepTurn['passage']['before']): OtherReply[] {
  const { setting } = passage
  const others = stepAt(setting.call, before.place).replies.filter((other) => other.id !== reply?.id)
  return others.map((other) => {
    const act = meaningOf(setting, before, other)
    const answer = reactionTo(setting, { ...before, cutFor: null }, other, act).map((part) => part.text).join(' ')
    const changes = changesOf(before.mood, stepMood(before.mood, act, setting.nature))
    return { say: other.say, act: actNames[act], changes, coach: other.coach, answer }
  })
}
