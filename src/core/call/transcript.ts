import type { Passage } from './course.ts'
import { stepAt } from '../scenario/scenario.ts'
import { briefText } from './moves.ts'
import { wordsOf } from './speech.ts'

/** Something said, or something the desk shows of the line, as the transcript has it. */
export interface Said {
  readonly by: 'caller' | 'colleague' | 'rep' | 'line'
  /** Who speaks; empty for the line itself. */
  readonly name: string
  /** All of it, also where it was cut off. */
  readonly text: string
  /** Words heard before it was cut off; null where all of it was heard (or is being said). */
  readonly cutAfter: number | null
  /** Milliseconds of the call at which it began. */
  readonly at: number
  /** The passage in which it began, from 0. */
  readonly passage: number
}

/** Everything said in a call, in order. */
export function transcriptOf(passages: readonly Passage[]): Said[] {
  const said: Said[] = []
  let turnFrom = 0
  for (const [number, passage] of passages.entries()) {
    const { event, before, after } = passage
    if (event.type === 'interrupted') cutOff(said, turnFrom, event.words)
    said.push(...saidByRep(passage, number))
    if (after.turn === before.turn) continue
    turnFrom = said.length
    for (const { by, name, text } of after.turn) said.push({ by, name, text, cutAfter: null, at: event.at, passage: number })
  }
  return said
}

/** How the rep is called: the name in "Sam, in Billing". */
function repName({ you }: { readonly you: string }): string {
  return you.split(',')[0]!.trim()
}

function saidByRep({ event, setting, before }: Passage, passage: number): Said[] {
  const rep = (text: string) => [{ by: 'rep', name: repName(setting.scenario), text, cutAfter: null, at: event.at, passage } as const]
  const line = (text: string) => [{ by: 'line', name: '', text, cutAfter: null, at: event.at, passage } as const]
  switch (event.type) {
    case 'replied':
      return rep(stepAt(setting.call, before.place).replies.find(({ id }) => id === event.reply)?.say ?? '')
    case 'transferred':
      if (event.how === 'cold') return line(`Transferred to ${event.to} without a word.`)
      return [...line(`You told ${event.to}:`), ...rep(briefText(setting, before, event.brief))]
    case 'waited':
      return line('You said nothing.')
    case 'held':
      return line(event.minutes === null ? 'Put on hold without asking.' : `Put on hold; ${minutes(event.minutes)} promised.`)
    case 'resumed':
      return line('Back on the line.')
    case 'hung-up':
      return line('You hung up.')
    default:
      return []
  }
}

function cutOff(said: Said[], from: number, words: number): void {
  let left = words
  for (const [index, part] of said.entries()) {
    if (index < from) continue
    const count = wordsOf(part.text).length
    if (count > left) said[index] = { ...part, cutAfter: left }
    left = Math.max(0, left - count)
  }
}

function minutes(count: number): string {
  return count === 1 ? 'one minute' : `${count} minutes`
}
