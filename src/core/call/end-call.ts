import type { CallState, Setting, Transfer } from './call-state.ts'
import { revealDebt } from '../caller/mood.ts'
import { type Act, callBounds } from '../scenario/vocabulary.ts'
import { begin, caseOf, utter } from './caller-turn.ts'

/** The call ends. A promise still owed comes out now, and may turn a goodbye into a hang-up; then its line is heard before that. */
export function conclude(setting: Setting, before: CallState, name: string): CallState {
  const { endings } = setting.call
  const mood = before.mood.ended ? before.mood : revealDebt(before.mood, setting.nature)
  const revealed = mood !== before.mood
  const ending = mood.ended && revealed ? 'caller-hung-up' : name
  const state = { ...before, mood, ending, hold: null, owed: [] }
  const says = endings[ending]?.says ?? { otherwise: '' }
  const exposed = ending === name || says['after overpromise'] !== undefined ? undefined : endings[name]?.says['after overpromise']
  const reactions = mood.ended ? reactionsToGoing(before) : before.owed
  const goodbye = [exposed ?? '', caseOf(says, setting, state, revealed)].map((text) => utter(setting, text))
  return begin(state, [...reactions, ...goodbye].filter((part) => part.text !== ''))
}

/** Who hangs up gives no more facts, and has no kind word for a turn that helped too late. */
function reactionsToGoing({ owed, acts }: CallState): CallState['owed'] {
  const isHelp = acts.some((act) => helpfulActs.has(act))
  return isHelp ? [] : owed.filter((part) => part.brings.length === 0)
}

const helpfulActs = new Set<Act>(['proceed', 'ask', 'paraphrase', 'acknowledge', 'apologise', 'take-step', 'transfer-warm'])

/** The mood has ended it. */
export function concludeByMood(setting: Setting, state: CallState): CallState {
  const name = { caller_hung_up: 'caller-hung-up', rep_hung_up: 'rep-hung-up', ended_by_policy: 'ended-by-policy' } as const
  return conclude(setting, state, name[state.mood.ended ?? 'caller_hung_up'])
}

/** The caller has to go. */
export function concludeLate(setting: Setting, state: CallState): CallState {
  return conclude(setting, state, 'had-to-go')
}

/** The ending of a call that a right transfer ends, where the scenario names no other. Cold is no fault where it is how it should be. */
export function endOf({ call }: Setting, { how }: Pick<Transfer, 'how'>): string {
  const isMeant = call.right !== 'here' && call.right.how === 'cold'
  return how === 'warm' || isMeant ? 'transferred' : 'transferred-cold'
}

/** Whether the call has gone on for as long as any call may. */
export function isBeyond({ turns, events }: CallState): boolean {
  return turns >= callBounds.turns || events >= callBounds.events
}
