import type { Mood, Nature } from '../caller/mood.ts'
import type { Call, Company, Fact, Scenario, Step } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import { startMood } from '../caller/mood.ts'
import { temperamentOf } from '../caller/temperaments.ts'
import { factOf } from '../scenario/scenario.ts'

/** What never changes in one call: the script and who plays in it. */
export interface Setting {
  readonly scenario: Scenario
  readonly company: Company
  readonly call: Call
  readonly nature: Nature
  readonly variant: string | null
}

/** One part of a caller's turn. What it brings and corrects is known once it was heard to its end. */
export interface Utterance {
  readonly by: 'caller' | 'colleague' | 'line'
  readonly name: string
  readonly text: string
  readonly brings: readonly string[]
  readonly corrects: readonly string[]
}

/** A transfer, as it went. */
export interface Transfer {
  readonly to: string
  readonly how: 'warm' | 'cold'
  readonly fit: 'right' | 'near' | 'wrong'
  /** Facts the colleague was told, or `verified`; and in how many words. */
  readonly brief: readonly string[]
  readonly words: number
  /** Whether the cause was known before it. */
  readonly causeHeard: boolean
}

/** All that one call remembers. Phase and step are the machine's own state. JSON to the bone, never changed in place. */
export interface CallState {
  readonly mood: Mood
  /** The step at which the caller last began to speak; empty before the first. */
  readonly place: string
  /** Facts heard; `corrected` once the caller has put them right. */
  readonly facts: Readonly<Record<string, 'heard' | 'corrected'>>
  /** The caller's present turn, and whether it is still being said. */
  readonly turn: readonly Utterance[]
  readonly speaking: boolean
  /** The reply for which the caller was cut off; no other may follow. */
  readonly cutFor: string | null
  /** What the caller will say first in the next turn: answers, or a reaction. */
  readonly owed: readonly Utterance[]
  readonly spent: readonly string[]
  /** Place → how often the caller has spoken there. */
  readonly visits: Readonly<Record<string, number>>
  /** Detours that have happened, and the one that has just fallen due. */
  readonly detours: readonly string[]
  readonly due: string | null
  /** Pieces of the story that have been told. */
  readonly told: number
  readonly tiredSaid: boolean
  readonly opened: readonly string[]
  /** Deeds and closings done by replies. */
  readonly done: readonly string[]
  /** Whether a date was given for what waits. */
  readonly dated: boolean
  readonly ticket: Readonly<Record<string, string>>
  readonly note: string
  readonly hold: { readonly promised: number | null; readonly minutes: number } | null
  readonly transfers: readonly Transfer[]
  /** The last time a department sent the caller back. */
  readonly returned: { readonly from: string; readonly minutes: number } | null
  readonly returns: number
  readonly turns: number
  readonly events: number
  /** What the last event amounted to, in order. */
  readonly acts: readonly Act[]
  /** How the call ends, from the moment at which that is decided. */
  readonly ending: string | null
  /** The rep hung up while the caller was saying goodbye (S4.1). */
  readonly cutGoodbye: boolean
}

/** The setting of one of a scenario's calls, its variant's words filled in already. */
export function settingOf(scenario: Scenario, index: number, variant: string | null): Setting {
  const call = scenario.calls[index]
  if (!call) throw new Error(`No call ${index}`)
  const { temperament, but, grave } = call.caller
  return { scenario, company: scenario.company, call, nature: { ...temperamentOf(temperament, but), grave }, variant }
}

export function startState({ nature }: Setting): CallState {
  return {
    mood: startMood(nature),
    place: '',
    facts: {},
    turn: [],
    speaking: false,
    cutFor: null,
    owed: [],
    spent: [],
    visits: {},
    detours: [],
    due: null,
    told: 0,
    tiredSaid: false,
    opened: [],
    done: [],
    dated: false,
    ticket: {},
    note: '',
    hold: null,
    transfers: [],
    returned: null,
    returns: 0,
    turns: 0,
    events: 0,
    acts: [],
    ending: null,
    cutGoodbye: false,
  }
}

/** The step at a place, be it of the script or of a detour; none where the place is an ending, or where a detour goes back to. */
export function stepNamed(call: Call, place: string): Step | undefined {
  return call.steps[place] ?? Object.values(call.detours).find((detour) => place in detour.steps)?.steps[place]
}

/** Whether the caller has said it. */
export function isKnown(state: CallState, fact: string): boolean {
  return fact in state.facts
}

/** Whether saying a fact back is right: with the value that the reply gives it, or as it is in the end where the reply gives none. */
export function saysRight({ call }: Setting, state: CallState, name: string, value: string | null): boolean {
  const fact = factOf(call, name)
  const known = state.facts[name]
  if (!known) return false
  const last = fact.becomes !== undefined && known !== 'corrected' ? 'first' : 'last'
  if (value === null) return last === 'last' || fact.becomes === undefined
  return valueNow(fact, last).includes(value)
}

function valueNow(fact: Fact, word: 'first' | 'last'): readonly (string | undefined)[] {
  return word === 'last' && fact.becomes ? [fact.becomes.ticket, fact.becomes.said] : [fact.ticket, fact.said]
}

/** The company's proofs that the caller has given. */
export function proofsHeard({ call }: Setting, state: CallState): string[] {
  const given = Object.keys(state.facts).flatMap((fact) => factOf(call, fact).proves)
  return [...new Set(given)]
}

/** Whether the caller has proved who they are. Without verification in the company there is nothing to prove. */
export function isVerified(setting: Setting, state: CallState): boolean {
  const needs = setting.company.verification?.needs ?? 0
  return proofsHeard(setting, state).length >= needs
}

/** How a department fits the caller's need. */
export function fitOf({ call }: Setting, department: string): 'right' | 'near' | 'wrong' {
  if (call.right !== 'here' && call.right.to === department) return 'right'
  return call['near miss'].some((near) => near.to === department) ? 'near' : 'wrong'
}
