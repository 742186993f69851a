import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import { type CriticalError, errorsOf } from './critical-errors.ts'
import { lockOf, meaningOf } from '../call/reply.ts'
import { stepMood } from '../caller/mood.ts'
import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { familyOf, honestActs } from '../caller/acts.ts'
import { stepAt } from '../scenario/scenario.ts'
import { sentence } from './finding.ts'
import { isPromiseOut, noteOnAct } from './told-transcript.ts'

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

/**
 * The turn after which the mood fell most by what the rep did; a critical error comes before any other. Where a promise came out, it is the turn that
 * had made it. Null where nothing fell so: an honest act that is hard to hear is no fall (D2), and patience goes by itself.
 */
export function findMoment(turns: readonly RepTurn[], errors: readonly CriticalError[]): Moment | null {
  const error = errors[0]
  const wrong = error && turns.find(({ number }) => number === error.passage)
  if (wrong) return tellMoment(wrong, error.sentence)
  const worst = turns.filter(isOwnFall).reduce<RepTurn | null>((low, turn) => (low && fallOf(low) >= fallOf(turn) ? low : turn), null)
  if (!worst) return null
  const fall = sayFall(worst)
  const promise = isOut(worst) && turns.findLast((turn) => turn.number < worst.number && isPromise(turn))
  return promise ? tellMoment(promise, `Later it came out: ${fall}.`) : tellMoment(worst, sentence(`${fall}.`))
}

function tellMoment(turn: RepTurn, because: string): Moment {
  return {
    at: turn.passage.event.at,
    passage: turn.number,
    heard: turn.passage.before.turn.filter(({ by }) => by !== 'line').map(({ text }) => text).join(' '),
    did: turn.text,
    sentence: [because, turn.reply?.coach ?? noteOnAct(turn)].filter((part) => part !== '').join(' '),
    better: betterThan(turn),
  }
}

function isOwnFall(turn: RepTurn): boolean {
  const { before, after } = turn.passage
  const isMore = after.mood.frustration > before.mood.frustration || after.mood.heard < before.mood.heard || after.mood.trust < before.mood.trust
  return isMore && fallOf(turn) > 0 && (isOut(turn) || !honestActs.has(turn.act))
}

function isOut({ passage: { before, after } }: RepTurn): boolean {
  return isPromiseOut(before.mood, after.mood)
}

/** Whether it made the promise that a caller is owed: the first one that could not be kept. */
function isPromise({ passage: { before, after } }: RepTurn): boolean {
  return before.mood.debt === 'none' && after.mood.debt !== 'none'
}

/** How far the mood fell. Patience goes by itself, so it counts half. */
function fallOf({ passage }: RepTurn): number {
  return standing(passage.before.mood) - standing(passage.after.mood)
}

/** "frustration rose and trust fell" */
function sayFall({ passage: { before, after } }: RepTurn): string {
  const worse = [
    after.mood.frustration > before.mood.frustration && 'frustration rose',
    after.mood.heard < before.mood.heard && 'the caller felt less heard',
    after.mood.trust < before.mood.trust && 'trust fell',
    after.mood.patience < before.mood.patience && 'patience went',
  ].filter((part) => part !== false)
  return [worse.slice(0, -1).join(', '), worse.at(-1)].filter(Boolean).join(' and ')
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
  // What a promise that cannot be kept does to the mood at once is no measure.
  return best && (act === 'overpromise' || after(meaningOf(setting, before, best)) > after(act)) ? best.say : null
}

/** Whether a reply was open and is no mistake of another kind: it feels good for a moment, or hands on less than has to be known. */
function isSound({ setting, before }: RepTurn['passage'], reply: Reply): boolean {
  const act = meaningOf(setting, before, reply)
  const { right } = setting.call
  const isThin = reply.to !== undefined && right !== 'here' && right.brief.some((fact) => !reply.brief.includes(fact))
  const isFalseComfort = ['overpromise', 'stock-phrase', 'vague-no', 'be-familiar'].includes(act)
  const isMistake = familyOf(act) === 'X' || isFalseComfort || isThin || errorsOf(setting, before, reply).length > 0
  return !isMistake && lockOf(setting, before, reply) === null
}
