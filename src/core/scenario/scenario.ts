import type {
  AuthoredCall,
  AuthoredCompany,
  AuthoredDetour,
  AuthoredEnding,
  AuthoredFact,
  AuthoredHeader,
  AuthoredReply,
  AuthoredStep,
} from './format.ts'
import type { Worth } from './vocabulary.ts'

/*
 * A scenario as it is played: what the author wrote, with every name resolved, every default filled in and every id derived. JSON to
 * the bone. The meaning of each key stands in format.ts, where the author's keys are defined.
 */

export interface Scenario extends AuthoredHeader {
  /** The file's name without its ending. */
  readonly id: string
  readonly company: Company
  readonly calls: readonly Call[]
}

export interface Company extends AuthoredCompany {
  /** The folder's name. */
  readonly id: string
}

export type Fact = AuthoredFact

export interface Call extends Omit<AuthoredCall, 'steps' | 'asides' | 'detours' | 'endings'> {
  /** The step at which the call begins. */
  readonly first: string
  /** Every step, those of the script in their order and then the asides. */
  readonly steps: Readonly<Record<string, Step>>
  readonly detours: Readonly<Record<string, Detour>>
  /** The author's endings and those that every call has. */
  readonly endings: Readonly<Record<string, Ending>>
  /** Whether the caller has to prove who they are before something can be said (R3). */
  readonly verification: boolean
}

export interface Step extends Omit<AuthoredStep, 'replies' | 'goto'> {
  /** Where its replies lead unless they say otherwise, and where a call goes on that passes it over. */
  readonly goto: string
  readonly replies: readonly Reply[]
}

export interface Reply extends Omit<AuthoredReply, 'goto'> {
  /** Survives shuffling and the edits of other replies: the place and a hash of the words. */
  readonly id: string
  /** A step or an ending; `back` leads from a detour to where the call was going. */
  readonly goto: string
}

/** The place that a detour's last replies lead to: where the call was going when it fell due. Not a name an author can write. */
export const back = '(back)'

export interface Detour extends Pick<AuthoredDetour, 'before' | 'when' | 'once heard' | 'in variant'> {
  readonly first: string
  /** Its own steps, by names that no other step or detour of the call has. */
  readonly steps: Readonly<Record<string, Step>>
}

export interface Ending extends AuthoredEnding {
  readonly title: string
  readonly worth: Worth
  readonly says: { readonly otherwise: string; readonly [situation: string]: string }
  readonly survey: { readonly outcome: number; readonly again: boolean }
}

/** The step at a place, be it of the script, an aside or of a detour. */
export function stepAt(call: Call, place: string): Step {
  const step = call.steps[place] ?? Object.values(call.detours).find((detour) => place in detour.steps)?.steps[place]
  if (!step) throw new Error(`No step ${place}`)
  return step
}

/** Every step of a call: those of the script, and those of its detours after them. */
export function stepsOf(call: Pick<Call, 'steps' | 'detours'>): Step[] {
  return [...Object.values(call.steps), ...Object.values(call.detours).flatMap((detour) => Object.values(detour.steps))]
}

/** The fact of that name. */
export function factOf(call: Call, name: string): Fact {
  const fact = call.facts[name]
  if (!fact) throw new Error(`No fact ${name}`)
  return fact
}

/** The last word on a fact: what the ticket should say once the caller has corrected themselves. */
export function finalTicket(fact: Fact): string | undefined {
  return fact.becomes?.ticket ?? fact.ticket
}

/** The label of a fact's field on the ticket. */
export function fieldLabel(call: Call, name: string): string {
  const fact = factOf(call, name)
  if (fact.field) return fact.field
  if (name === call.need) return 'What is wrong'
  if (name === call.cause) return 'Cause, if known'
  return titleOf(name)
}

/** A name as a title: "move-date" is "Move date". */
export function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The choices for a field that is picked: the fact and its mishearings, in an order that tells nothing. */
export function fieldChoices(fact: Fact): readonly string[] {
  const choices = [fact.ticket, fact.becomes?.ticket, ...fact.mishear].filter((text) => text !== undefined)
  return [...new Set(choices)].toSorted((a, b) => a.localeCompare(b, 'en'))
}
