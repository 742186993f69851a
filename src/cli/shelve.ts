import { scenarioHash } from '../core/call/course.ts'
import { wordsOf } from '../core/call/speech.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { ShelfCall } from '../core/scenario/shelf.ts'

/** What the shelf says of a scenario. */
export function shelve(scenario: Scenario): ShelfCall {
  const { id, title, about, difficulty, focus, direction, content, desk, company, calls } = scenario
  return {
    id,
    title,
    about,
    difficulty,
    focus,
    direction,
    content,
    desk,
    company: company.name,
    companySells: company.sells,
    callers: calls.map(({ caller }) => firstVariant(scenario, caller.name)),
    temperaments: [...new Set(calls.map(({ caller }) => caller.temperament))],
    variants: Object.keys(scenario.variants).length,
    minutes: Math.max(1, Math.round(calls.reduce((sum, { steps }) => sum + timeOf(Object.values(steps)), 0))),
    hash: scenarioHash(scenario),
  }
}

/** A text as the usual variant has it. */
function firstVariant({ variants }: Scenario, text: string): string {
  const words = Object.values(variants)[0] ?? {}
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => words[word] ?? whole)
}

/** Minutes: each line heard, each reply read, and a while to choose. */
function timeOf(steps: readonly Scenario['calls'][number]['steps'][string][]): number {
  const heard = steps.reduce((sum, step) => sum + wordsOf(step.says?.otherwise ?? '').length, 0) / 150
  const read = steps.reduce((sum, step) => sum + step.replies.reduce((words, reply) => words + wordsOf(reply.say).length, 0), 0) / 240
  return heard + read + steps.length * 0.1
}
