/** A word said in more than one way: how it is said where the words before it end in one of these ways. */
interface Heteronym {
  readonly word: string
  readonly after: RegExp
  readonly spoken: string
}

/**
 * Words that are written alike and said otherwise, where the engine guesses wrong; the first that fits. It has no grammar to
 * speak of: the words before decide. Respelt so that it has no choice.
 */
const heteronyms: readonly Heteronym[] = [
  { word: 'read', after: /\b(?:do|did|can|could|will|would|must|may|should) (?:i|you|we|they)$/, spoken: 'reed' },
  { word: 'read', after: /(?:'ve|\bhave|\bhas|\bhad|\bgot)(?: (?:not|never|just|already|all|it))?$/, spoken: 'red' },
  { word: 'read', after: /\b(?:been|was|were|is|be|being|get|i|we|he|she|they)$/, spoken: 'red' },
  { word: 'read', after: /^/, spoken: 'reed' },
  { word: 'lives', after: /\b(?:it|he|she|who|that|nobody|somebody|everybody)$/, spoken: 'livs' },
  { word: 'live', after: /(?:\b(?:to|i|you|we|they|can|will|not|do|who)|'ll|n't)$/, spoken: 'liv' },
  { word: 'lead', after: /^/, spoken: 'leed' },
  { word: 'row', after: /\b(?:having|have|had|blazing) a$/, spoken: 'rau' },
]

/** How such a word is said after these words, the nearest last, each with its marks; null where the engine may be left to it. */
export function sayHeteronym(word: string, before: readonly string[]): string | null {
  const context = before.join(' ').toLowerCase()
  return heteronyms.find((heteronym) => heteronym.word === word.toLowerCase() && heteronym.after.test(context))?.spoken ?? null
}
