import type { Move } from './call-log.ts'
import type { CallState, Setting, Transfer, Utterance } from './call-state.ts'
import { stepMood } from '../caller/mood.ts'
import { factOf, finalTicket, stepAt } from '../scenario/scenario.ts'
import { type Act, callBounds } from '../scenario/vocabulary.ts'
import { isKnown, stepNamed } from './call-state.ts'
import { anywhere, begin, comingFacts, hearParts, speakAt, tellMore } from './caller-turn.ts'
import { dueDetour } from './due-detour.ts'
import { conclude, concludeByMood, concludeLate, endOf, isBeyond } from './end-call.ts'
import { dates, describeTransfer, meaningOf, reactionTo, transferBy } from './reply.ts'
import { wordsOf } from './speech.ts'
import { isRight } from './ticket.ts'

/*
 * What each move does to a call: pure functions, shared by the machine that plays and by whatever explores. Where a move leads, it is the machine
 * that goes there.
 */

type Of<Type extends Move['type']> = Extract<Move, { type: Type }>

/** A move's effect, and the place to which it leads: none where the call stays where it is or ends. */
export interface Outcome {
  readonly state: CallState
  readonly to: string | null
}

/** The step to which a department sends callers back, where the scenario has written one. */
export const returnStep = 'back-again'

/** The rep replies. */
export function reply(setting: Setting, before: CallState, move: Of<'replied'>): Outcome {
  const said = stepAt(setting.call, before.place).replies.find(({ id }) => id === move.reply)
  if (!said) throw new Error(`No reply ${move.reply} at ${before.place}`)
  const act = meaningOf(setting, before, said)
  const transfer = transferBy(setting, before, said)
  const vents = act === 'wait' && before.mood.venting > 0
  const state: CallState = {
    ...acted(setting, before, act),
    turns: before.turns + 1,
    cutFor: null,
    owed: [...reactionTo(setting, before, said, act), ...(vents ? [tellMore(setting, before)] : [])],
    told: before.told + (vents ? 1 : 0),
    spent: [...before.spent, said.id],
    opened: join(before.opened, said.opens),
    done: join(before.done, [...said.does, ...said.closes]),
    dated: before.dated || dates(setting, said),
    transfers: transfer ? [...before.transfers, transfer] : before.transfers,
  }
  if (state.mood.ended) return { state: concludeByMood(setting, state), to: null }
  if (transfer && transfer.fit !== 'right') return sendBack(setting, state, transfer)
  const onward = said.goto === '' ? (transfer ? endOf(setting, transfer) : 'had-to-go') : said.goto
  return land(setting, state, passOver(setting, state, onward))
}

/** The rep says nothing: the next piece of the story, or dead air. */
export function wait(setting: Setting, before: CallState): CallState {
  const vents = before.mood.venting > 0
  const state = { ...acted(setting, before, 'wait'), turns: before.turns + 1, told: before.told + (vents ? 1 : 0) }
  if (state.mood.ended) return concludeByMood(setting, state)
  if (isBeyond(state)) return concludeLate(setting, state)
  return begin(state, [vents ? tellMore(setting, before) : anywhere(setting, 'silence')])
}

/** The caller has been heard to the end. */
export function hear(state: CallState): CallState {
  return { ...counted(state), facts: hearParts(state, Infinity), speaking: false }
}

/** The caller is cut off. A polite bridge cuts in without interrupting; what was cut off was not heard all the same. */
export function interrupt(setting: Setting, before: CallState, move: Of<'interrupted'>): CallState {
  const heard = { ...before, facts: hearParts(before, move.words), speaking: false }
  const bridge = stepAt(setting.call, before.place).replies.some((said) => said.id === move.reply && said.bridge)
  if (bridge) return { ...counted(heard), cutFor: move.reply }
  const state = acted(setting, heard, 'interrupt')
  return state.mood.ended ? concludeByMood(setting, state) : { ...state, cutFor: move.reply }
}

/** The rep puts the caller on hold. Asking covers the first minute. */
export function hold(setting: Setting, before: CallState, move: Of<'held'>): CallState {
  const state = acted(setting, before, move.minutes === null ? 'hold-unannounced' : 'hold-announced')
  if (state.mood.ended) return concludeByMood(setting, state)
  return { ...state, hold: { promised: move.minutes, minutes: 0 }, turn: [anywhere(setting, 'on hold')] }
}

/** Another minute begins: inside the promise or past it. */
export function holdMinute(setting: Setting, before: CallState): CallState {
  const { promised, minutes } = before.hold ?? { promised: null, minutes: 0 }
  const inside = promised !== null && minutes + 2 <= promised
  const state = acted(setting, before, inside ? 'hold-announced' : 'hold-unannounced')
  const now = { ...state, hold: { promised, minutes: minutes + 1 } }
  return now.mood.ended ? concludeByMood(setting, now) : now
}

/** The rep comes back to the line, and the caller says so. */
export function resume(setting: Setting, before: CallState): CallState {
  return begin({ ...counted(before), hold: null }, [welcomeBack(setting, before)])
}

/** What the caller says then, as the minutes deserve. Who has no words for too many of them has those for coming back. */
function welcomeBack(setting: Setting, { hold: now }: CallState): Utterance {
  const { promised, minutes } = now ?? { promised: null, minutes: 0 }
  const { always } = setting.call.caller
  const isOwn = always['back from hold'] !== undefined && always['held too long'] === undefined
  return anywhere(setting, minutes < (promised ?? 1) || isOwn ? 'back from hold' : 'held too long')
}

/** The rep transfers with the phone's own control. */
export function transfer(setting: Setting, before: CallState, move: Of<'transferred'>): Outcome {
  const words = wordsOf(briefText(setting, before, move.brief)).length
  const made = describeTransfer(setting, before, { to: move.to, how: move.how, brief: toldBy(setting, before, move.brief), words })
  const act = made.fit === 'wrong' ? 'transfer-wrong' : `transfer-${made.how}` as const
  const state = { ...acted(setting, before, act), turns: before.turns + 1, hold: null, owed: [], transfers: [...before.transfers, made] }
  if (state.mood.ended) return { state: concludeByMood(setting, state), to: null }
  if (made.fit !== 'right') return sendBack(setting, state, made)
  return { state: conclude(setting, state, endOf(setting, made)), to: null }
}

/** What the colleague is told, put together from what the ticket holds. */
export function briefText(
  { call }: Pick<Setting, 'call'>,
  { ticket }: Pick<CallState, 'ticket'>,
  brief: readonly string[],
): string {
  const parts = brief.map((field) => (field === 'verified' ? 'Verified' : (ticket[field] ?? '')))
  return `${[call.caller.name, ...parts.filter((part) => part !== '')].join('. ')}.`
}

/** The rep hangs up: where a policy makes it due, that is its end; else it is the rep's. */
export function hangUp(setting: Setting, before: CallState): CallState {
  return concludeByMood(setting, acted(setting, before, 'end-by-policy'))
}

/** The rep hangs up while the caller is saying goodbye. */
export function cutGoodbye(state: CallState): CallState {
  return { ...counted(state), speaking: false, cutGoodbye: true }
}

export function lookUp(state: CallState, move: Of<'looked-up'>): CallState {
  return { ...counted(state), opened: join(state.opened, [move.name]) }
}

export function note(state: CallState, { field, text }: Of<'noted'>): CallState {
  if (field === null) return { ...counted(state), note: text }
  const { [field]: _, ...others } = state.ticket
  return { ...counted(state), ticket: text === '' ? others : { ...others, [field]: text } }
}

/** The call comes to a place: a detour falls due, or the caller speaks. Back from hold the caller is speaking already. */
export function arrive(setting: Setting, before: CallState, place: string): CallState {
  if (before.ending !== null || before.speaking) return before
  const due = place in setting.call.steps ? dueDetour(setting, before, place) : null
  if (due !== null) return { ...before, due, detours: [...before.detours, due] }
  const state = speakAt(setting, { ...before, due: null }, place)
  if (!state.mood.ended) return state
  // A promise that comes out as false was too much: that is said, and then the caller is gone.
  const gone = concludeByMood(setting, state)
  return begin(gone, [...state.turn.map((part) => ({ ...part, brings: [], corrects: [] })), ...gone.turn])
}

/** Whether a note has a field: one that the ticket wants, or the free note. */
export function isField({ call }: Setting, field: string | null): boolean {
  const fact = field === null ? undefined : call.facts[field]
  return field === null || (fact !== undefined && finalTicket(fact) !== undefined)
}

/** Whether something can be looked up: it lies on this desk. */
export function isOnDesk({ company }: Setting, { kind, name }: Of<'looked-up'>): boolean {
  return Object.hasOwn({ article: company.articles, policy: company.policies, department: company.departments }[kind], name)
}

/** Whether a transfer has somewhere to go. */
export function isDepartment({ company, scenario }: Setting, { to }: Of<'transferred'>): boolean {
  return Object.hasOwn(company.departments, to) && to !== scenario.desk
}

/** Where a reply really leads: past steps whose fact is known or about to be, never round in a circle. */
function passOver({ call }: Setting, state: CallState, goto: string): string {
  const coming = comingFacts(state)
  const passed = new Set<string>()
  let place = goto
  for (;;) {
    const step = stepNamed(call, place)
    const isPast = step?.about !== undefined && (isKnown(state, step.about) || coming.has(step.about))
    if (!step || !isPast || passed.has(place) || step.goto === '') return place
    passed.add(place)
    place = step.goto
  }
}

/** Comes to a place: an ending, a step, or an end where the call is beyond its bounds. */
function land(setting: Setting, state: CallState, place: string): Outcome {
  if (place in setting.call.endings) return { state: conclude(setting, state, place), to: null }
  const again = (state.visits[place] ?? 0) + 1 >= callBounds.visits
  if (again || isBeyond(state)) return { state: concludeLate(setting, state), to: null }
  return { state, to: place }
}

/** A department sends the caller back, to the scenario's return step or to where they were. */
function sendBack(setting: Setting, state: CallState, made: Transfer): Outcome {
  const department = setting.company.departments[made.to]
  const minutes = (department?.wait ?? 0) + 1
  const home = returnStep in setting.call.steps ? returnStep : null
  const why = department?.bounces === undefined ? '' : ` “${department.bounces}”`
  const text = `${made.to} sent ${setting.call.caller.name} back after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.${why}`
  const shown: Utterance = { by: 'line', name: '', text, brings: [], corrects: [] }
  const owed = home === null ? [shown, anywhere(setting, 'sent back')] : [shown]
  const returned = { from: made.to, minutes }
  return land(setting, { ...state, owed, returned, returns: state.returns + 1 }, home ?? state.place)
}

function acted(setting: Setting, state: CallState, act: Act): CallState {
  return { ...state, events: state.events + 1, mood: stepMood(state.mood, act, setting.nature), acts: [act] }
}

function counted(state: CallState): CallState {
  return { ...state, events: state.events + 1, acts: [] }
}

/** What the colleague has really been told: ticket fields that say what the caller has said so far, and `verified`. */
function toldBy({ call }: Setting, state: CallState, brief: readonly string[]): string[] {
  const isSo = (field: string) => {
    const { becomes, ...first } = factOf(call, field)
    const asKnown = becomes && state.facts[field] === 'corrected' ? { ...first, becomes } : first
    return isRight(asKnown, state.ticket[field] ?? '')
  }
  return brief.filter((field) => field === 'verified' || (Object.hasOwn(call.facts, field) && isSo(field)))
}

function join(list: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? list : [...new Set([...list, ...more])]
}
