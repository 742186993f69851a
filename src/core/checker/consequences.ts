import type { Setting, Utterance } from '../call/call-state.ts'
import type { Reply, Step } from '../scenario/scenario.ts'
import type { Act } from '../scenario/vocabulary.ts'
import type { MoodTable } from './moods.ts'
import type { Case, Choice, Cut, Ended, Goals, Scene, Spoken } from './scenes.ts'
import { fitOf } from '../call/call-state.ts'
import { tellable, tellMore, utterFact } from '../call/caller-turn.ts'
import { detoursInTurn } from '../call/due-detour.ts'
import { endOf } from '../call/end-call.ts'
import { returnStep } from '../call/moves.ts'
import { startMood } from '../caller/mood.ts'
import { back, factOf } from '../scenario/scenario.ts'
import { callBounds } from '../scenario/vocabulary.ts'
import { type Manner, Said } from './said.ts'
import { atBridge, atHome, atPlace, has, type Layout, type Memory, put, spentBit, visit, visitsAt } from './memory.ts'

/*
 * What comes of each choice, on packed memories: the same rules as in `moves.ts`, said in bits. A test plays thousands of random calls in both
 * and compares them after every move.
 */

type Part = Pick<Utterance, 'text' | 'brings' | 'corrects'>

const endOfMood = { caller_hung_up: 'caller-hung-up', rep_hung_up: 'rep-hung-up', ended_by_policy: 'ended-by-policy' } as const

/** Milestones by their bits. */
const goals = Array.from({ length: 8 }, (_, bits): Goals => ({ need: (bits & 1) !== 0, cause: (bits & 2) !== 0, verified: (bits & 4) !== 0 }))

/** What stands for words that bring nothing. */
const sentBack: Part = { text: '(sent back)', brings: [], corrects: [] }
const deadAir: readonly Part[] = [{ text: '(silence)', brings: [], corrects: [] }]
const fromHold: readonly Part[] = [{ text: '(back from hold)', brings: [], corrects: [] }]

interface Consequences {
  readonly begin: () => Spoken
  readonly follow: (memory: Memory, choice: Choice, before: number, after: number) => Case
  /** The caller is gone: an interruption was too much. */
  readonly gone: (memory: Memory, mood: number) => Ended
}

export function consequences(setting: Setting, layout: Layout, moods: MoodTable, sceneOf: (memory: Memory) => Scene): Consequences {
  const { call, nature, variant } = setting
  const reveal = moods.row('reveal')
  // By proof: the bits of the facts that give it.
  const proofs = [...new Set(layout.facts.flatMap((name) => factOf(call, name).proves))].map((proof) =>
    layout.facts.flatMap((name, index) => (factOf(call, name).proves.includes(proof) ? [layout.known + index] : [])),
  )
  const byFact = new Map<object, { key: string; bit: number }[]>()
  const needed = setting.company.verification?.needs ?? 0
  const told = tellable(call).map((name) => layout.fact.get(name)!)
  const detours = Object.values(call.detours)
  const inTurn = detoursInTurn(call).map((name) => layout.detours.indexOf(name))
  const endings = call.endings
  const names = Object.keys(endings)
  const scriptLength = Object.keys(call.steps).length
  const homeAgain = layout.place.get(returnStep)

  const isKnown = (memory: Memory, fact: string) => has(memory, layout.known + layout.fact.get(fact)!)

  function learn(memory: Memory, part: Part): void {
    for (const fact of part.brings) put(memory, layout.known + layout.fact.get(fact)!)
    for (const fact of part.corrects) {
      put(memory, layout.known + layout.fact.get(fact)!)
      put(memory, layout.corrected + layout.fact.get(fact)!)
    }
  }

  /** The milestones that are known, as bits: see `goals`. */
  function goalBits(memory: Memory): number {
    const given = proofs.filter((bits) => bits.some((bit) => has(memory, bit))).length
    return (isKnown(memory, call.need) ? 1 : 0) | (isKnown(memory, call.cause) ? 2 : 0) | (given >= needed ? 4 : 0)
  }

  /** The caller has begun to speak: what there is to hear, and where cutting in leads. */
  function spoken(memory: Memory, parts: readonly Part[], manner: Manner): Spoken {
    const bringing = parts.filter((part) => part.brings.length > 0 || part.corrects.length > 0)
    const isSilent = parts.every((part) => part.text === '')
    const told = isSilent ? [] : bringing
    const heard = told.length === 0 ? memory : memory.slice()
    for (const part of told) learn(heard, part)
    const [brings, corrects] = [told.flatMap((part) => part.brings), told.flatMap((part) => part.corrects)]
    const what = { heard: sceneOf(heard), brings, corrects, isSentBack: parts[0] === sentBack }
    return new Said(what, manner, () => (isSilent ? [] : cutsOf(memory, bringing)))
  }

  function cutsOf(memory: Memory, parts: readonly Part[]): Cut[] {
    const found: Cut[] = []
    const cut = memory.slice()
    const bridges = layout.steps[memory[atPlace]!]!.replies.filter((reply) => reply.bridge)
    const note = (made: Cut) => {
      if (!found.some((one) => one.scene === made.scene && (one.bridge === null) === (made.bridge === null))) found.push(made)
    }
    for (let after = 0; after <= parts.length; after++) {
      if (after > 0) learn(cut, parts[after - 1]!)
      const scene = sceneOf(cut)
      note({ after, bridge: null, scene })
      for (const bridge of bridges) {
        if (!scene.choices.some(({ reply }) => reply === bridge)) continue
        const held = cut.slice()
        held[atBridge] = layout.steps[memory[atPlace]!]!.replies.indexOf(bridge) + 1
        note({ after, bridge, scene: sceneOf(held) })
      }
    }
    return found
  }

  /** The call ends so; what the caller still owes is heard in the goodbye, unless they are gone in anger. */
  function conclude(memory: Memory, owed: readonly Part[], name: string, mood: number): Ended {
    const goes = moods.isEnded(mood)
    const out = goes ? mood : reveal.after(mood)
    const revealed = out !== mood
    const isGone = moods.isEnded(out)
    const ending = isGone && revealed ? 'caller-hung-up' : name
    const told = isGone ? [] : owed
    const [brings, corrects] = [told.flatMap((part) => part.brings), told.flatMap((part) => part.corrects)]
    const cut = goalBits(memory)
    const line = keyOf(memory, endings[ending]?.says ?? { otherwise: '' }, out, revealed)
    let heard = cut
    if (brings.length > 0 || corrects.length > 0) {
      const known = memory.slice()
      for (const part of told) learn(known, part)
      heard = goalBits(known)
    }
    const slot = (names.indexOf(ending) * 8 + heard) * 8 + cut
    // What would have been said over a broken promise is said, and then the caller is gone.
    const says = endings[ending]?.says['after overpromise']
    const exposed = ending !== name && says === undefined && endings[name]?.says['after overpromise'] !== undefined ? name : null
    return { ended: true, ending, line, brings, corrects, heard: goals[heard]!, cut: goals[cut]!, slot, at: null, exposed }
  }

  function concludeByMood(memory: Memory, owed: readonly Part[], mood: number): Ended {
    return conclude(memory, owed, endOfMood[moods.mood(mood).ended ?? 'caller_hung_up'], mood)
  }

  /** Which case of a line is said. */
  function keyOf(memory: Memory, says: NonNullable<Step['says']>, mood: number, revealed: boolean): string {
    if (revealed && says['after overpromise'] !== undefined) return 'after overpromise'
    for (const { key, bit } of factCases(says)) if (has(memory, bit)) return key
    const cue = moods.cue(mood)
    return says[cue] === undefined ? 'otherwise' : cue
  }

  /** The cases of a line that wait for a fact. */
  function factCases(says: NonNullable<Step['says']>): readonly { key: string; bit: number }[] {
    const known = byFact.get(says)
    if (known) return known
    const keys = Object.keys(says).filter((key) => key.startsWith('once heard '))
    const made = keys.map((key) => ({ key, bit: layout.known + layout.fact.get(key.slice('once heard '.length))! }))
    byFact.set(says, made)
    return made
  }

  /** Comes to an ending or a place; the third visit is too many. */
  function land(memory: Memory, owed: readonly Part[], to: string, mood: number): Case {
    if (to in endings) return conclude(memory, owed, to, mood)
    if (to !== back && visitsAt(memory, layout, layout.place.get(to)!) + 1 >= callBounds.visits) return conclude(memory, owed, 'had-to-go', mood)
    return arrive(memory, owed, to === back ? memory[atHome]! : layout.place.get(to)!, mood)
  }

  function arrive(memory: Memory, owed: readonly Part[], place: number, mood: number): Case {
    const due = place < scriptLength ? dueDetour(memory, owed, place, mood) : -1
    if (due < 0) {
      if (place < scriptLength) memory[atHome] = -1
      return speakAt(memory, owed, place, mood, -1)
    }
    put(memory, layout.detour + due)
    memory[atHome] = place
    return speakAt(memory, owed, layout.place.get(detours[due]!.first)!, mood, due)
  }

  function dueDetour(memory: Memory, owed: readonly Part[], place: number, mood: number): number {
    if (!has(memory, layout.begun)) return -1
    const cue = moods.cue(mood)
    const name = layout.places[place]!
    const due = inTurn.find((index) => {
      const detour = detours[index]!
      return (
        !has(memory, layout.detour + index) &&
        (detour.before.length === 0 || detour.before.includes(name)) &&
        (detour.when.length === 0 || detour.when.some((one) => one === cue)) &&
        detour['once heard'].every((fact) => isKnown(memory, fact) || owed.some((part) => part.brings.includes(fact))) &&
        (detour['in variant'].length === 0 || (variant !== null && detour['in variant'].includes(variant)))
      )
    })
    return due ?? -1
  }

  function speakAt(memory: Memory, owed: readonly Part[], place: number, mood: number, detour: number): Case {
    const step = layout.steps[place]!
    const now = step.fires ? reveal.after(mood) : mood
    const reveals = now !== mood
    memory[atPlace] = place
    visit(memory, layout, place)
    const key = step.says ? keyOf(memory, step.says, now, reveals) : null
    const said = key === null ? null : { place, key }
    if (moods.isEnded(now)) return { ...concludeByMood(memory, [], now), at: { place, line: said, detour } }
    const line: Part[] = key === null ? [] : [{ text: step.says![key]!, brings: step.brings, corrects: step.corrects }]
    const first = owed.filter((part) => line.length === 0 || !isSaidBy(step, part))
    const isCaller = key !== null && step.who === undefined
    const added = isCaller ? volunteer(memory, step, first, now) : []
    const tired = isCaller && moods.tired(now)
    return spoken(memory, [...first, ...line, ...added], { reveals, line: said, detour, tired, arrives: true })
  }

  function isSaidBy(step: Step, part: Part): boolean {
    const fact = step.brings.find((name) => part.brings.includes(name))
    return fact !== undefined && part.text === factOf(call, fact).said
  }

  function volunteer(memory: Memory, step: Step, owed: readonly Part[], mood: number): Part[] {
    if (moods.cue(mood) !== 'cooperative') return []
    const isComing = (name: string) => step.brings.includes(name) || step.corrects.includes(name) || owed.some((part) => part.brings.includes(name))
    const next = told.find((fact) => !has(memory, layout.known + fact) && !isComing(layout.facts[fact]!))
    return next === undefined ? [] : [utterFact(setting, layout.facts[next]!)]
  }

  /** What the caller says first after a reply. */
  function reaction(memory: Memory, reply: Reply, act: Act): Part[] {
    const asked = reply.asks.filter((fact) => !isKnown(memory, fact))
    const unearned =
      act === 'paraphrase-wrong' && Object.entries(reply.repeats).some(([fact, value]) => value === null || !isKnown(memory, fact))
    if (reply.answer !== undefined && !unearned) return [{ text: reply.answer, brings: asked, corrects: [] }]
    return asked.map((fact) => utterFact(setting, fact))
  }

  function passOver(memory: Memory, owed: readonly Part[], goto: string): string {
    let to = goto
    let passed: Set<string> | null = null
    for (;;) {
      const place = layout.place.get(to)
      const step = place === undefined ? undefined : layout.steps[place]!
      const about = step?.about
      const isPast = about !== undefined && (isKnown(memory, about) || owed.some((part) => part.brings.includes(about)))
      if (!step || !isPast || passed?.has(to) || step.goto === '') return to
      passed = (passed ?? new Set<string>()).add(to)
      to = step.goto
    }
  }

  function sendBack(memory: Memory, mood: number): Case {
    const to = homeAgain === undefined ? layout.places[memory[atPlace]!]! : returnStep
    return land(memory, homeAgain === undefined ? [sentBack] : [{ ...sentBack }], to, mood)
  }

  function replied(memory: Memory, reply: Reply, act: Act, before: number, after: number): Case {
    const owed = reaction(memory, reply, act)
    if (act === 'wait' && moods.vents(before)) owed.push(nextPiece(before))
    put(memory, spentBit(layout, memory[atPlace]!, reply))
    for (const [deed, name] of layout.deeds.entries()) {
      if (reply.does.some((one) => one === name) || reply.closes.some((one) => one === name)) put(memory, layout.done + deed)
    }
    if (moods.isEnded(after)) return concludeByMood(memory, owed, after)
    const fit = reply.to === undefined ? null : fitOf(setting, reply.to)
    if (fit !== null && fit !== 'right') return sendBack(memory, after)
    const end = fit === null ? 'had-to-go' : endOf(setting, { how: reply.act === 'transfer-cold' ? 'cold' : 'warm' })
    return land(memory, owed, passOver(memory, owed, reply.goto === '' ? end : reply.goto), after)
  }

  function nextPiece(before: number): Part {
    return tellMore(setting, { told: nature.venting - moods.mood(before).venting })
  }

  function transferred(memory: Memory, to: string, how: 'warm' | 'cold', after: number): Case {
    if (moods.isEnded(after)) return concludeByMood(memory, [], after)
    if (fitOf(setting, to) !== 'right') return sendBack(memory, after)
    return conclude(memory, [], endOf(setting, { how }), after)
  }

  const anywhere = { reveals: false, line: null, detour: -1, tired: false, arrives: false }

  /** Takes the memory for its own. */
  function follow(memory: Memory, { move, reply, act }: Choice, before: number, after: number): Case {
    if (move.type !== 'held') put(memory, layout.begun)
    memory[atBridge] = 0
    switch (move.type) {
      case 'replied':
        return replied(memory, reply!, act!, before, after)
      case 'transferred':
        return transferred(memory, move.to, move.how, after)
      case 'waited':
        if (moods.isEnded(after)) return concludeByMood(memory, [], after)
        return spoken(memory, moods.vents(before) ? [nextPiece(before)] : deadAir, anywhere)
      case 'held':
        if (moods.isEnded(after)) return concludeByMood(memory, [], after)
        return spoken(memory, fromHold, anywhere)
      case 'hung-up':
        return concludeByMood(memory, [], after)
      case 'have-to-go':
        return conclude(memory, [], 'had-to-go', after)
      default:
        throw new Error(`Not a choice: ${move.type}`)
    }
  }

  function begin(): Spoken {
    const memory = new Int32Array(layout.size)
    memory[atHome] = -1
    const found = arrive(memory, [], layout.place.get(call.first)!, moods.number(startMood(nature)))
    if (found.ended) throw new Error('The call ends before it begins.')
    return found
  }

  return { begin, follow, gone: (memory, mood) => concludeByMood(memory, [], mood) }
}
