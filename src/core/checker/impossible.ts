import type { Setting } from '../call/call-state.ts'
import type { Call, Detour, Reply, Step } from '../scenario/scenario.ts'
import type { Act, Cue } from '../scenario/vocabulary.ts'
import { fitOf, stepNamed } from '../call/call-state.ts'
import { returnStep } from '../call/moves.ts'
import { startMood } from '../caller/mood.ts'
import { builtInEndings, cues } from '../scenario/vocabulary.ts'
import { liveness } from './live.ts'
import { moodTable } from './moods.ts'

/**
 * What no call can come to, told without looking at every call: where nothing leads, what waits for something that never comes, and moods that this
 * caller never is in, whatever is done with them. Each says why, or null where it can't be ruled out like that.
 */
export interface Impossible {
  step(place: string): string | null
  reply(id: string): string | null
  line(place: string, key: string): string | null
  goodbye(ending: string, key: string): string | null
  detour(name: string): string | null
  fact(name: string): string | null
  ending(name: string): string | null
  story(piece: number): string | null
  always(line: string): string | null
}

/** What can perhaps come about. */
interface Possible {
  readonly places: Set<string>
  readonly facts: Set<string>
  readonly deeds: Set<string>
  readonly replies: Set<string>
  readonly endings: Set<string>
  readonly detours: Set<string>
  readonly acts: Set<Act>
}

export function impossibleIn(setting: Setting): Impossible {
  const { call } = setting
  const roughly = possibleIn(setting, () => true)
  const waitsForMood = Object.values(call.detours).some(({ when }) => when.length > 0)
  let cues: ReadonlySet<Cue> | null = null
  let closely: Possible | null = null
  // Looking through the moods takes longest: only for what nothing else rules out.
  const canBe = (cue: Cue) => (cues ??= cuesOf(setting, roughly)).has(cue)
  const tell = (why: (possible: Possible) => string | null) =>
    why(roughly) ?? (waitsForMood ? why((closely ??= possibleIn(setting, canBe))) : null)
  const moodless = (key: string) => (isCue(key) && !canBe(key) ? 'this caller is never in that mood, whatever is done.' : null)
  const byCase = (key: string, possible: Possible): string | null => {
    const fact = key.startsWith('once heard ') ? key.slice('once heard '.length) : null
    if (fact !== null && !possible.facts.has(fact)) return `nothing brings out "${fact}".`
    if (key === 'after overpromise' && !possible.acts.has('overpromise')) return 'no reply that can be reached promises too much.'
    return null
  }
  const ending = (name: string, possible: Possible) =>
    possible.endings.has(name) ? whyNotEnding(setting, possible, name) : 'nothing that can be reached leads to it.'
  return {
    step: (place) => tell(({ places }) => (places.has(place) ? null : 'nothing that can be reached leads to it.')),
    reply: (id) => tell((possible) => (possible.replies.has(id) ? null : whyNotReply(setting, possible, id))),
    line: (place, key) => tell((possible) => (possible.places.has(place) ? byCase(key, possible) : 'its step is never reached.')) ?? moodless(key),
    goodbye: (name, key) =>
      tell((possible) => (ending(name, possible) === null ? byCase(key, possible) : 'its ending is never reached.')) ?? moodless(key),
    detour: (name) => tell((possible) => (possible.detours.has(name) ? null : whyNotDetour(possible, call.detours[name]!, moodless))),
    fact: (name) => tell(({ facts }) => (facts.has(name) ? null : 'no line, story or question that can be reached brings it out.')),
    ending: (name) => tell((possible) => ending(name, possible)),
    story: (piece) => (piece < setting.nature.venting ? null : `this caller has ${setting.nature.venting} pieces of story to tell, and no more.`),
    always: (line) => tell((possible) => whyNotAnywhere(setting, possible, line)),
  }
}

/** Endings of the engine's own that this call has no occasion for. */
function whyNotEnding(setting: Setting, possible: Possible, name: string): string | null {
  const { call, nature } = setting
  if (name === 'ended-by-policy') return nature.abuse === 'never' ? 'this caller is never abusive.' : whyNotByPolicy(setting, possible)
  if (name !== 'transferred' && name !== 'transferred-cold') return null
  if (call.right === 'here') return 'the need belongs to this desk.'
  return name === 'transferred-cold' && call.right.how === 'cold' ? 'this call is put through at once, and that is no fault.' : null
}

/** The policy asks for warnings first. A reply is said once in a call, and a step that is never come back to has one. */
function whyNotByPolicy(setting: Setting, { acts, places, replies }: Possible): string | null {
  if (!acts.has('set-boundary')) return 'no reply that can be reached sets a boundary.'
  const due = setting.nature.grave ? 1 : 2
  const { at } = liveness(setting)
  let most = 0
  for (const [place, step] of stepsOf(setting.call)) {
    const said = step.replies.filter(({ id, act }) => act === 'set-boundary' && replies.has(id)).length
    if (places.has(place)) most += at(place).again.has(place) ? said : Math.min(1, said)
  }
  return most >= due ? null : 'the policy asks for two boundaries first, and no call has room for more than one.'
}

/** Words for anywhere that this call has no occasion for. */
function whyNotAnywhere({ call, nature }: Setting, { acts, replies }: Possible, line: string): string | null {
  const written = stepsOf(call).flatMap(([, step]) => step.replies).filter(({ id }) => replies.has(id))
  if (line === 'sent back' && returnStep in call.steps) return `the caller says the step "${returnStep}" then.`
  if (line === 'asked again' && written.every(({ asks }) => asks.length === 0)) return 'no reply that can be reached asks for a fact.'
  if (line === 'got wrong' && written.every(({ repeats }) => Object.keys(repeats).length === 0) && !acts.has('paraphrase-wrong')) {
    return 'no reply that can be reached says a fact back.'
  }
  if (line === 'venting' && call.caller.story.length >= nature.venting) return 'the story has words for all that this caller has to get out.'
  return null
}

/** The most moods that are looked at; a caller who has more may be in any mood. */
const mostMoods = 30_000

/** Every mood that acts which somebody can do could bring about, in whatever order: what the caller can be heard in at all. */
function cuesOf(setting: Setting, { acts, replies }: Possible): ReadonlySet<Cue> {
  const moods = moodTable(setting.nature)
  const derived: Act[] = ['wait', 'hold-announced', 'hold-unannounced', 'interrupt', 'transfer-warm', 'transfer-cold', 'transfer-wrong', 'ask-again', 'paraphrase-wrong']
  const rows = [...new Set([...acts, ...(replies.size > 0 ? derived : [])]), 'reveal' as const].map((act) => moods.row(act))
  const found = new Set<Cue>()
  moods.number(startMood(setting.nature))
  for (let mood = 0; mood < moods.size; mood++) {
    if (mood > mostMoods || found.size === cues.length + 1) return new Set([...cues, 'otherwise'])
    if (moods.isEnded(mood)) continue
    found.add(moods.cue(mood))
    for (const row of rows) row.after(mood)
  }
  return found
}

function isCue(key: string): key is Cue {
  return key === 'otherwise' || cues.some((cue) => cue === key)
}

function whyNotReply({ call }: Setting, possible: Possible, id: string): string {
  const [place, step] = stepsOf(call).find(([, { replies }]) => replies.some((reply) => reply.id === id))!
  if (!possible.places.has(place)) return 'its step is never reached.'
  const reply = step.replies.find((one) => one.id === id)!
  const fact = reply['once heard'].find((name) => !possible.facts.has(name))
  if (fact !== undefined) return `it waits for "${fact}", which nothing brings out.`
  const deed = reply['once done'].find((name) => !possible.deeds.has(name))
  return deed === undefined ? 'it waits for a caller who has proved who they are, and nothing here proves it.' : `it waits for "${deed}", which no reply does.`
}

function whyNotDetour(possible: Possible, { before, when, 'once heard': heard }: Detour, moodless: (key: string) => string | null): string {
  const fact = heard.find((name) => !possible.facts.has(name))
  if (fact !== undefined) return `it waits for "${fact}", which nothing brings out.`
  if (before.length > 0 && before.every((place) => !possible.places.has(place))) return 'the steps that it comes before are never reached.'
  return when.map(moodless).find((why) => why !== null) ?? 'it never falls due in this variant.'
}

function stepsOf(call: Call): [string, Step][] {
  return [...Object.entries(call.steps), ...Object.values(call.detours).flatMap((detour) => Object.entries(detour.steps))]
}

/** Grows until nothing more can come about. */
function possibleIn(setting: Setting, canBe: (cue: Cue) => boolean): Possible {
  const { call } = setting
  const steps = new Map(stepsOf(call))
  const possible: Possible = {
    places: new Set([call.first]),
    facts: new Set(),
    deeds: new Set(),
    replies: new Set(),
    endings: new Set(builtInEndings),
    detours: new Set(),
    acts: new Set(),
  }
  for (const piece of call.caller.story.slice(0, setting.nature.venting)) learn(possible, piece)
  const others = Object.keys(setting.company.departments).filter((name) => name !== setting.scenario.desk)
  if (others.some((name) => fitOf(setting, name) !== 'right')) goOn(call, possible, returnStep)
  for (let size = -1; size !== sizeOf(possible); ) {
    size = sizeOf(possible)
    for (const place of possible.places) growAt(setting, possible, steps.get(place)!)
    for (const [name, detour] of Object.entries(call.detours)) if (isDue(setting, possible, detour, canBe)) growBy(possible, name, detour)
  }
  return possible
}

function sizeOf(possible: Possible): number {
  return Object.values(possible).reduce((sum: number, set: ReadonlySet<string>) => sum + set.size, 0)
}

function growAt(setting: Setting, possible: Possible, step: Step): void {
  learn(possible, step)
  for (const reply of step.replies) {
    if (!isOpen(setting, possible, reply)) continue
    possible.replies.add(reply.id)
    possible.acts.add(reply.act)
    for (const fact of reply.asks) possible.facts.add(fact)
    for (const deed of [...reply.does, ...reply.closes]) possible.deeds.add(deed)
    goOn(setting.call, possible, reply.goto)
  }
}

function goOn(call: Call, possible: Possible, to: string): void {
  if (to in call.endings) possible.endings.add(to)
  const step = stepNamed(call, to)
  if (!step || possible.places.has(to)) return
  possible.places.add(to)
  // A step may be passed over once its fact is known, and then the call goes on below it.
  if (step.about !== undefined) goOn(call, possible, step.goto)
}

function isDue({ variant }: Setting, possible: Possible, { before, when, 'once heard': heard, 'in variant': variants }: Detour, canBe: (cue: Cue) => boolean): boolean {
  const isNear = before.length === 0 || before.some((place) => possible.places.has(place))
  const isKnown = heard.every((fact) => possible.facts.has(fact))
  const isMood = when.length === 0 || when.some((cue) => canBe(cue))
  return isNear && isKnown && isMood && (variants.length === 0 || (variant !== null && variants.includes(variant)))
}

function growBy(possible: Possible, name: string, detour: Detour): void {
  possible.detours.add(name)
  possible.places.add(detour.first)
}

function learn(possible: Possible, { brings, corrects }: Pick<Step, 'brings' | 'corrects'>): void {
  for (const fact of [...brings, ...corrects]) possible.facts.add(fact)
}

function isOpen({ call, company }: Setting, possible: Possible, reply: Reply): boolean {
  const proofs = new Set([...possible.facts].flatMap((fact) => call.facts[fact]?.proves ?? []))
  return (
    reply['once heard'].every((fact) => possible.facts.has(fact)) &&
    reply['once done'].every((deed) => possible.deeds.has(deed)) &&
    (!reply['once verified'] || proofs.size >= (company.verification?.needs ?? 0))
  )
}
