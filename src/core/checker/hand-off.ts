import type { CallState, Setting, Transfer } from '../call/call-state.ts'
import type { TransferKind } from './tally.ts'
import { isKnown, isVerified } from '../call/call-state.ts'
import { briefText } from '../call/moves.ts'
import { wordsOf } from '../call/speech.ts'
import { scorecard } from '../debrief/scorecard.ts'
import { type Fact, factOf, finalTicket } from '../scenario/scenario.ts'

/** What a transfer is to the scorecard. */
export function kindOfTransfer(setting: Setting, made: Transfer): TransferKind {
  return { fit: made.fit, causeHeard: made.causeHeard, handOff: handOffOf(setting, made) }
}

/** The level of a hand-off (R2): 0 poor, 1 acceptable, 2 exemplary. */
function handOffOf({ call }: Setting, made: Transfer): number {
  if (call.right === 'here' || made.how === 'cold') return 0
  const missing = call.right.brief.filter((fact) => !made.brief.includes(fact)).length
  return Math.max(0, 2 - missing - (made.words > scorecard.briefWords ? 1 : 0))
}

/** What the rep can tell a colleague by the phone's own control: of what a hand-off should have, the ticket fields that are known, and that the caller is verified. */
export function tellableBrief(setting: Setting, state: CallState): string[] {
  const { right } = setting.call
  if (right === 'here') return []
  return right.brief.filter((name) =>
    name === 'verified' ? isVerified(setting, state) : isKnown(state, name) && finalTicket(factOf(setting.call, name)) !== undefined,
  )
}

/** A note that is long and says nothing. */
export const rambling = 'It is a long story, and '.repeat(5)

/** The ticket field in which a rep could ramble, where that would make a hand-off worse than telling nothing. */
export function rambleOf({ call }: Setting): string | null {
  if (call.right === 'here' || call.right.brief.length > 1) return null
  return Object.keys(call.facts).find((name) => finalTicket(factOf(call, name)) !== undefined) ?? null
}

export function briefWords(setting: Setting, state: CallState, brief: readonly string[]): number {
  const ticket = Object.fromEntries(brief.filter((name) => name !== 'verified').map((name) => [name, shortest(factOf(setting.call, name), state.facts[name])]))
  return wordsOf(briefText(setting, { ticket }, brief)).length
}

/** The shortest right way to note a fact as it is known. */
export function shortest({ becomes, ...fact }: Fact, known: 'heard' | 'corrected' | undefined): string {
  const now = becomes && known === 'corrected' ? { ...fact, ticket: becomes.ticket ?? fact.ticket, accepts: becomes.ticket === undefined ? fact.accepts : becomes.accepts } : fact
  const ways = [now.ticket ?? '', ...(fact.kind === undefined ? [] : now.accepts)]
  return ways.toSorted((one, other) => wordsOf(one).length - wordsOf(other).length)[0]!
}
