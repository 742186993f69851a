import type { CallState } from '../call/call-state.ts'
import { atBridge, atHome, atPlace, type Layout, type Memory, put, spentBit, visit } from './memory.ts'

/**
 * What the machine remembers of a call, packed. Which step of the script a detour goes back to is the machine's own history and no part of a call's
 * state: it is given by its name, null for none.
 */
export function memoryOf(layout: Layout, state: CallState, home: string | null): Memory {
  const memory = new Int32Array(layout.size)
  const place = layout.place.get(state.place)!
  memory[atPlace] = place
  memory[atHome] = home === null ? -1 : layout.place.get(home)!
  for (const [name, known] of Object.entries(state.facts)) {
    put(memory, layout.known + layout.fact.get(name)!)
    if (known === 'corrected') put(memory, layout.corrected + layout.fact.get(name)!)
  }
  for (const name of state.detours) put(memory, layout.detour + layout.detours.indexOf(name))
  for (const [at, step] of layout.steps.entries()) {
    for (const reply of step.replies) if (state.spent.includes(reply.id)) put(memory, spentBit(layout, at, reply))
  }
  for (const [name, count] of Object.entries(state.visits)) {
    for (let time = 0; time < count; time++) visit(memory, layout, layout.place.get(name)!)
  }
  for (const [deed, name] of layout.deeds.entries()) if (state.done.includes(name)) put(memory, layout.done + deed)
  memory[atBridge] = 1 + layout.steps[place]!.replies.findIndex((reply) => reply.bridge && reply.id === state.cutFor)
  if (state.turns > 0) put(memory, layout.begun)
  return memory
}
