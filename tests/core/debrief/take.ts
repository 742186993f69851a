import type { CallLog } from '../../../src/core/call/call-log.ts'
import { type Course, logOf } from '../../../src/core/call/course.ts'
import { type Debrief, debrief } from '../../../src/core/debrief/debrief.ts'
import type { Indicator } from '../../../src/core/debrief/indicators.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { file, make, play, playOn, stateOf } from '../play.ts'
import { type Changes, plainReplies, type says, smallCall } from '../small-call.ts'

type Written = ReturnType<typeof says>

/** What a test changes of the call, and what its lines bring, by the number of the step. */
export interface Setup extends Changes {
  readonly brings?: Readonly<Record<number, string[]>>
}

export interface Taken {
  readonly scenario: Scenario
  readonly log: CallLog
  readonly course: Course
  readonly found: Debrief
}

/** Somebody who volunteers nothing, and has nothing to get out. */
const quiet = { temperament: 'steady', but: { need: 3, venting: 0, patience: 6, frustration: 2 } } as const

/**
 * Takes a call in which each of these replies is the one that is chosen at its step, and what stands in brackets is done between. The first line
 * brings the need. The last reply leads to the ending, the goodbye is heard, and the ticket is filed.
 */
export function take(turns: readonly (Written | string)[], setup: Setup = {}): Taken {
  const scenario = callOf(turns, setup)
  const course = finish(play(scenario, ...spoken(turns)))
  const log = logOf(course)
  const found = debrief(log, scenario)
  if ('message' in found) throw new Error(found.message)
  return { scenario, log, course, found }
}

/** The turns as they are played; cutting in is for the reply that follows. */
function spoken(turns: readonly (Written | string)[]): string[] {
  const words = turns.map((turn) => (typeof turn === 'string' ? turn : turn.say))
  const isCut = (turn: string | undefined) => turn !== undefined && /^\(cut in after \d+\)$/.test(turn)
  return words.flatMap((turn, index) => (isCut(words[index - 1]) ? [] : [isCut(turn) ? `${turn} ${words[index + 1]}` : turn]))
}

/** The call in which these replies can be chosen. */
export function callOf(
  turns: readonly (Written | string)[],
  { brings = { 0: ['tap'] }, caller, ...changes }: Setup = {},
): Scenario {
  const replies = turns.filter((turn) => typeof turn !== 'string')
  const steps = Object.fromEntries(
    [...replies, null].map((reply, index) => [
      `s${index}`,
      {
        says: `Line ${index}.`,
        brings: brings[index] ?? [],
        replies: [...(reply ? [reply] : []), ...plainReplies(`at ${index}`)].slice(0, 4),
        ...(index >= replies.length - 1 && { goto: 'done' }),
      },
    ]),
  )
  return smallCall({ steps, caller: { ...quiet, ...caller }, ...changes })
}

/** One line of the scorecard. */
export function indicatorOf({ found }: Taken, id: Indicator['id']): Indicator {
  return found.indicators.find((indicator) => indicator.id === id)!
}

/** Level and the words of the turns that show it. */
export function judged(taken: Taken, id: Indicator['id']): [level: string, ...turns: string[]] {
  const { level, evidence } = indicatorOf(taken, id)
  for (const { passage, at } of evidence)
    if (taken.course.passages[passage]!.event.at !== at) throw new Error(`${id} points at the wrong turn`)
  return [level, ...evidence.map(({ text }) => text)]
}

function finish(course: Course): Course {
  if (stateOf(course).ending === null) return finish(playOn(course, '(hang up)'))
  return course.snapshot.matches('filed') ? course : file(stateOf(course).speaking ? make(course, { type: 'said' }) : course)
}
