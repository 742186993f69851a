import type { CallState, Setting } from '../call/call-state.ts'
import type { Move } from '../call/call-log.ts'
import type { Reply } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { Live } from './live.ts'
import type { Memory } from './memory.ts'
import type { Choice, Scene, Script } from './scenes.ts'
import type { ActRow, MoodTable } from './moods.ts'
import { fitOf, isVerified, startState } from '../call/call-state.ts'
import { describeTransfer, lockOf, meaningOf, transferBy } from '../call/reply.ts'
import { liveness } from './live.ts'
import { atBridge, atHome, atPlace, has, type Layout, layoutOf, maskOf, type MemoryStore, memoryStore, spentBit } from './memory.ts'
import { moodTable } from './moods.ts'
import { consequences } from './consequences.ts'
import { wordsOf } from '../call/speech.ts'
import { briefWords, kindOfTransfer, rambleOf, rambling, tellableBrief } from './hand-off.ts'
import { type TurnKind, turnKind } from './tally.ts'

/**
 * The script of a call. Who explores forgets what nothing later reads, so that calls that go on alike are one; who only plays need not find out
 * what that is.
 */
export function scriptOf(setting: Setting, { forgets = true }: { readonly forgets?: boolean } = {}): Script {
  const moods = moodTable(setting.nature)
  const live = forgets ? liveness(setting) : null
  const layout = layoutOf(setting)
  const here = remembering(layout, live?.at ?? null)
  const homeward = remembering(layout, live?.entering ?? null)
  const store = memoryStore(layout.size)
  const scenes: Scene[] = []
  const stage = stageOf(setting, layout, moods)
  const scratch = new Int32Array(layout.size)

  function sceneOf(memory: Memory): Scene {
    const place = memory[atPlace]!
    const home = memory[atHome]!
    const { mask } = here(place)
    const over = home < 0 ? mask : homeward(home).mask
    for (let word = 0; word < layout.size; word++) scratch[word] = memory[word]! & (mask[word]! | over[word]!)
    const id = store.number(scratch)
    return (scenes[id] ??= makeScene(id))
  }

  function makeScene(id: number): Scene {
    const place = scratch[atPlace]!
    const home = scratch[atHome]!
    const kept = here(place).forgotten & (home < 0 ? -1 : homeward(home).forgotten)
    return new MadeScene(id, place, layout.steps[place]!.replies, moods.without(kept), stage, store)
  }

  const { begin, follow, gone } = consequences(setting, layout, moods, sceneOf)
  return {
    setting,
    layout,
    moods,
    scenes,
    opening: begin(),
    sceneOf,
    wordAt: (scene, index) => store.word(scene.id, index),
    goneAt: (scene, mood) => gone(store.at(scene.id), mood),
    caseOf(scene, choice, before, after) {
      const look = lookOf(moods, choice, before, after)
      const known = choice.looks === null ? -1 : choice.looks.indexOf(look)
      if (known >= 0) return choice.cases![known]!
      const found = follow(store.at(scene.id), choice, before, after)
      if (choice.looks === null) {
        choice.looks = [look]
        choice.cases = [found]
      } else {
        choice.looks.push(look)
        choice.cases!.push(found)
      }
      return found
    },
    interruption: turnKind(setting, stage.state, 'interrupt', null, null),
  }
}

/** What is remembered at each place, worked out when somebody comes there; everything where nothing may be forgotten. */
function remembering(layout: Layout, liveAt: ((place: string) => Live) | null): (place: number) => { readonly mask: Memory; readonly forgotten: number } {
  const everything = { mask: new Int32Array(layout.size).fill(-1), forgotten: 0 }
  if (!liveAt) return () => everything
  const known: { mask: Memory; forgotten: number }[] = []
  return (place) => {
    const name = layout.places[place]!
    const live = known[place] ? null : liveAt(name)
    return (known[place] ??= { mask: maskOf(layout, name, live!), forgotten: live!.forgotten })
  }
}

/** A scene that works out its choices when somebody looks. */
class MadeScene implements Scene {
  #choices: readonly Choice[] | null = null
  readonly #stage: Stage
  readonly #store: MemoryStore
  readonly id: number
  readonly place: number
  readonly replies: readonly Reply[]
  readonly forget: ActRow

  constructor(id: number, place: number, replies: readonly Reply[], forget: ActRow, stage: Stage, store: MemoryStore) {
    this.id = id
    this.place = place
    this.replies = replies
    this.forget = forget
    this.#stage = stage
    this.#store = store
  }

  get memory(): Memory {
    return this.#store.at(this.id)
  }

  get choices(): readonly Choice[] {
    return (this.#choices ??= choicesAt(this.#stage, this.memory))
  }
}

/** All of a mood that a choice goes by. Silence and hold, where the caller stays, go by what is left to get out, and nothing else. */
function lookOf(moods: MoodTable, { move, act }: Choice, before: number, after: number): number {
  const stays = (move.type === 'waited' || move.type === 'held') && !moods.isEnded(after)
  // Whether silence lets something out shows in the mood before it only.
  const vents = act === 'wait' && moods.vents(before) ? 1 : 0
  return stays ? -1 - vents * (1 + moods.venting(before)) : 2 * moods.look(after) + vents
}

/** A call that stands in a scene, as the rules of a call see it; its mood is that of its start. */
export function stateOf({ setting, layout }: Pick<Script, 'setting' | 'layout'>, { memory }: Pick<Scene, 'memory'>): CallState {
  const done = layout.deeds.filter((_, deed) => has(memory, layout.done + deed))
  return { ...startState(setting), place: layout.places[memory[atPlace]!]!, facts: factsOf(layout, memory), done }
}

/** What the choices of every scene are made of. */
interface Stage {
  readonly setting: Setting
  readonly layout: Layout
  readonly state: CallState
  readonly wait: Made
  readonly others: readonly Made[]
  readonly rowOf: (act: Act) => ActRow
  /** By what a hand-off can tell. */
  readonly handed: Map<string, readonly Made[]>
}

/** A choice that nothing has come of yet. */
type Made = Omit<Choice, 'looks' | 'cases'>

function stageOf(setting: Setting, layout: Layout, moods: MoodTable): Stage {
  const { company, scenario } = setting
  const rowOf = (act: Act) => moods.row(act)
  // Looking things up is free at any time, so whatever waits for it is open.
  const opened = [...Object.keys(company.articles), ...Object.keys(company.policies)]
  const state = { ...startState(setting), opened }
  const made = (move: Choice['move'], act: Act | null): Made => {
    return { move, act, reply: null, row: act && rowOf(act), kind: turnKind(setting, state, act ?? 'proceed', null, null), rambles: false }
  }
  const departments = Object.keys(company.departments).filter((name) => name !== scenario.desk)
  const transfers = (['right', 'near', 'wrong'] as const).flatMap((fit) => {
    const to = departments.find((name) => fitOf(setting, name) === fit)
    if (to === undefined) return []
    const ways = fit === 'wrong' ? (['warm'] as const) : (['warm', 'cold'] as const)
    return ways.map((how) => made({ type: 'transferred', to, how, brief: [] }, fit === 'wrong' ? 'transfer-wrong' : `transfer-${how}`))
  })
  return {
    setting,
    layout,
    state,
    rowOf,
    handed: new Map(),
    wait: made({ type: 'waited' }, 'wait'),
    others: [
      made({ type: 'held', minutes: 1 }, 'hold-announced'),
      made({ type: 'held', minutes: null }, 'hold-unannounced'),
      ...transfers,
      made({ type: 'hung-up' }, 'end-by-policy'),
      // Nothing that the rep does; a promise may come out all the same.
      made({ type: 'have-to-go' }, null),
    ],
  }
}

/** Everything that the rep can do in a scene. Departments that fit alike do the same to a call: one stands for them. */
function choicesAt(stage: Stage, memory: Memory): Choice[] {
  const { setting, layout } = stage
  const done = layout.deeds.filter((_, deed) => has(memory, layout.done + deed))
  const state: CallState = { ...stage.state, facts: factsOf(layout, memory), done }
  const step = layout.steps[memory[atPlace]!]!
  const bridge = step.replies[memory[atBridge]! - 1]
  const open = step.replies.filter(
    (reply) =>
      (bridge === undefined || bridge === reply) &&
      !has(memory, spentBit(layout, memory[atPlace]!, reply)) &&
      lockOf(setting, state, reply) === null,
  )
  const replies = open.map((reply): Made => {
    const act = meaningOf(setting, state, reply)
    return { move: { type: 'replied', reply: reply.id }, reply, act, row: stage.rowOf(act), kind: kindOfReply(setting, state, reply, act), rambles: false }
  })
  const others = othersAt(stage, state, memory)
  const all = bridge ? [...replies, ...others] : [...replies, stage.wait, ...others]
  return all.map(({ move, reply, act, row, kind, rambles }) => ({ move, reply, act, row, kind, rambles, looks: null, cases: null }))
}

/** What can be done anywhere: the same wherever a hand-off can tell the same. */
function othersAt({ setting, layout, others, handed }: Stage, state: CallState, memory: Memory): readonly Made[] {
  const { cause, right } = setting.call
  const known = (name: string) => (name === 'verified' ? isVerified(setting, state) : has(memory, layout.known + layout.fact.get(name)!))
  const told = right === 'here' ? [cause] : [cause, ...right.brief]
  const corrected = told.filter((name) => name !== 'verified' && has(memory, layout.corrected + layout.fact.get(name)!))
  const key = `${told.map((name) => (known(name) ? 1 : 0)).join('')} ${corrected.join()}`
  const before = handed.get(key)
  if (before) return before
  const made = others.flatMap((one) => (one.move.type === 'transferred' ? handOffs(setting, state, one, one.move) : [one]))
  handed.set(key, made)
  return made
}

function kindOfReply(setting: Setting, state: CallState, reply: Reply, act: Act): TurnKind {
  const transfer = transferBy(setting, state, reply)
  return turnKind(setting, state, act, reply, transfer && kindOfTransfer(setting, transfer))
}

/** A transfer by the phone's own control: a hand-off with all that can be told, with nothing, and with much that is of no use. */
function handOffs(setting: Setting, state: CallState, made: Made, move: TransferMove): Made[] {
  const isHandOff = move.how === 'warm' && fitOf(setting, move.to) === 'right'
  const told = isHandOff ? tellableBrief(setting, state) : []
  const ramble = isHandOff ? rambleOf(setting) : null
  const hand = (brief: readonly string[], words: number, rambles: boolean): Made => {
    // What a colleague is told in a ramble is wrong, so it is nothing.
    const heard = rambles ? [] : brief
    const transfer = describeTransfer(setting, state, { to: move.to, how: move.how, brief: heard, words })
    return { ...made, move: { ...move, brief }, kind: { ...made.kind, transfer: kindOfTransfer(setting, transfer) }, rambles }
  }
  const briefs = told.length > 0 ? [told, []] : [[]]
  const plain = briefs.map((brief) => hand(brief, briefWords(setting, state, brief), false))
  return ramble === null ? plain : [...plain, hand([ramble], wordsOf(rambling).length, true)]
}

type TransferMove = Extract<Move, { type: 'transferred' }>

function factsOf(layout: Layout, memory: Memory): CallState['facts'] {
  const facts: Record<string, 'heard' | 'corrected'> = {}
  for (const [index, name] of layout.facts.entries()) {
    if (has(memory, layout.known + index)) facts[name] = has(memory, layout.corrected + index) ? 'corrected' : 'heard'
  }
  return facts
}
