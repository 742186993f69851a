import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import type { CriticalError } from './critical-errors.ts'
import { lockOf, meaningOf } from '../call/reply.ts'
import { stepMood } from '../caller/mood.ts'
import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { familyOf } from '../caller/acts.ts'
import { isVerified } from '../call/call-state.ts'
import { stepAt } from '../scenario/scenario.ts'
import { sentence } from './finding.ts'
import { noteOnAct } from './told-transcript.ts'

/** The one moment that mattered: what was heard, what was done, and what came of it. */
export interface Moment {
  readonly at: number
  readonly passage: number
  /** What the caller had just said. */
  readonly heard: string
  readonly did: string
  readonly sentence: string
  /** What would have moved the mood best at that moment; null where nothing would have been better. */
  readonly better: string | null
}

/** The turn after which the mood fell most; a critical error comes before any other. Null where nothing fell. */
export function findMoment(turns: readonly RepTurn[], errors: readonly CriticalError[]): Moment | null {
  const error = errors[0]
  const worst = turns.reduce<RepTurn | null>((low, turn) => (fallOf(turn) > (low ? fallOf(low) : 0) ? turn : low), null)
  const turn = error ? (turns.find((one) => one.number === error.passage) ?? worst) : worst
  if (!turn) return null
  const because = error && turn.number === error.passage ? error.sentence : sayFall(turn)
  return {
    at: turn.passage.event.at,
    passage: turn.number,
    heard: turn.passage.before.turn.filter(({ by }) => by !== 'line').map(({ text }) => text).join(' '),
    did: turn.text,
    sentence: [because, turn.reply?.coach ?? noteOnAct(turn)].filter((part) => part !== '').join(' '),
    better: betterThan(turn),
  }
}

/** How far the mood fell. Patience goes by itself, so it counts half. */
function fallOf({ passage }: RepTurn): number {
  return standing(passage.before.mood) - standing(passage.after.mood)
}

/** "Frustration rose and trust fell." */
function sayFall({ passage: { before, after } }: RepTurn): string {
  const worse = [
    after.mood.frustration > before.mood.frustration && 'frustration rose',
    after.mood.heard < before.mood.heard && 'the caller felt less heard',
    after.mood.trust < before.mood.trust && 'trust fell',
    after.mood.patience < before.mood.patience && 'patience went',
  ].filter((part) => part !== false)
  if (worse.length === 0) return ''
  return sentence(`${[worse.slice(0, -1).join(', '), worse.at(-1)].filter((part) => part !== '').join(' and ')}.`)
}

function standing({ heard, trust, frustration, patience }: Mood): number {
  return heard + trust - frustration + patience / 2
}

/** The reply at the same moment after which the mood would have stood best, of those that a good rep could have chosen. */
function betterThan({ passage, reply, act }: RepTurn): string | null {
  if (!reply) return null
  const { setting, before } = passage
  const after = (meaning: Act) => standing(stepMood(before.mood, meaning, setting.nature))
  const open = stepAt(setting.call, before.place).replies.filter((other) => other.id !== reply.id && isSound(passage, other))
  const best = open.toSorted((a, b) => after(meaningOf(setting, before, b)) - after(meaningOf(setting, before, a)))[0]
  return best && after(meaningOf(setting, before, best)) > after(act) ? best.say : null
}

/** Whether a reply was open and is no mistake of another kind: it feels good for a moment, or hands on less than has to be known. */
function isSound({ setting, before }: RepTurn['passage'], reply: Reply): boolean {
  const act = meaningOf(setting, before, reply)
  const { right } = setting.call
  const isThin = reply.to !== undefined && right !== 'here' && right.brief.some((fact) => !reply.brief.includes(fact))
  const isFalseComfort = ['overpromise', 'stock-phrase', 'vague-no', 'be-familiar'].includes(act)
  const isMistake = familyOf(act) === 'X' || isFalseComfort || isThin || reply.breach !== undefined
  const isPrivate = reply.discloses.length > 0 && !isVerified(setting, before)
  return !isMistake && !isPrivate && lockOf(setting, before, reply) === null
}
