import { anywhereLines } from '../core/scenario/vocabulary.ts'
import { type Call, type Detour, type Ending, type Scenario, type Step, stepsOf } from '../core/scenario/scenario.ts'
import { tellable } from '../core/call/caller-turn.ts'
import { fillInVariant } from '../core/call/variant.ts'
import { defaultLines } from '../core/scenario/default-words.ts'
import { addressOf } from './address.ts'
import { type Speaker, type Voice, voiceOf } from './voice.ts'

/** Something that is said aloud. */
export interface Line {
  /** What a recording of it is called, without its ending: small letters, digits, hyphens and full stops, no two lines alike. */
  readonly name: string
  /** Every name that a recording of it may have, `name` first: the same words in the same voice are one line, wherever said. */
  readonly names: readonly string[]
  /** What is said, a variant's words filled in. */
  readonly text: string
  readonly voice: Voice
  /** Who says it: the caller's name, or what stands at the step's `who`. */
  readonly who: string
  readonly address: string
}

/** One place of a call at which something is said. */
interface Said {
  readonly name: string
  readonly text: string
  readonly speaker: Speaker
}

/**
 * Everything that a caller or colleague of the scenario can say aloud, in every variant; each text in each voice once, in the
 * order of the file. What only the screen shows is no part of it, nor are facts that only ever come out in other words.
 */
export function linesOf(scenario: Scenario): Line[] {
  const found = new Map<string, Line & { readonly names: string[] }>()
  const nameFreely = uniqueNames()
  for (const { name: wanted, ...line } of versionsOf(scenario)) {
    const name = nameFreely(wanted)
    const known = found.get(line.address)
    if (known) known.names.push(name)
    else found.set(line.address, { name, names: [name], ...line })
  }
  return [...found.values()]
}

type Version = Omit<Line, 'names'>

/** What is said at each place of each call, once for all variants or, where their words make it another line, once for each. */
function versionsOf(scenario: Scenario): Version[] {
  const names = Object.keys(scenario.variants)
  const variants = names.length > 0 ? names : [null]
  const filled = variants.map((variant) => fillInVariant(scenario, variant).calls)
  return scenario.calls.flatMap((_, index) => {
    const series = scenario.calls.length > 1 ? [`call-${index + 1}`] : []
    return sideBySide(filled.map((calls) => speak(calls[index]!))).flatMap((versions) => {
      const isOne = new Set(versions.map(({ address }) => address)).size === 1
      const named = (line: Version, end: readonly string[]) => ({ ...line, name: [...series, line.name, ...end].join('.') })
      return isOne ? [named(versions[0]!, [])] : versions.map((line, at) => named(line, [safe(names[at]!)]))
    })
  })
}

function speak(call: Call): Version[] {
  return saidIn(call).map(({ name, text, speaker }) => {
    const voice = voiceOf(call, speaker)
    return { name, text, voice, who: speaker.name, address: addressOf(text, voice) }
  })
}

/** Variants change words and never the shape: the same place is at the same index in all of them. */
function sideBySide<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists[0]!.map((_, index) => lists.map((list) => list[index]!))
}

/** Every place of a call at which somebody speaks. */
function saidIn(call: Call): Said[] {
  const caller = { by: 'caller', name: call.caller.name } as const
  const byCaller = (name: string, text: string): Said => ({ name, text, speaker: caller })
  const all = [
    ...Object.entries(call.steps).flatMap(([name, step]) => saidAt(name, step, caller)),
    ...Object.values(call.detours).flatMap((detour) => saidInDetour(detour, caller)),
    ...saidFacts(call).map((name) => byCaller(`fact.${safe(name)}`, call.facts[name]!.said)),
    ...call.caller.story.map(({ says }, index) => byCaller(`story.${index + 1}`, says)),
    ...anywhereLines.map((line) => byCaller(`always.${safe(line)}`, call.caller.always[line] ?? defaultLines[line])),
    ...Object.entries(call.endings).flatMap(([name, { says }]) => saidInCases(`ending.${safe(name)}`, says, caller)),
  ]
  return all.filter(({ text }) => text !== '')
}

function saidInDetour({ steps }: Detour, caller: Speaker): Said[] {
  return Object.entries(steps).flatMap(([name, step]) => saidAt(name, step, caller))
}

/** The line of a step, by whoever speaks it, and the caller's answers to its replies. */
function saidAt(place: string, { says, who, replies }: Step, caller: Speaker): Said[] {
  const name = place.split('/').map(safe).join('.')
  const answers = replies.flatMap(({ answer }, index): Said[] =>
    answer === undefined ? [] : [{ name: `${name}.reply-${index + 1}.answer`, text: answer, speaker: caller }],
  )
  const speaker = who === undefined ? caller : ({ by: 'colleague', name: who } as const)
  return [...(says ? saidInCases(name, says, speaker) : []), ...answers]
}

function saidInCases(name: string, says: Ending['says'], speaker: Speaker): Said[] {
  return Object.entries(says).map(([situation, text]) => {
    return { name: situation === 'otherwise' ? name : `${name}.${safe(situation)}`, text, speaker }
  })
}

/**
 * Facts that come out in their own words: asked for by a reply whose answer is not written (or may not fit), or volunteered. The
 * others are heard in other lines only.
 */
function saidFacts(call: Call): string[] {
  const asking = stepsOf(call)
    .flatMap(({ replies }) => replies)
    .filter(({ answer, repeats }) => answer === undefined || Object.keys(repeats).length > 0)
  const said = new Set([...asking.flatMap(({ asks }) => asks), ...tellable(call)])
  return Object.keys(call.facts).filter((name) => said.has(name))
}

/** A name that any file system takes, whatever it makes of capitals. */
function safe(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Tells names apart that are alike once they are safe: "hello", "hello-2". */
function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
    taken.add(name)
    return name
  }
}
