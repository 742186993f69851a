import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { CallState, Setting, Transfer, Utterance } from './call-state.ts'
import { stepAt } from '../scenario/scenario.ts'
import { fitOf, isKnown, isVerified, saysRight } from './call-state.ts'
import { anywhere, hearParts, utter, utterFact } from './caller-turn.ts'
import { wordsOf } from './speech.ts'

/** The replies at a place that have not been used yet. */
export function repliesAt({ call }: Setting, state: CallState, place: string): Reply[] {
  return stepAt(call, place).replies.filter((reply) => !state.spent.includes(reply.id))
}

/** Why a reply is not open, in words that give nothing away; null where it is. */
export function lockOf(setting: Setting, state: CallState, reply: Reply): string | null {
  if (reply['once heard'].some((fact) => !isKnown(state, fact))) return 'Needs something the caller has not told you yet.'
  if (reply['once opened'].some((name) => !state.opened.includes(name))) return 'Needs something you have not looked up yet.'
  if (reply['once verified'] && !isVerified(setting, state)) return 'Needs a caller who has proved who they are.'
  if (reply['once done'].some((deed) => !state.done.includes(deed))) return 'Needs something you have not said yet.'
  return null
}

/** Whether a reply can be chosen now: the caller has finished, it was not used, its guard holds, and nobody was cut off for another. */
export function isReplyOpen(setting: Setting, state: CallState, id: string): boolean {
  if (state.speaking || (state.cutFor !== null && state.cutFor !== id)) return false
  const reply = repliesAt(setting, state, state.place).find((one) => one.id === id)
  return reply !== undefined && lockOf(setting, state, reply) === null
}

/** Whether the caller can be cut off: for something done to the line, or for a reply that is open then. */
export function canInterrupt(setting: Setting, state: CallState, { words, reply }: { readonly words: number; readonly reply: string | null }): boolean {
  const cut = { ...state, facts: hearParts(state, words), speaking: false }
  return state.speaking && (reply === null || isReplyOpen(setting, cut, reply))
}

/** What a reply really means here: authors tag it, what was heard before decides (call rules, "What the engine derives"). */
export function meaningOf(setting: Setting, state: CallState, reply: Reply): Act {
  if (reply.to !== undefined && fitOf(setting, reply.to) === 'wrong') return 'transfer-wrong'
  if (Object.entries(reply.repeats).some(([fact, value]) => !saysRight(setting, state, fact, value))) return 'paraphrase-wrong'
  if (asksAgain(state, reply)) return 'ask-again'
  return reply.act
}

/** Whether it asks for something that this caller already said in this call. */
export function asksAgain(state: CallState, reply: Reply): boolean {
  return reply.asks.some((fact) => isKnown(state, fact))
}

/** What the caller says first after a reply: the answer that its author wrote, the facts asked for, or what being misheard calls for. */
export function reactionTo(setting: Setting, state: CallState, reply: Reply, act: Act): Utterance[] {
  const asked = reply.asks.filter((fact) => !isKnown(state, fact))
  const cut = state.cutFor === reply.id && !reply.bridge ? [anywhere(setting, 'interrupted')] : []
  // An answer written for a right paraphrase does not fit one that came too early.
  const isEarly = ([fact, value]: [string, string | null]) => value === null || !isKnown(state, fact)
  const unearned = act === 'paraphrase-wrong' && Object.entries(reply.repeats).some(isEarly)
  if (reply.answer !== undefined && !unearned) return [...cut, utter(setting, reply.answer, asked)]
  const facts = asked.map((fact) => utterFact(setting, fact))
  if (act === 'ask-again') return [...cut, anywhere(setting, 'asked again'), ...facts]
  if (act === 'paraphrase-wrong') return [...cut, anywhere(setting, 'got wrong'), ...facts]
  return [...cut, ...facts]
}

/** The transfer that a reply makes, if it makes one. */
export function transferBy(setting: Setting, state: CallState, reply: Reply): Transfer | null {
  if (reply.to === undefined) return null
  const how = reply.act === 'transfer-cold' ? 'cold' : 'warm'
  return describeTransfer(setting, state, { to: reply.to, how, brief: reply.brief, words: wordsOf(reply.say).length })
}

/** A transfer with how it fits and what was known. Only what the rep knows can be passed on. */
export function describeTransfer(
  setting: Setting,
  state: CallState,
  said: Pick<Transfer, 'to' | 'how' | 'brief' | 'words'>,
): Transfer {
  const { cause } = setting.call
  const brief = said.brief.filter((fact) => (fact === 'verified' ? isVerified(setting, state) : isKnown(state, fact)))
  return { ...said, brief, fit: fitOf(setting, said.to), causeHeard: isKnown(state, cause) }
}

/** Whether a reply gives a date for what waits: in its own words, or with a policy that has one. */
export function dates({ company }: Setting, reply: Reply): boolean {
  return reply.by !== undefined || reply.tells.some((policy) => company.policies[policy]?.by !== undefined)
}
