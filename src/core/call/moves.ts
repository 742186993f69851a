import type { Move } from './call-log.ts'
import type { CallState, Setting, Transfer, Utterance } from './call-state.ts'
import { cueOf } from '../caller/cue.ts'
import { revealDebt, stepMood } from '../caller/mood.ts'
import { stepAt } from '../scenario/scenario.ts'
import { type Act, callBounds } from '../scenario/vocabulary.ts'
import { isKnown } from './call-state.ts'
import { anywhere, begin, caseOf, hearParts, speakAt, utter } from './caller-turn.ts'
import { dates, describeTransfer, meaningOf, reactionTo, transferBy } from './reply.ts'
import { wordsOf } from './speech.ts'

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
  const state: CallState = {
    ...acted(setting, before, act),
    turns: before.turns + 1,
    cutFor: null,
    owed: reactionTo(setting, before, said, act),
    spent: [...before.spent, said.id],
    opened: join(before.opened, said.opens),
    done: join(before.done, [...said.does, ...said.closes]),
    dated: before.dated || dates(setting, said),
    transfers: transfer ? [...before.transfers, transfer] : before.transfers,
  }
  if (state.mood.ended) return ended(setting, state)
  if (transfer && transfer.fit !== 'right') return sendBack(setting, state, transfer)
  return lead(setting, state, said.goto)
}

/** The rep says nothing: the next piece of the story, or dead air. */
export function wait(setting: Setting, before: CallState): CallState {
  const { story } = setting.call.caller
  const piece = story[before.told]
  const vents = before.mood.venting > 0
  const state = { ...acted(setting, before, 'wait'), turns: before.turns + 1, told: before.told + (vents ? 1 : 0) }
  if (state.mood.ended) return ended(setting, state).state
  if (isBeyond(state)) return conclude(setting, state, 'had-to-go')
  if (!vents) return begin(state, [anywhere(setting, 'silence')])
  return begin(state, [piece ? utter(setting, piece.says, piece.brings, piece.corrects) : anywhere(setting, 'venting')])
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
  return state.mood.ended ? ended(setting, state).state : { ...state, cutFor: move.reply }
}

/** The rep puts the caller on hold. Asking covers the first minute. */
export function hold(setting: Setting, before: CallState, move: Of<'held'>): CallState {
  const state = acted(setting, before, move.minutes === null ? 'hold-unannounced' : 'hold-announced')
  if (state.mood.ended) return ended(setting, state).state
  return { ...state, hold: { promised: move.minutes, minutes: 0 }, turn: [anywhere(setting, 'on hold')] }
}

/** Another minute begins: inside the promise or past it. */
export function holdMinute(setting: Setting, before: CallState): CallState {
  const { promised, minutes } = before.hold ?? { promised: null, minutes: 0 }
  const inside = promised !== null && minutes + 2 <= promised
  const state = acted(setting, before, inside ? 'hold-announced' : 'hold-unannounced')
  const now = { ...state, hold: { promised, minutes: minutes + 1 } }
  return now.mood.ended ? ended(setting, now).state : now
}

/** The rep comes back to the line, and the caller says so. */
export function resume(setting: Setting, before: CallState): CallState {
  return begin({ ...counted(before), hold: null }, [anywhere(setting, 'back from hold')])
}

/** The rep transfers with the phone's own control. */
export function transfer(setting: Setting, before: CallState, move: Of<'transferred'>): Outcome {
  const words = wordsOf(briefText(setting, before, move.brief)).length
  const made = describeTransfer(setting, before, { to: move.to, how: move.how, brief: toldBy(setting, before, move.brief), words })
  const act = made.fit === 'wrong' ? 'transfer-wrong' : `transfer-${made.how}` as const
  const state = { ...acted(setting, before, act), turns: before.turns + 1, hold: null, owed: [], transfers: [...before.transfers, made] }
  if (state.mood.ended) return ended(setting, state)
  if (made.fit !== 'right') return sendBack(setting, state, made)
  return { state: conclude(setting, state, made.how === 'warm' ? 'transferred' : 'transferred-cold'), to: null }
}

/** What the colleague is told, put together from what the ticket holds. */
export function briefText({ call }: Setting, state: CallState, brief: readonly string[]): string {
  const parts = brief.map((field) => (field === 'verified' ? 'Verified' : state.ticket[field] ?? ''))
  return [call.caller.name, ...parts.filter((part) => part !== '')].join('. ')
}

/** The rep hangs up: where a policy makes it due, that is its end; else it is the rep's. */
export function hangUp(setting: Setting, before: CallState): CallState {
  return ended(setting, acted(setting, before, 'end-by-policy')).state
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
  return state.mood.ended ? ended(setting, { ...state, speaking: false }).state : state
}

/** Whether a note has a field: one that the ticket wants, or the free note. */
export function isField({ call }: Setting, field: string | null): boolean {
  return field === null || call.facts[field]?.ticket !== undefined
}

/** Whether something can be looked up: it lies on this desk. */
export function isOnDesk({ company, call }: Setting, { kind, name }: Of<'looked-up'>): boolean {
  if (kind === 'history') return call.history.length > 0
  return name in { article: company.articles, policy: company.policies, department: company.departments }[kind]
}

/** Whether a transfer has somewhere to go. */
export function isDepartment({ company, scenario }: Setting, { to }: Of<'transferred'>): boolean {
  return to in company.departments && to !== scenario.desk
}

function dueDetour({ call, nature, variant }: Setting, state: CallState, place: string): string | null {
  if (state.turns === 0) return null
  const cue = cueOf(state.mood, nature)
  const found = Object.entries(call.detours).find(
    ([name, due]) =>
      !state.detours.includes(name) &&
      (due.before.length === 0 || due.before.includes(place)) &&
      (due.when.length === 0 || due.when.some((mood) => mood === cue)) &&
      due['once heard'].every((fact) => isKnown(state, fact)) &&
      (due['in variant'].length === 0 || (variant !== null && due['in variant'].includes(variant))),
  )
  return found?.[0] ?? null
}

/** Goes where a reply leads: past steps whose fact is known, never round in a circle, and to an end where the call is beyond its bounds. */
function lead(setting: Setting, state: CallState, goto: string): Outcome {
  const { steps, endings } = setting.call
  const coming = new Set(state.owed.flatMap((part) => part.brings))
  const passed = new Set<string>()
  let place = goto
  for (;;) {
    const step = steps[place]
    const isPast = step?.about !== undefined && (isKnown(state, step.about) || coming.has(step.about))
    if (!step || !isPast || passed.has(place) || step.goto === '') break
    passed.add(place)
    place = step.goto
  }
  if (place in endings) return { state: conclude(setting, state, place), to: null }
  const again = (state.visits[place] ?? 0) + 1 >= callBounds.visits
  if (again || isBeyond(state)) return { state: conclude(setting, state, 'had-to-go'), to: null }
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
  return lead(setting, { ...state, owed, returned, returns: state.returns + 1 }, home ?? state.place)
}

function ended(setting: Setting, state: CallState): Outcome {
  const name = { caller_hung_up: 'caller-hung-up', rep_hung_up: 'rep-hung-up', ended_by_policy: 'ended-by-policy' } as const
  return { state: conclude(setting, state, name[state.mood.ended ?? 'caller_hung_up']), to: null }
}

/** The call ends. A promise still owed comes out now, and may turn a goodbye into a hang-up. */
function conclude(setting: Setting, before: CallState, name: string): CallState {
  const mood = before.mood.ended ? before.mood : revealDebt(before.mood, setting.nature)
  const revealed = mood !== before.mood
  const ending = mood.ended && revealed ? 'caller-hung-up' : name
  const state = { ...before, mood, ending, hold: null, owed: [] }
  const says = setting.call.endings[ending]?.says ?? { otherwise: '' }
  const reactions = before.owed.filter((part) => !mood.ended || part.brings.length === 0)
  const goodbye = utter(setting, caseOf(says, setting, state, revealed))
  return begin(state, [...reactions, goodbye].filter((part) => part.text !== ''))
}

function isBeyond({ turns, events }: CallState): boolean {
  return turns >= callBounds.turns || events >= callBounds.events
}

function acted(setting: Setting, state: CallState, act: Act): CallState {
  return { ...counted(state), mood: stepMood(state.mood, act, setting.nature), acts: [act] }
}

function counted(state: CallState): CallState {
  return { ...state, events: state.events + 1, acts: [] }
}

/** Ticket fields that are filled, as the facts they say rightly or wrongly; `verified` as it is. */
function toldBy({ call }: Setting, state: CallState, brief: readonly string[]): string[] {
  return brief.filter((field) => field === 'verified' || (field in call.facts && (state.ticket[field] ?? '') !== ''))
}

function join(list: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? list : [...new Set([...list, ...more])]
}
