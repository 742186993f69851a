import type { Reply, Scenario } from '../scenario/scenario.ts'
import type { Finish, Points, Scoring } from './score-tally.ts'
import type { Case, Choice, Scene, Script } from './scenes.ts'
import type { StrategyName, StrategyProof } from './proof.ts'
import { pick, shuffle } from '../call/variant.ts'
import { startMood } from '../caller/mood.ts'
import { finalTicket } from '../scenario/scenario.ts'
import { scorecard } from '../debrief/scorecard.ts'
import { passes, scoresOf } from './ends.ts'
import { strategyNames } from './proof.ts'
import { politeness } from './politeness.ts'
import { turnMood } from './search.ts'
import { countA, countB, startTally } from './tally.ts'

/** Seeds that each strategy is tried with: the replies stand in another order with each. */
const seedsTried = 100

/** A call of the scenario, ready to be played. */
export interface Stage {
  readonly script: Script
  readonly scoring: Scoring
}

/** What each strategy scores: a rep who never listens, but hears the caller out, and notes what was heard. */
export function tryStrategies(scenario: Scenario, stagesOf: (seed: number, name: StrategyName) => readonly Stage[]): StrategyProof[] {
  const variants = Object.keys(scenario.variants).length
  return strategyNames.map((name) => {
    // Where the order of the replies makes no difference, only the variants do.
    const seeds = name === 'always first' || name === 'random' ? seedsTried : Math.min(seedsTried, 4 * Math.max(1, variants))
    const tried = Array.from({ length: seeds }, (_, index) => {
      const seed = index + 1
      return scoreSeries(stagesOf(seed, name).map((stage, call) => playBy(name, stage, seed, call)))
    })
    const score = tried.reduce((sum, one) => sum + one.overall, 0) / tried.length
    return { name, score, passes: tried.filter(({ isPass }) => isPass).length / tried.length, calls: tried.length }
  })
}

interface PlayedCall {
  readonly points: Points
  readonly most: Points
  readonly cap: number
}

function scoreSeries(calls: readonly PlayedCall[]): { overall: number; isPass: boolean } {
  const sum = (one: Points, other: Points): Points => ({
    listening: one.listening + other.listening,
    routing: one.routing + other.routing,
    'de-escalation': one['de-escalation'] + other['de-escalation'],
  })
  const cap = Math.min(...calls.map((call) => call.cap))
  const scores = scoresOf(calls.map(({ points }) => points).reduce(sum), calls.map(({ most }) => most).reduce(sum), cap)
  return { overall: scores.overall, isPass: passes(scores, cap) }
}

function playBy(name: StrategyName, { script, scoring }: Stage, seed: number, call: number): PlayedCall {
  const { moods, setting } = script
  let { a, b } = startTally(setting)
  let scene = script.opening.heard
  let mood = moods.number(startMood(setting.nature))
  const heard = new Map<string, boolean>()
  hearFacts(heard, script.opening)
  for (let turn = 0; ; turn++) {
    const by = chooseBy(name, scene, seed, `${call} ${script.layout.places[scene.place]!}`, turn)
    const choice = scene.choices[by]!
    const after = choice.row ? choice.row.after(mood) : mood
    const found = script.caseOf(scene, choice, mood, after)
    const then = found.ended || found.reveals ? moods.row('reveal').after(after) : after
    const seen = turnMood(moods.traits(mood), moods.traits(after), moods.traits(then))
    a = countA(a, choice.kind, seen)
    b = countB(b, choice.kind, seen)
    hearFacts(heard, found)
    if (found.ended) {
      const finish: Finish = { tally: { a, b }, ending: found.ending, goals: found.heard, cut: false, ticket: ticketLevel(script, heard) }
      return { points: scoring.points(finish), most: scoring.most, cap: scoring.cap(finish) }
    }
    scene = found.heard
    mood = scene.forget.after(then)
  }
}

/** Facts heard; true for those that were put right. */
function hearFacts(heard: Map<string, boolean>, found: Case): void {
  for (const fact of found.brings) if (!heard.has(fact)) heard.set(fact, false)
  for (const fact of found.corrects) heard.set(fact, true)
}

/** L1 of a rep who notes what was heard, and nothing else. */
function ticketLevel({ setting }: Script, heard: ReadonlyMap<string, boolean>): number {
  const wanted = Object.entries(setting.call.facts).filter(([, fact]) => finalTicket(fact) !== undefined)
  const right = wanted.filter(([name, { becomes }]) => heard.has(name) && (becomes?.ticket === undefined || heard.get(name)))
  const share = right.length / wanted.length
  return share >= scorecard.ticket.exemplary ? 1 : share >= scorecard.ticket.acceptable ? scorecard.levels.acceptable : 0
}

/** The choice of a strategy: of the replies that are open to who looks nothing up, and of silence. */
function chooseBy(name: StrategyName, scene: Scene, seed: number, place: string, turn: number): number {
  const open = scene.choices.flatMap(({ reply }, by) => (reply && reply['once opened'].length === 0 ? [{ reply, by }] : []))
  const silence = scene.choices.findIndex(({ move }) => move.type === 'waited')
  if (open.length === 0 || name === 'always wait') return silence >= 0 ? silence : giveUp(scene.choices)
  const most = (measure: (reply: Reply) => number) => open.reduce((best, one) => (measure(one.reply) > measure(best.reply) ? one : best)).by
  switch (name) {
    case 'always first':
      return shuffle(scene.replies, seed, place).flatMap((reply) => open.filter((one) => one.reply === reply))[0]!.by
    case 'always longest':
      return most(({ say }) => say.length)
    case 'always politest':
      return most(politeness)
    case 'random': {
      const chosen = pick(seed, `random ${turn}`, open.length + 1)
      return chosen < open.length || silence < 0 ? open[chosen % open.length]!.by : silence
    }
  }
}

/** Nothing is left to say: the caller has to go. */
function giveUp(choices: readonly Choice[]): number {
  return choices.findIndex(({ move }) => move.type === 'have-to-go')
}
