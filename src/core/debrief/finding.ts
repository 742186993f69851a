import type { Finding, RepTurn } from './call-record.ts'

/** The finding of an indicator that counts faults: none, one, or two and more. */
export function faults(slips: readonly RepTurn[], words: { readonly none: string; readonly some: (count: number) => string }): Finding {
  if (slips.length === 0) return { level: 'exemplary', sentence: words.none, evidence: [], idle: true }
  const level = slips.length === 1 ? 'acceptable' : 'poor'
  return { level, sentence: sentence(words.some(slips.length)), evidence: slips }
}

/** "once", "twice", "three times"; or "one turn", "4 turns". */
export function countOf(count: number, noun: string): string {
  if (noun === 'time') return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`
}

/** A sentence begins with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
