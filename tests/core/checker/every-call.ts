import type { Move } from '../../../src/core/call/call-log.ts'
import type { CallState, Setting } from '../../../src/core/call/call-state.ts'
import type { Passage, Phase } from '../../../src/core/call/course.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { isKnown, isVerified, settingOf, startState } from '../../../src/core/call/call-state.ts'
import { hearParts } from '../../../src/core/call/caller-turn.ts'
import { concludeLate } from '../../../src/core/call/end-call.ts'
import * as moves from '../../../src/core/call/moves.ts'
import { canInterrupt, isReplyOpen } from '../../../src/core/call/reply.ts'
import { wordsOf } from '../../../src/core/call/speech.ts'
import { back, factOf, finalTicket, stepAt } from '../../../src/core/scenario/scenario.ts'

/*
 * Every call that can be made of a small scenario, one after the other, as plainly as can be: no state is remembered,
 * none is taken for another. It shares the functions of `moves.ts` with the machine that plays, and nothing with the
 * checker.
 */

/** Where a call stands. */
interface Stand {
  readonly phase: Phase
  readonly state: CallState
  /** The step to which a detour goes back. */
  readonly home: string
}

/** What is told of each call: all that happened in it, its ticket filled in as given. */
export type Tell = (passages: readonly Passage[], end: CallState) => void

export function everyCall(scenario: Scenario, tell: Tell): void {
  const setting = settingOf(scenario, 0, null)
  const passages: Passage[] = []
  /** Makes a move, does what is to be done after it, and takes the move back. */
  const make = (from: Stand, move: Move, to: Stand, then: (to: Stand) => void) => {
    passages.push({ event: { ...move, at: 0 }, setting, index: 0, phase: from.phase, before: from.state, after: to.state })
    then(to.state.ending !== null && to.phase !== 'wrap-up' ? { ...to, phase: 'farewell' } : to)
    passages.pop()
  }

  function goOn(now: Stand): void {
    if (now.phase === 'farewell') sayGoodbye(now)
    else if (now.phase === 'held') holdOn(now)
    else if (now.state.speaking) listen(now)
    else act(now)
  }

  /** The caller is heard out, or cut off after any number of words: only those numbers that differ in what was heard. */
  function listen(now: Stand): void {
    make(now, { type: 'said' }, { ...now, state: moves.hear(now.state) }, goOn)
    const { replies } = stepAt(setting.call, now.state.place)
    for (const reply of [null, ...replies.filter(({ bridge }) => bridge).map(({ id }) => id)]) {
      for (const words of wordsThatDiffer(now.state)) {
        const ready = reply === null ? now : openAll(now, reply)
        const move = { type: 'interrupted', words, reply } as const
        if (!canInterrupt(setting, ready.state, move)) continue
        make(ready, move, { ...ready, state: moves.interrupt(setting, ready.state, move) }, goOn)
      }
    }
  }

  /** What a reply waits for was looked up: that is free at any time. */
  function openAll(now: Stand, id: string): Stand {
    const reply = stepAt(setting.call, now.state.place).replies.find((one) => one.id === id)!
    return { ...now, state: { ...now.state, opened: [...now.state.opened, ...reply['once opened']] } }
  }

  /** The rep's turn. Whoever notes long enough hears that the caller has to go. */
  function act(now: Stand): void {
    const { state } = now
    for (const { id } of stepAt(setting.call, state.place).replies) {
      const ready = openAll(now, id)
      if (!isReplyOpen(setting, ready.state, id)) continue
      const move = { type: 'replied', reply: id } as const
      make(ready, move, follow(ready, moves.reply(setting, ready.state, move)), goOn)
    }
    if (state.cutFor === null) make(now, { type: 'waited' }, { ...now, state: moves.wait(setting, state) }, goOn)
    // Of two minutes promised, the second is inside the promise and the third past it.
    for (const minutes of [null, 2]) {
      const move = { type: 'held', minutes } as const
      make(now, move, { ...now, phase: 'held', state: moves.hold(setting, state, move) }, goOn)
    }
    workTheLine(now)
    make(now, { type: 'noted', field: null, text: 'Still there.' }, { ...now, state: concludeLate(setting, state) }, goOn)
  }

  function holdOn(now: Stand): void {
    make(now, { type: 'hold-minute' }, { ...now, state: moves.holdMinute(setting, now.state) }, goOn)
    make(now, { type: 'resumed' }, { ...now, phase: 'talking', state: moves.resume(setting, now.state) }, goOn)
    workTheLine(now)
  }

  /** What the phone can do on hold too: transfers, and hanging up. */
  function workTheLine(now: Stand): void {
    for (const move of transfers(setting, now.state)) {
      const noted = move.notes.reduce((stand, note) => ({ ...stand, state: moves.note(stand.state, note) }), now)
      const made = moves.transfer(setting, noted.state, move)
      make(noted, move, follow({ ...noted, phase: 'talking' }, made), goOn)
    }
    make(now, { type: 'hung-up' }, { ...now, state: moves.hangUp(setting, now.state) }, goOn)
  }

  /** Where a reply or a transfer leads. */
  function follow(now: Stand, { state, to }: moves.Outcome): Stand {
    if (to === null) return { ...now, state }
    return arrive(setting, { ...now, state }, to === back ? now.home : to)
  }

  /** The goodbye is heard, or hung up on; then the ticket is filled in, or not. */
  function sayGoodbye(now: Stand): void {
    const over: Stand = { ...now, phase: 'wrap-up' }
    if (!now.state.speaking) return fileTicket(over)
    make(now, { type: 'said' }, { ...over, state: moves.hear(now.state) }, fileTicket)
    make(now, { type: 'hung-up' }, { ...over, state: moves.cutGoodbye(now.state) }, fileTicket)
  }

  function fileTicket(over: Stand): void {
    const fields = Object.keys(setting.call.facts).filter((name) => finalTicket(factOf(setting.call, name)) !== undefined)
    for (const isRight of [true, false]) {
      const noted = fields.map(
        (field) => ({ type: 'noted', field, text: isRight ? finalTicket(factOf(setting.call, field))! : '' }) as const,
      )
      const state = noted.reduce((so, move) => moves.note(so, move), over.state)
      make(over, { type: 'noted', field: null, text: '' }, { ...over, state }, () => tell(passages, state))
    }
  }

  const ringing: Stand = { phase: 'ringing', state: startState(setting), home: '' }
  make(ringing, { type: 'answered' }, arrive(setting, { ...ringing, phase: 'talking' }, setting.call.first), goOn)
}

/** The call comes to a place, or first to a detour that falls due before it. */
function arrive(setting: Setting, now: Stand, place: string): Stand {
  const state = moves.arrive(setting, now.state, place)
  if (state.due === null || state.ending !== null) return { ...now, state }
  return { ...now, state: moves.arrive(setting, state, setting.call.detours[state.due]!.first), home: place }
}

function wordsThatDiffer(state: CallState): number[] {
  const all = Array.from({ length: wordsOf(state.turn.map(({ text }) => text).join(' ')).length + 1 }, (_, words) => words)
  const heard = (words: number) => JSON.stringify(hearParts(state, words))
  return all.filter((words) => words === 0 || heard(words) !== heard(words - 1))
}

/** Every department, warm and cold, with nothing told, with all that can be told, and with a ticket that says far too much. */
function transfers(setting: Setting, state: CallState) {
  const { company, scenario, call } = setting
  const departments = Object.keys(company.departments).filter((name) => name !== scenario.desk)
  const needed = call.right === 'here' ? [] : call.right.brief
  const known = needed.filter((name) => (name === 'verified' ? isVerified(setting, state) : isKnown(state, name)))
  const note = (field: string, text: string) => ({ type: 'noted', field, text }) as const
  const facts = known.filter((name) => name !== 'verified' && finalTicket(factOf(call, name)) !== undefined)
  const told = facts.map((name) => note(name, valueOf(setting, state, name)))
  const long = facts.slice(0, 1).map((name) => note(name, 'and so on '.repeat(10)))
  const briefs = [
    { brief: [], notes: [] },
    ...(known.length > 0 ? [{ brief: known, notes: told }] : []),
    ...(long.length > 0 ? [{ brief: facts, notes: long }] : []),
  ]
  return departments.flatMap((to) => [
    { type: 'transferred', to, how: 'cold', brief: [], notes: [] } as const,
    ...briefs.map((brief) => ({ type: 'transferred', to, how: 'warm', ...brief }) as const),
  ])
}

function valueOf({ call }: Setting, state: CallState, name: string): string {
  const fact = factOf(call, name)
  return (state.facts[name] === 'corrected' ? finalTicket(fact) : fact.ticket) ?? ''
}
