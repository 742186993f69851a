import { expect, test } from 'vitest'

import type { Mood } from '../../../src/core/caller/mood.ts'
import type { Act, TemperamentName } from '../../../src/core/scenario/vocabulary.ts'
import { revealDebt, startMood, stepMood } from '../../../src/core/caller/mood.ts'
import { temperamentOf } from '../../../src/core/caller/temperaments.ts'
import vectors from './caller-vectors.json' with { type: 'json' }

test('all 240 act sequences leave the caller in exactly the mood that the model says', () => {
  expect(vectors).toHaveLength(240)
  for (const { temperament, grave, acts, states } of vectors) {
    const nature = { ...temperamentOf(temperament as TemperamentName), grave }
    let mood = startMood(nature)
    expect(shown(mood)).toEqual(states[0])
    for (const [index, act] of acts.entries()) {
      mood = act === 'reveal' ? revealDebt(mood, nature) : stepMood(mood, act as Act, nature)
      expect(shown(mood), `${temperament}: ${acts.slice(0, index + 1).join(', ')}`).toEqual(states[index + 1])
    }
  }
})

/** A mood as the vectors write it: no streak; once ended, the four numbers alone. */
function shown({ streak: _, ended, ...mood }: Mood): object {
  if (!ended) return mood
  const { frustration, heard, trust, patience } = mood
  return { frustration, heard, trust, patience, ended }
}
