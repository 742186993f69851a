import type { CallView, Phase } from '../../../core/call/running-call.ts'
import { heardText, joinParts, speakerOf, turnKey } from './said.ts'
import { sayMinutes } from './say-minutes.ts'

/** What a screen reader is told when a call has gone from one moment to another, in the order in which it happened. */
export function announce(before: CallView, after: CallView): string[] {
  return [...announceLine(before, after), ...announceTurn(before, after), ...announceDesk(before, after)]
}

/** The caller's present turn, whole. */
export function sayTurn({ turn }: CallView): string[] {
  return joinParts(turn).map((said) => `${speakerOf(said)}: ${heardText(said)}`)
}

/** Whether the caller has begun another turn. */
export function isNewTurn(before: CallView, after: CallView): boolean {
  return before.index !== after.index || turnKey(before.turn) !== turnKey(after.turn)
}

function announceLine(before: CallView, after: CallView): string[] {
  if (before.index !== after.index) return [`The next call: ${after.call.caller.name}.`]
  const words = before.phase === after.phase ? null : phaseWords(before.phase, after.phase)
  const minutes = after.hold && before.hold && after.hold.minutes !== before.hold.minutes ? [sayHold(after.hold)] : []
  return [...(words === null ? [] : [words]), ...minutes]
}

function phaseWords(from: Phase, to: Phase): string | null {
  switch (to) {
    case 'ringing':
      return 'Ringing.'
    case 'talking':
      return from === 'held' ? 'You are back on the line.' : 'The line is live.'
    case 'held':
      return 'On hold.'
    case 'wrap-up':
      return 'The call has ended. You can complete the ticket, untimed.'
    case 'farewell':
    case 'filed':
      return null
  }
}

function sayHold({ minutes, promised }: { readonly minutes: number; readonly promised: number | null }): string {
  const count = `${sayMinutes(minutes)} on hold`
  return promised === null ? `${count}.` : `${count}, ${promised} promised.`
}

function announceTurn(before: CallView, after: CallView): string[] {
  const begun = isNewTurn(before, after)
  const ended = !after.speaking && (before.speaking || begun || before.phase === 'ringing')
  const open = after.phase === 'talking' && after.replies.length > 0 && ended
  return [...(begun ? sayTurn(after) : []), ...(open ? ['Replies are open.'] : [])]
}

function announceDesk(before: CallView, after: CallView): string[] {
  const screen = after.screen !== null && after.screen !== before.screen ? [`On your screen: ${after.screen}`] : []
  const verified = after.verified && !before.verified && after.proofs.length > 0 ? ['The caller is verified.'] : []
  return [...screen, ...verified]
}
