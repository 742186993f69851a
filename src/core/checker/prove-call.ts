import type { Reply } from '../scenario/scenario.ts'
import type { FoundCall } from './ends.ts'
import type { CallProof, EndingProof, ErrorProof, LineProof, Played, Reach, ReplyProof } from './proof.ts'
import type { Impossible } from './impossible.ts'
import type { Searched } from './searched.ts'
import { cardNoted, errorsPossible, hungUp } from '../debrief/critical-errors.ts'
import { easingReplies } from './easing.ts'
import { isAuthors, scoresOf } from './ends.ts'
import { keys, provableLines } from './found.ts'
import { openBounds, rangesOfEnding } from './ranges.ts'
import { sweepCall, type Swept } from './swept.ts'
import { walkWay } from './walk-way.ts'
import { witnessOf } from './witnesses.ts'

/** What the searches of a call have shown, put together. */
export function proveCall(searched: Searched): CallProof {
  const { stage, index, found, ends } = searched
  const { setting, layout } = stage.script
  const { call } = setting
  const reach = reachIn(searched)
  const replies = byName(layout.steps.flatMap((step) => step.replies.map(({ id }) => id)), (id) => reach(keys.reply(id), (why) => why.reply(id)))
  const endings = byName(Object.keys(call.endings), (name) => reach(keys.ending(name), (why) => why.ending(name)))
  const best = [...ends.highest.values()].flatMap(({ overall }) => overall ?? []).toSorted((a, b) => b.score - a.score)[0]
  return {
    index,
    steps: byName(layout.places, (place) => reach(keys.step(place), (why) => why.step(place))),
    replies: proveReplies(searched, replies),
    lines: linesOf(searched, reach),
    detours: byName(layout.detours, (name) => reach(keys.detour(name), (why) => why.detour(name))),
    facts: factsOf(searched, reach),
    endings: proveEndings(searched, endings, ({ id }) => replies[id]!.is !== 'impossible'),
    errors: proveErrors(searched, reach),
    best: best ? played(searched, best) : null,
    shortest: shortestOf(searched),
    pass: reachOf(searched, ends.pass),
    passesLost: reachOf(searched, ends.passesLost),
    passesWithError: reachOf(searched, ends.passesWithError),
    heardInGood: [...found.heardInGood],
  }
}

type ReachIn = (key: string, why: (why: Impossible) => string | null) => Reach

/** Whether a thing was come upon; if not, whether it can be ruled out, which is worked out only where it is asked. */
function reachIn(searched: Searched): ReachIn {
  const { found, stage, impossible } = searched
  let swept: Swept | null | undefined
  return (key, ask) => {
    const spot = found.spots.get(key)
    if (spot) return { is: 'reached', witness: witnessOf(searched, spot) }
    if (searched.elsewhere.has(key)) return { is: 'not found' }
    const why = ask(impossible())
    if (why !== null) return { is: 'impossible', why }
    if (searched.complete) return missed(searched)
    if (swept === undefined) swept = sweepCall(stage.script, searched.sweep)
    return swept === null || swept.met.has(key) ? { is: 'not found' } : { is: 'impossible', why: nowhereIn(swept) }
  }
}

function reachOf(searched: Searched, found: FoundCall | null): Reach {
  return found ? { is: 'reached', witness: witnessOf(searched, found) } : missed(searched)
}

function nowhereIn({ states }: Swept): string {
  return `none of the ${states.toLocaleString('en')} moments of this call, in whatever mood the caller is by then, comes to it.`
}

function missed({ complete, states }: Searched): Reach {
  if (!complete) return { is: 'not found' }
  return { is: 'impossible', why: `all ${states.toLocaleString('en')} states of this call were looked at, and none comes to it.` }
}

function played(searched: Searched, found: FoundCall): Played {
  const witness = witnessOf(searched, found)
  return { witness, overall: found.score, turns: witness.turns.length }
}

/** The call with the fewest turns, of those that were found, that comes to an ending of the author's. */
function shortestOf(searched: Searched): Played | null {
  const { found, ends, stage } = searched
  const spots = Object.keys(stage.script.setting.call.endings).filter(isAuthors).flatMap((name) => [found.spots.get(keys.ending(name)) ?? [], ends.quickest.get(name) ?? []].flat())
  const witness = spots.map((spot) => witnessOf(searched, spot)).toSorted((a, b) => a.turns.length - b.turns.length)[0]
  if (!witness) return null
  const { turns, tally } = walkWay(stage.script, witness.first, witness.turns)
  const last = turns.at(-1)?.found
  if (!last?.ended) return null
  const finish = { tally, ending: last.ending, goals: last.heard, cut: false, ticket: 1 }
  const { overall } = scoresOf(stage.scoring.points(finish), stage.scoring.most, stage.scoring.cap(finish))
  return { witness: { ...witness, end: { cut: false, ticket: 'right' } }, overall, turns: turns.length }
}

function proveReplies({ found, searches }: Searched, reaches: Readonly<Record<string, Reach>>): Record<string, ReplyProof> {
  const easing = easingReplies(searches, found)
  return byName(Object.keys(reaches), (id) => ({ reach: reaches[id]!, best: found.replies.get(id) ?? null, eases: easing.has(id) }))
}

function linesOf({ stage, seed, index }: Searched, reach: ReachIn): LineProof[] {
  const { setting, layout } = stage.script
  const { call } = setting
  const steps = layout.places.flatMap((name, place) =>
    Object.keys(layout.steps[place]!.says ?? {}).map((key): LineProof => {
      return { of: 'step', name, key, reach: reach(keys.line(name, key), (why) => why.line(name, key)) }
    }),
  )
  const endings = Object.entries(call.endings).flatMap(([name, { says }]) =>
    Object.keys(says).map((key): LineProof => {
      return { of: 'ending', name, key, reach: reach(keys.goodbye(name, key), (why) => why.goodbye(name, key)) }
    }),
  )
  const story = call.caller.story.map((_, piece): LineProof => {
    return { of: 'caller', name: 'story', key: String(piece), reach: reach(keys.story(piece), (why) => why.story(piece)) }
  })
  const isAtOnce = stage.script.opening.cuts.length > 0
  const cutOff = (): Reach => {
    if (isAtOnce) return { is: 'reached', witness: { seed, call: index, first: 0, turns: [], end: null, also: 'cut in' } }
    const found = reach(keys.always('interrupted'), (why) => why.always('interrupted'))
    return found.is === 'reached' ? { is: 'reached', witness: { ...found.witness, end: null, also: 'cut in' } } : found
  }
  const always = provableLines.filter((line) => call.caller.always[line] !== undefined)
  const anywhere = always.map((line): LineProof => {
    return { of: 'caller', name: line, key: 'otherwise', reach: line === 'interrupted' ? cutOff() : reach(keys.always(line), (why) => why.always(line)) }
  })
  return [...steps, ...endings, ...story, ...anywhere]
}

function factsOf({ stage }: Searched, reach: ReachIn): Record<string, Reach> {
  const { call } = stage.script.setting
  const heard = Object.keys(call.facts).map((name) => [name, reach(keys.fact(name), (why) => why.fact(name))] as const)
  const corrected = Object.entries(call.facts)
    .filter(([, { becomes }]) => becomes)
    .map(([name]) => [`${name} corrected`, reach(keys.corrected(name), () => null)] as const)
  return Object.fromEntries([...heard, ...corrected])
}

function proveEndings(searched: Searched, endings: Readonly<Record<string, Reach>>, can: (reply: Reply) => boolean): Record<string, EndingProof> {
  const { setting } = searched.stage.script
  const chosen = Object.keys(endings).filter((name) => isAuthors(name) && endings[name]!.is !== 'impossible')
  const isOnly = chosen.length === 1 && setting.call.right === 'here'
  return byName(Object.keys(endings), (name) => ({
    reach: endings[name]!,
    ranges: rangesOfEnding(searched, name, can),
    forced: isOnly && chosen[0] === name,
    open: openBounds(searched, name, endings[name]!, can),
  }))
}

/** Each critical error that the replies hold, and the two that any call can meet. */
function proveErrors(searched: Searched, reach: ReachIn): ErrorProof[] {
  const { stage, seed, index, ends } = searched
  const { setting, layout } = stage.script
  const written = layout.steps.flatMap((step) => step.replies.flatMap((reply) => errorsPossible(setting, reply)))
  const avoided = reachOf(searched, ends.pass ?? ends.clean)
  const card: Reach = { is: 'reached', witness: { seed, call: index, first: 0, turns: [], end: null, also: 'note a card' } }
  const met = [...new Set([...written, hungUp])].map((name): ErrorProof => ({ name, met: reach(keys.error(name), () => null), avoided }))
  return [...met, { name: cardNoted, met: card, avoided }]
}

function byName<Value>(names: readonly string[], valueOf: (name: string) => Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]))
}
