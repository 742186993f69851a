import type { Reply } from '../scenario/scenario.ts'
import type { Ends } from './ends.ts'
import type { Case, Choice, Ended, Scene, Script, Spoken } from './scenes.ts'
import type { ActRow, MoodTable } from './moods.ts'
import type { Search, Watch } from './search.ts'
import { isKnown } from '../call/call-state.ts'
import { errorsOf, hungUp } from '../debrief/critical-errors.ts'
import { scorecard } from '../debrief/scorecard.ts'
import { anywhereLines } from '../scenario/vocabulary.ts'
import { stateOf } from './script.ts'

/** Where something was come upon: a state of a search, the choice made there, and how its answer was heard. */
export interface Spot {
  /** Null for what is there as soon as the call is answered. */
  readonly search: Search | null
  readonly state: number
  readonly by: number
  readonly way: number
}

/** What the searches of a call have come upon, each thing where it first was. */
export interface Found {
  /** By kind and name, as `keys` makes them. */
  readonly spots: ReadonlyMap<string, Spot>
  /** By reply: the highest overall score of a call in which it was chosen. */
  readonly replies: ReadonlyMap<string, number>
  /** Facts that were heard to their end in a call that scores as much as a pass asks for. */
  readonly heardInGood: ReadonlySet<string>
}

/** The names under which things are found. */
export const keys = {
  step: (place: string) => `step ${place}`,
  reply: (id: string) => `reply ${id}`,
  line: (place: string, key: string) => `line ${place} ${key}`,
  goodbye: (ending: string, key: string) => `goodbye ${ending} ${key}`,
  always: (line: string) => `always ${line}`,
  story: (piece: number) => `story ${piece}`,
  detour: (name: string) => `detour ${name}`,
  fact: (name: string) => `fact ${name}`,
  corrected: (name: string) => `corrected ${name}`,
  ending: (name: string) => `ending ${name}`,
  error: (name: string) => `error ${name}`,
} as const

/** Notes what searches come upon. Tell it when one is over. */
export interface Notebook extends Watch {
  readonly found: Found
  end(search: Search): void
}

/** A notebook for the searches of one call; whoever judges the ends of calls says what each is worth. */
export function notebookOf(script: Script, { judge, news }: Pick<Ends, 'judge' | 'news'>): Notebook {
  const spots = new Map<string, Spot>()
  const replies = new Map<string, number>()
  const heardInGood = new Set<string>()
  let best: number[] = []
  let met: { state: number; before: number; by: number }[] = []

  function raise(reply: Reply | null, score: number | undefined): void {
    if (reply && score !== undefined && score > (replies.get(reply.id) ?? -1)) replies.set(reply.id, score)
  }

  /** The caller was cut off and is gone: a goodbye that no choice leads to. */
  function noteGone(search: Search, state: number, by: number, way: number, end: Ended): void {
    noteLine(script, (key) => void (spots.has(key) || spots.set(key, { search, state, by, way })), end)
  }

  function hearGood(seen: Case, way: number): void {
    if (way > 0) return
    for (const fact of [...seen.brings, ...seen.corrects]) heardInGood.add(fact)
  }

  const atOnce = (key: string) => void spots.set(key, { search: null, state: -1, by: 0, way: 0 })
  noteLine(script, atOnce, script.opening)
  hearGood(script.opening, 0)
  return {
    found: { spots, replies, heardInGood },
    news: () => spots.size + news(),
    onCase(search, state, by, seen) {
      const note = (key: string) => {
        if (!spots.has(key)) spots.set(key, { search, state, by, way: 0 })
      }
      const scene = search.sceneOf(state)
      noteCase(script, note, { scene, choice: scene.choices[by]!, mood: search.moodOf(state), seen })
    },
    onEnd(search, state, by, way, end, a, b) {
      if (way > 0) noteGone(search, state, by, way, end)
      const score = judge(search, state, by, way, end, a, b)
      if (state < 0 || score < 0) return
      if (score > (best[state] ?? -1)) best[state] = score
      raise(search.sceneOf(state).choices[by]!.reply, score)
    },
    onMeet: (_, state, before, by) => void met.push({ state, before, by }),
    /** What a state can come to is told to the choices that led there. */
    end(search) {
      const replyOf = (before: number, by: number) => (before < 0 ? null : search.sceneOf(before).choices[by]!.reply)
      const tell = (before: number, score: number | undefined) => {
        if (before >= 0 && score !== undefined && score > (best[before] ?? -1)) best[before] = score
      }
      // States come after those that they were first come to from; what else leads to them may lie anywhere, so a few rounds.
      for (let round = 0; round < rounds; round++) {
        for (let state = search.states - 1; state >= 0; state--) tell(search.fromOf(state), best[state])
        for (const { state, before } of met) tell(before, best[state])
      }
      for (let state = search.states - 1; state >= 0; state--) {
        const before = search.fromOf(state)
        const score = best[state]
        if (before < 0 || score === undefined) continue
        raise(replyOf(before, search.choiceOf(state)), score)
        if (score >= scorecard.pass.overall) hearGood(search.caseOf(before, search.choiceOf(state)), search.wayOf(state))
      }
      for (const { state, before, by } of met) raise(replyOf(before, by), best[state])
      best = []
      met = []
    },
  }
}

/** How often what a state can come to is told back along all ways. */
const rounds = 3

/** What comes of a choice in a scene, in a mood by its number. */
export interface Met {
  readonly scene: Scene
  readonly choice: Choice
  readonly mood: number
  readonly seen: Case
}

type Note = (key: string) => void

/** Notes the names of all that is met there. */
export function noteCase(script: Script, note: Note, met: Met): void {
  noteReply(script, note, met)
  noteLine(script, note, met.seen)
  noteAnywhere(script, note, met)
}

/** What the caller says and comes to. */
export function noteLine(script: Script, note: Note, seen: Case): void {
  for (const fact of seen.brings) note(keys.fact(fact))
  for (const fact of seen.corrects) {
    note(keys.fact(fact))
    note(keys.corrected(fact))
  }
  if (seen.ended) {
    note(keys.ending(seen.ending))
    note(keys.goodbye(seen.ending, seen.line))
    if (seen.exposed !== null) note(keys.goodbye(seen.exposed, 'after overpromise'))
    if (seen.at) noteArrival(script, note, seen.at, seen.at.place)
    return
  }
  noteArrival(script, note, seen, seen.arrives ? seen.heard.place : null)
  if (seen.tired) note(keys.always('tired'))
}

type Arrival = Pick<Spoken, 'line' | 'detour'>

/** A line of the script, in a detour or not, and the place that the call has come to. */
function noteArrival({ layout }: Script, note: Note, { line, detour }: Arrival, place: number | null): void {
  if (line) note(keys.line(layout.places[line.place]!, line.key))
  if (place !== null) note(keys.step(layout.places[place]!))
  if (detour >= 0) note(keys.detour(layout.detours[detour]!))
}

function noteReply(script: Script, note: Note, { scene, choice: { reply, act } }: Met): void {
  if (!reply) return
  note(keys.reply(reply.id))
  if (reply.breach !== undefined || reply.discloses.length > 0) {
    for (const name of errorsOf(script.setting, stateOf(script, scene), reply)) note(keys.error(name))
  }
  if (act === 'ask-again' && reply.answer === undefined) note(keys.always('asked again'))
  if (act !== 'paraphrase-wrong') return
  const here = stateOf(script, scene)
  const isUnearned = Object.entries(reply.repeats).some(([fact, value]) => value === null || !isKnown(here, fact))
  if (reply.answer === undefined || isUnearned) note(keys.always('got wrong'))
}

/**
 * Lines said anywhere that can be proved. Minutes on hold are not looked at one by one (a longer hold is no other move than two short ones), so what is said
 * after too many of them is not: whoever can be put on hold can be left there.
 */
export const provableLines = anywhereLines.filter((line) => line !== 'held too long')

/** What is said anywhere. */
function noteAnywhere({ setting, moods }: Script, note: Note, { choice: { move, act, row }, mood, seen }: Met): void {
  if (act === 'end-by-policy' && seen.ended && seen.ending === 'rep-hung-up') note(keys.error(hungUp))
  if (seen.ended) return
  if (seen.cuts.some(({ bridge }) => bridge === null) && staysThrough(moods, row, mood, seen.reveals)) note(keys.always('interrupted'))
  if (move.type === 'held') for (const line of ['on hold', 'back from hold']) note(keys.always(line))
  if (seen.isSentBack) note(keys.always('sent back'))
  if (act !== 'wait') return
  const { venting } = moods.mood(mood)
  const told = setting.nature.venting - venting
  if (venting > 0) note(told < setting.call.caller.story.length ? keys.story(told) : keys.always('venting'))
  else if (move.type === 'waited') note(keys.always('silence'))
}

/** Whether a caller who is cut off in their answer is still there for what the rep says then. */
function staysThrough(moods: MoodTable, row: ActRow | null, before: number, reveals: boolean): boolean {
  const after = row ? row.after(before) : before
  return !moods.isEnded(moods.row('interrupt').after(reveals ? moods.row('reveal').after(after) : after))
}
