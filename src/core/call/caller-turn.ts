import type { Step } from '../scenario/scenario.ts'
import type { AnywhereLine } from '../scenario/vocabulary.ts'
import type { CallState, Setting, Utterance } from './call-state.ts'
import type { PlayedCall } from './variant.ts'
import { cueOf, isTired } from '../caller/cue.ts'
import { revealDebt } from '../caller/mood.ts'
import { defaultLines } from '../scenario/default-words.ts'
import { factOf, finalTicket, stepAt, stepsOf } from '../scenario/scenario.ts'
import { isKnown } from './call-state.ts'
import { wordsOf } from './speech.ts'
import { inTurn } from './variant.ts'

/** The caller speaks at a place: what they still owe, the line of the step, and what they add of their own accord. */
export function speakAt(setting: Setting, state: CallState, place: string): CallState {
  const step = stepAt(setting.call, place)
  const mood = step.fires ? revealDebt(state.mood, setting.nature) : state.mood
  const revealed = mood !== state.mood
  const now = { ...state, mood }
  const line = lineOf(setting, now, step, revealed)
  const owed = state.owed.filter((part) => !isSaidBy(setting, line, part))
  const added = line && line.by === 'caller' ? volunteer(setting, now, line, owed) : []
  const tired = line?.by === 'caller' && !state.tiredSaid && isTired(mood, setting.nature)
  const turn = [...owed, ...(line ? [line] : []), ...added, ...(tired ? [anywhere(setting, 'tired')] : [])]
  return {
    ...begin(now, turn),
    place,
    owed: [],
    tiredSaid: state.tiredSaid || tired,
    visits: { ...state.visits, [place]: (state.visits[place] ?? 0) + 1 },
  }
}

/** The caller begins a turn. */
export function begin(state: CallState, turn: readonly Utterance[]): CallState {
  return { ...state, turn, speaking: turn.some((part) => part.text !== ''), cutFor: null }
}

/** The caller's own words for what can happen anywhere, or plain ones. */
export function anywhere(setting: Setting, line: AnywhereLine): Utterance {
  return utter(setting, setting.call.caller.always[line] ?? defaultLines[line])
}

/** Something the caller says. */
export function utter({ call }: Setting, text: string, brings: readonly string[] = [], corrects: readonly string[] = []): Utterance {
  return { by: 'caller', name: call.caller.name, text, brings, corrects }
}

/** The next piece of the caller's story, or plain words where the scenario gives none. */
export function tellMore(setting: Setting, { told }: Pick<CallState, 'told'>): Utterance {
  const piece = setting.call.caller.story[told]
  return piece ? utter(setting, piece.says, piece.brings, piece.corrects) : anywhere(setting, 'venting')
}

/** The fact in the caller's words. */
export function utterFact(setting: Setting, name: string): Utterance {
  return utter(setting, factOf(setting.call, name).said, [name])
}

/** Facts that the caller is about to say: asked for by the reply just given. */
export function comingFacts(state: CallState): Set<string> {
  return new Set(state.owed.flatMap((part) => part.brings))
}

/** What is known once these parts were heard: those said to their end within so many words. */
export function hearParts(state: CallState, words: number): CallState['facts'] {
  const facts = { ...state.facts }
  let counted = 0
  for (const part of state.turn) {
    counted += wordsOf(part.text).length
    if (counted > words) break
    for (const fact of part.brings) facts[fact] ??= 'heard'
    for (const fact of part.corrects) facts[fact] = 'corrected'
  }
  return facts
}

/** The case of a line that fits: a promise come due, a fact known, the mood, or none of these. */
export function caseOf(
  says: { readonly otherwise: string; readonly [situation: string]: string },
  { nature }: Setting,
  state: CallState,
  revealed: boolean,
): string {
  if (revealed && says['after overpromise'] !== undefined) return says['after overpromise']
  const known = Object.keys(says).find((key) => key.startsWith('once heard ') && isKnown(state, key.slice('once heard '.length)))
  if (known !== undefined) return says[known]!
  return says[cueOf(state.mood, nature)] ?? says.otherwise
}

function lineOf(setting: Setting, state: CallState, step: Step, revealed: boolean): Utterance | null {
  if (!step.says) return null
  const text = caseOf(step.says, setting, state, revealed)
  const said = utter(setting, text, step.brings, step.corrects)
  return step.who === undefined ? said : { ...said, by: 'colleague', name: step.who }
}

/** An answer in the fact's own words is not said twice when the next line brings that fact. */
function isSaidBy({ call }: Setting, line: Utterance | null, part: Utterance): boolean {
  const fact = line?.brings.find((name) => part.brings.includes(name))
  return fact !== undefined && part.text === factOf(call, fact).said
}

/** Cooperative callers volunteer one untold fact a turn, in the order of their variant; never the cause, and only what the ticket wants. */
function volunteer(setting: Setting, state: CallState, line: Utterance, owed: readonly Utterance[]): Utterance[] {
  if (cueOf(state.mood, setting.nature) !== 'cooperative') return []
  const coming = new Set([...line.brings, ...line.corrects, ...owed.flatMap((part) => part.brings)])
  const next = tellable(setting.call).find((fact) => !isKnown(state, fact) && !coming.has(fact))
  return next === undefined ? [] : [utterFact(setting, next)]
}

/**
 * Facts that may be volunteered, in the order in which they come: those that some line or the story brings, and that the ticket wants. Never the
 * cause.
 */
export function tellable(call: PlayedCall): readonly string[] {
  const brought = new Set([...stepsOf(call), ...call.caller.story].flatMap((line) => line.brings))
  const told = Object.keys(call.facts).filter((name) => brought.has(name) && name !== call.cause && finalTicket(factOf(call, name)) !== undefined)
  return inTurn(call, told)
}
