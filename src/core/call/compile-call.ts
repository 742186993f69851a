import type { AnyStateMachine, InternalMachineImplementations, ResolvedStateMachineTypes } from 'xstate'
import { assign, createMachine } from 'xstate'
import type { Call, Scenario } from '../scenario/scenario.ts'
import type { Move } from './call-log.ts'
import type { CallState, Setting } from './call-state.ts'
import type { Outcome } from './moves.ts'
import { back } from '../scenario/scenario.ts'
import { settingOf, startState } from './call-state.ts'
import { concludeLate, isBeyond } from './end-call.ts'
import { landings } from './landings.ts'
import * as moves from './moves.ts'
import { canInterrupt, isReplyOpen, lockOf, repliesAt } from './reply.ts'
import { readingTime } from './speech.ts'
import { turnTimes } from './turn-times.ts'

/** What the machine carries: which of the scenario's calls is on, and what that call remembers. */
export interface CallContext {
  readonly index: number
  readonly state: CallState
}

/** Nominal milliseconds of a simulated minute on hold. */
const minuteLength = 5000

type Event<Type extends Move['type']> = Extract<Move, { type: Type }>

/** What is done, by name, and what the machine says with it. */
type Action =
  | { type: 'start'; params: { index: number } }
  | { type: 'arrive'; params: { place: string } }
  | { type: 'follow' | 'hear' | 'interrupt' | 'wait' | 'hold' | 'holdMinute' | 'resume' }
  | { type: 'hangUp' | 'haveToGo' | 'cutGoodbye' | 'lookUp' | 'note' }

/** What is asked, by name, and what the machine says with it. */
type Guard =
  | { type: 'isDue'; params: { detour: string } }
  | { type: 'leadsTo'; params: { to: string } }
  | { type: 'isSentTo'; params: { aside: boolean } }
  | { type: 'isSpeaking' | 'isQuiet' | 'isFree' | 'isEnding' | 'isBeyond' }
  | { type: 'isFiled' | 'isOnDesk' | 'isDepartment' | 'canInterrupt' | 'canReply' }

type Delay = 'speech' | 'silence' | 'minute'

type Parts = ResolvedStateMachineTypes<CallContext, Move, never, Action, Guard, Delay, string>

/**
 * The XState machine that plays a scenario, its words filled in already: a step is a state, a reply an event, silence and minutes on hold are
 * delays, and a detour comes back through history. What a move does is decided by the pure functions of moves.ts; the machine decides where
 * the call is. It keeps no time of its own: delays are nominal, and whoever runs it says when they are over.
 */
export function compileCall(scenario: Scenario, variant: string | null): AnyStateMachine {
  const settings = scenario.calls.map((_, index) => settingOf(scenario, index, variant))
  // Not by setup(), which brings along every action that the library has: a trainee would wait for them, and no call uses them.
  const config = {
    types: {} as Pick<Parts, 'context' | 'events' | 'actions' | 'guards' | 'delays'>,
    id: 'call',
    context: () => ({ index: 0, state: startState(settings[0]!) }),
    initial: 'call 0',
    states: {
      ...Object.fromEntries(settings.map(({ call }, index) => [`call ${index}`, callStates(call, index, scenario.calls.length)])),
      filed: { type: 'final' },
    },
    options: { maxIterations: 1000 },
  } as const
  return createMachine(config, implementationsFor(settings))
}

/** Actions, guards and delays, each by its name. */
function implementationsFor(settings: readonly Setting[]): InternalMachineImplementations<Parts> {
  const here = (context: CallContext) => settings[context.index]!
  const outcomeOf = rememberLast((context: CallContext, event: Event<'replied' | 'transferred'>) =>
    event.type === 'replied' ? moves.reply(here(context), context.state, event) : moves.transfer(here(context), context.state, event),
  )
  const change = (next: (setting: Setting, state: CallState, event: Move) => CallState) =>
    assign<CallContext, Move, unknown, Move, never>(({ context, event }) => ({ state: next(here(context), context.state, event) }))
  const canTransfer = (context: CallContext, event: Event<'transferred'>) =>
    !context.state.speaking && moves.isDepartment(here(context), event)
  /** An action or a guard is only ever reached by the events under which it stands. */
  const as = <Type extends Move['type']>(event: Move) => event as Event<Type>

  return {
    actions: {
      start: assign((_, { index }: { index: number }) => ({ index, state: startState(settings[index]!) })),
      arrive: assign(({ context }, { place }: { place: string }) => ({ state: moves.arrive(here(context), context.state, place) })),
      follow: assign(({ context, event }) => ({ state: outcomeOf(context, as<'replied' | 'transferred'>(event)).state })),
      hear: change((_, state) => moves.hear(state)),
      interrupt: change((setting, state, event) => moves.interrupt(setting, state, as<'interrupted'>(event))),
      wait: change((setting, state) => moves.wait(setting, state)),
      hold: change((setting, state, event) => moves.hold(setting, state, as<'held'>(event))),
      holdMinute: change((setting, state) => moves.holdMinute(setting, state)),
      resume: change((setting, state) => moves.resume(setting, state)),
      hangUp: change((setting, state) => moves.hangUp(setting, state)),
      haveToGo: change((setting, state) => concludeLate(setting, state)),
      cutGoodbye: change((_, state) => moves.cutGoodbye(state)),
      lookUp: change((_, state, event) => moves.lookUp(state, as<'looked-up'>(event))),
      note: change((_, state, event) => moves.note(state, as<'noted'>(event))),
    },
    guards: {
      isSpeaking: ({ context }) => context.state.speaking,
      isQuiet: ({ context }) => !context.state.speaking,
      isFree: ({ context }) => !context.state.speaking && context.state.cutFor === null,
      isEnding: ({ context }) => context.state.ending !== null,
      isBeyond: ({ context }) => isBeyond(context.state),
      isDue: ({ context }, { detour }: { detour: string }) => context.state.due === detour,
      isFiled: ({ context, event }) => event.type === 'noted' && moves.isField(here(context), event.field),
      isOnDesk: ({ context, event }) => event.type === 'looked-up' && moves.isOnDesk(here(context), event),
      isDepartment: ({ context, event }) => canTransfer(context, as<'transferred'>(event)),
      canInterrupt: ({ context, event }) => canInterrupt(here(context), context.state, as<'interrupted'>(event)),
      canReply: ({ context, event }) => isReplyOpen(here(context), context.state, as<'replied'>(event).reply),
      leadsTo: ({ context, event }, { to }: { to: string }) =>
        isReplyOpen(here(context), context.state, as<'replied'>(event).reply) && outcomeOf(context, as<'replied'>(event)).to === to,
      isSentTo: ({ context, event }, { aside }: { aside: boolean }) => {
        if (!canTransfer(context, as<'transferred'>(event))) return false
        const { to } = outcomeOf(context, as<'transferred'>(event))
        return to !== null && (to === moves.returnStep) === aside
      },
    },
    delays: {
      speech: ({ context }) => turnTimes(context.state.turn).end,
      silence: ({ context }) => silenceOf(here(context), context.state),
      minute: minuteLength,
    },
  }
}

/** One call of a scenario: ringing, talking, on hold, the goodbye, and the time to complete the ticket. */
function callStates(call: Call, index: number, count: number): object {
  const desk = {
    'looked-up': { guard: 'isOnDesk', actions: 'lookUp' },
    noted: { guard: 'isFiled', actions: 'note' },
  }
  const toEnd = [
    { guard: 'isEnding', target: 'farewell' },
    { guard: 'isBeyond', target: 'farewell', actions: 'haveToGo' },
  ]
  const returns = {
    transferred: [
      { guard: { type: 'isSentTo', params: { aside: true } }, target: `#${index}:${moves.returnStep}`, actions: 'follow' },
      { guard: { type: 'isSentTo', params: { aside: false } }, target: `#${index}~here`, actions: 'follow' },
      { guard: 'isDepartment', actions: 'follow' },
    ].slice(moves.returnStep in call.steps ? 0 : 1),
    'hung-up': { actions: 'hangUp' },
  }
  return {
    initial: 'ringing',
    entry: { type: 'start', params: { index } },
    states: {
      ringing: { on: { ...desk, answered: 'talk' } },
      talk: {
        type: 'parallel',
        always: toEnd,
        on: {
          ...desk,
          ...returns,
          said: { guard: 'isSpeaking', actions: 'hear' },
          interrupted: { guard: 'canInterrupt', actions: 'interrupt' },
          waited: { guard: 'isFree', actions: 'wait' },
          held: { guard: 'isQuiet', target: 'held', actions: 'hold' },
        },
        states: { scene: sceneStates(call, index), line: lineStates },
      },
      held: {
        always: toEnd,
        after: { minute: { target: 'held', reenter: true, actions: 'holdMinute' } },
        on: {
          ...desk,
          ...returns,
          'hold-minute': { target: 'held', reenter: true, actions: 'holdMinute' },
          resumed: { target: `#${index}~here`, actions: 'resume' },
        },
      },
      farewell: {
        always: { guard: 'isQuiet', target: 'wrap-up' },
        after: { speech: { actions: 'hear' } },
        on: { ...desk, said: { actions: 'hear' }, 'hung-up': { actions: 'cutGoodbye' } },
      },
      'wrap-up': { on: { ...desk, filed: index + 1 < count ? `#call.call ${index + 1}` : '#call.filed' } },
    },
  }
}

/** Whose turn it is. Follows what the call remembers, and keeps its two clocks. */
const lineStates = {
  initial: 'speaking',
  states: {
    speaking: { always: { guard: 'isQuiet', target: 'open' }, after: { speech: { actions: 'hear' } } },
    open: { always: { guard: 'isSpeaking', target: 'speaking' }, after: { silence: { guard: 'isFree', actions: 'wait' } } },
  },
}

/** The script: its steps, and the detours beside them. */
function sceneStates(call: Call, index: number): object {
  const detours = Object.entries(call.detours)
  const steps = Object.keys(call.steps).map((place) => {
    const due = detours.filter(([, { before }]) => before.length === 0 || before.includes(place))
    const always = due.map(([name, { first }]) => ({
      guard: { type: 'isDue', params: { detour: name } },
      target: `#${index}:${first}`,
    }))
    return [place, { ...placeState(call, index, place), always }]
  })
  return {
    initial: 'steps',
    states: {
      here: { type: 'history', history: 'deep', id: `${index}~here` },
      steps: {
        initial: call.first,
        states: { ...Object.fromEntries(steps), '(past)': { type: 'history', id: `${index}~past` } },
      },
      detours: {
        ...(detours.length > 0 && { initial: detours[0]![1].first }),
        states: Object.fromEntries(
          detours.flatMap(([, detour]) => Object.keys(detour.steps).map((place) => [place, placeState(call, index, place)])),
        ),
      },
    },
  }
}

/** One step: the caller arrives and speaks; each reply is an event, and leads to a place or to the call's end. */
function placeState(call: Call, index: number, place: string): object {
  const replied = landings(call, place).map((to) => ({
    guard: { type: 'leadsTo', params: { to } },
    target: to === back ? `#${index}~past` : `#${index}:${to}`,
    reenter: true,
    actions: 'follow',
  }))
  return {
    id: `${index}:${place}`,
    entry: { type: 'arrive', params: { place } },
    on: { replied: [...replied, { guard: 'canReply', actions: 'follow' }] },
  }
}

/** The time to read the line and the open replies, and then the scenario's silence. */
function silenceOf(setting: Setting, state: CallState): number {
  const open = repliesAt(setting, state, state.place).filter((reply) => lockOf(setting, state, reply) === null)
  const texts = [...state.turn.map((part) => part.text), ...open.map((reply) => reply.say)]
  return Math.round(readingTime(texts)) + setting.scenario.silence * 1000
}

/** Guards ask where a move leads, then the action goes there: work it out once. */
function rememberLast<E>(work: (context: CallContext, event: E) => Outcome) {
  let last: { state: CallState; event: E; outcome: Outcome } | null = null
  return (context: CallContext, event: E): Outcome => {
    if (last?.state !== context.state || last.event !== event) last = { state: context.state, event, outcome: work(context, event) }
    return last.outcome
  }
}
