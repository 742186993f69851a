import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine, ExecutableActionObject } from 'xstate'
import { createActor } from 'xstate'
import type { Move } from './call-log.ts'

/**
 * Where a move leads a machine, and the actions that this asks for; none of them is carried out. The very snapshot comes back where nothing takes the move.
 *
 * XState's own `transition()` does the same, but builds an actor for each move, and with it a first state that nobody looks at: a third of the time that a
 * replay takes. Nothing is ever run on the actor, so that one for each machine does.
 */
export function stepMachine(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, move: Move): [AnyMachineSnapshot, ExecutableActionObject[]] {
  const actions: ExecutableActionObject[] = []
  const { self, system } = standIn(machine)
  const scope: AnyActorScope = { self, system, ...nobody, actionExecutor: (action) => void actions.push(action) }
  return [machine.transition(snapshot, move, scope), actions]
}

type StandIn = Pick<AnyActorScope, 'self' | 'system'>

const standIns = new WeakMap<AnyStateMachine, StandIn>()

function standIn(machine: AnyStateMachine): StandIn {
  const known = standIns.get(machine)
  if (known) return known
  const self = createActor(machine)
  const made = { self, system: self.system }
  standIns.set(machine, made)
  return made
}

const nothing = () => {}
const nobody = { id: '', sessionId: '', logger: nothing, defer: nothing, emit: nothing, stopChild: nothing } as const
