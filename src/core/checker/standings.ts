import type { CallState } from '../call/call-state.ts'
import type { Passage } from '../call/course.ts'
import type { CallRecord, RepTurn } from '../debrief/call-record.ts'
import type { Standing } from './board.ts'
import type { Script } from './scenes.ts'
import type { Finish } from './score-tally.ts'
import { isKnown, isVerified } from '../call/call-state.ts'
import { hear, reply, transfer } from '../call/moves.ts'
import { back } from '../scenario/scenario.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { cardNoted, criticalErrors } from '../debrief/critical-errors.ts'
import { kindOfTransfer } from './hand-off.ts'
import { memoryOf } from './memory-of.ts'
import { turnMood } from './search.ts'
import { countA, countB, deEscalation, set, startTally, type Tally, turnKind } from './tally.ts'
import { ticketLevel, ticketShare } from './ticket-share.ts'

/** A turn of the rep, and where the call stood before it. */
export interface TakenTurn {
  readonly turn: RepTurn
  readonly start: Standing
  /** As the machine had it, once the caller was heard out. */
  readonly state: CallState
  /** The caller was on hold. */
  readonly isHeld: boolean
}

/** A call that was played, on the checker's boards. */
export interface PlayedTurns {
  /**
   * Cutting in and what was then said are one turn, before which the caller could still have been heard out. Minutes on hold belong to the
   * turn that began it.
   */
  readonly turns: readonly TakenTurn[]
  /** The end that it came to, its ticket filled in with all that was heard. */
  readonly finish: Finish
}

/** Where a played call stood before each turn of the rep. The script is one that forgets nothing. */
export function standingsOf(record: CallRecord, script: Script, filed: ReadonlySet<string>): PlayedTurns {
  const { setting, last } = record
  const byNumber = new Map(record.turns.map((turn) => [turn.number, turn]))
  const cards = new Set(criticalErrors(record).flatMap(({ name, passage }) => (name === cardNoted ? passage : [])))
  const turns: TakenTurn[] = []
  let tally = startTally(setting)
  let home: string | null = null
  let cutIn: Omit<TakenTurn, 'turn'> | null = null
  for (const [index, passage] of record.passages.entries()) {
    const number = record.from + index
    const { event, after } = passage
    const turn = byNumber.get(number)
    if (event.type === 'interrupted') cutIn ??= standAt(script, passage, tally, home)
    const isWhole = event.type === 'interrupted' ? after.ending !== null : event.type !== 'hold-minute'
    if (turn && isWhole) {
      turns.push({ turn, ...(cutIn ?? standAt(script, passage, tally, home)) })
      cutIn = null
    }
    if (turn) tally = countTurn(script, turn, tally)
    if (cards.has(number)) tally = { a: tally.a, b: set(tally.b, deEscalation.critical, 1) }
    home = homeAfter(passage, home)
  }
  const { need, cause } = setting.call
  const goals = { need: isKnown(last, need), cause: isKnown(last, cause), verified: isVerified(setting, last) }
  const ticket = ticketLevel(ticketShare(setting, filed)(last.facts))
  return { turns, finish: { tally, ending: record.endingName, goals, cut: last.cutGoodbye, ticket } }
}

function standAt(script: Script, { setting, before, phase }: Passage, tally: Tally, home: string | null): Omit<TakenTurn, 'turn'> {
  const state = before.speaking ? hear(before) : before
  const scene = script.sceneOf(memoryOf(script.layout, state, home))
  const mood = scene.forget.after(script.moods.number(state.mood))
  return { start: { scene, mood, tally, turns: turnsTaken(setting, state) }, state, isHeld: phase === 'held' }
}

/** How many turns were taken. So many may have been noted and looked up that the end comes earlier: then more than there were. */
function turnsTaken({ company, call }: CallRecord['setting'], { turns, events }: CallState): number {
  const everythingOnce = [company.articles, company.policies, call.facts].reduce((sum, all) => sum + Object.keys(all).length, 0)
  // What is said, and what is said to that.
  const left = Math.floor((callBounds.events - events - everythingOnce) / 2)
  return Math.max(turns, callBounds.turns - left)
}

function countTurn({ setting, moods, interruption }: Script, { passage, act, reply: said }: RepTurn, { a, b }: Tally): Tally {
  const { event, before, after } = passage
  const made = after.transfers.length > before.transfers.length ? kindOfTransfer(setting, after.transfers.at(-1)!) : null
  const kind = event.type === 'interrupted' ? interruption : turnKind(setting, before, act, said, made)
  const mood = moods.number(before.mood)
  const seen = turnMood(moods.traits(mood), moods.traits(moods.row(act).after(mood)), moods.traits(moods.number(after.mood)))
  return { a: countA(a, kind, seen), b: countB(b, kind, seen) }
}

/** The step of the script to which the detour goes back in which the call now is; null in none. The machine has it as history. */
function homeAfter({ event, setting, before, after }: Passage, home: string | null): string | null {
  if ((event.type !== 'replied' && event.type !== 'transferred') || after.ending !== null) return home
  const { to } = event.type === 'replied' ? reply(setting, before, event) : transfer(setting, before, event)
  if (after.detours.length > before.detours.length) return to === back ? home : to
  return after.place in setting.call.steps ? null : home
}
