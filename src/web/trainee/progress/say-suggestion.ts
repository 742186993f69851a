import { type IndicatorId, scorecard } from '../../../core/debrief/scorecard.ts'
import { skillNames } from '../skills.ts'
import { sayFirst } from './first-call.ts'
import type { Suggestion } from './suggest-call.ts'

/** Why a call is suggested, in a sentence. */
export function saySuggestion(suggestion: Suggestion): string {
  const skill = 'skill' in suggestion ? skillNames[suggestion.skill].toLowerCase() : ''
  switch (suggestion.because) {
    case 'first':
      return sayFirst(suggestion.skill)
    case 'left':
      return 'You left it in the middle, and it goes on at the same second.'
    case 'check-up':
      return 'You have begun a check-up, and this is its next call: taken once, without the coach.'
    case 'no pass':
      return `You have not passed a call whose focus is ${skill} yet. This is a good one to begin with.`
    case 'due':
      return `Due again: ${sayPrinciples(suggestion.due.principles)}.`
    case 'lowest':
      return `Of the skills with a call worth taking now, your last marks are lowest in ${skill}; this one is not mastered yet.`
    case 'longest ago':
      return 'You have mastered every call that would be suggested. This is the one you have not taken for longest.'
  }
}

/** Principles by their names: the first three, and how many more. */
export function sayPrinciples(principles: readonly IndicatorId[]): string {
  const named = principles.slice(0, 3).map((id) => `“${scorecard.indicators[id].name}”`)
  const more = principles.length - named.length
  if (more > 0) return `${named.join(', ')} and ${more} more`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
