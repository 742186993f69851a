import type { Said } from '../call/transcript.ts'
import type { Mood } from '../caller/mood.ts'
import type { RepTurn } from './call-record.ts'
import type { CriticalError } from './critical-errors.ts'
import { lockOf, meaningOf } from '../call/reply.ts'
import { stepMood } from '../caller/mood.ts'
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
export function findMoment(turns: readonly RepTurn[], said: readonly Said[], errors: readonly CriticalError[]): Moment | null {
  const error = errors[0]
  const worst = turns.reduce<RepTurn | null>((low, turn) => (fallOf(turn) > (low ? fallOf(low) : 0) ? turn : low), null)
  const turn = error ? (turns.find((one) => one.number === error.passage) ?? worst) : worst
  if (!turn) return null
  const before = said.findLast((line) => line.passage < turn.number && (line.by === 'caller' || line.by === 'colleague'))
  const because = error && turn.number === error.passage ? error.sentence : sayFall(turn)
  return {
    at: turn.passage.event.at,
    passage: turn.number,
    heard: before?.text ?? '',
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

function betterThan({ passage, reply, act }: RepTurn): string | null {
  if (!reply) return null
  const { setting, before } = passage
  const open = stepAt(setting.call, before.place).replies.filter(
    (other) => other.id !== reply.id && other.breach === undefined && other.discloses.length === 0 && lockOf(setting, before, other) === null,
  )
  const after = (meaning: typeof act) => standing(stepMood(before.mood, meaning, setting.nature))
  const best = open.toSorted((a, b) => after(meaningOf(setting, before, b)) - after(meaningOf(setting, before, a)))[0]
  return best && after(meaningOf(setting, before, best)) > after(act) ? best.say : null
}
