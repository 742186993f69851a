import { expect, test } from 'vitest'
import { type Draft, type Mood, revealDebt, startMood, stepMood } from '../../../src/core/caller/mood.ts'
import { packMood, unpackInto } from '../../../src/core/caller/packed-mood.ts'
import { temperamentOf } from '../../../src/core/caller/temperaments.ts'
import { pick } from '../../../src/core/call/variant.ts'
import { moodTable } from '../../../src/core/checker/moods.ts'
import { acts, temperamentNames } from '../../../src/core/scenario/vocabulary.ts'

/** Moods on the way through random acts, each with the act that comes next. */
function* walk(start: Mood, step: (mood: Mood, number: number) => Mood, seed: string): Generator<{ mood: Mood; number: number }> {
  for (let call = 0; call < 200; call++) {
    let mood = start
    for (let turn = 0; turn < 30 && !mood.ended; turn++) {
      const number = pick(call, `${seed} ${turn}`, acts.length + 1)
      yield { mood, number }
      mood = step(mood, number)
    }
    yield { mood, number: 0 }
  }
}

test.each(temperamentNames)('every mood of a %s caller is packed without loss, and its numbers step as it does', (name) => {
  const nature = { ...temperamentOf(name), grave: false }
  const table = moodTable(nature)
  const step = (mood: Mood, number: number) =>
    number === acts.length ? revealDebt(mood, nature) : stepMood(mood, acts[number]!, nature)
  for (const { mood, number } of walk(startMood(nature), step, name)) {
    const unpacked: Draft = { ...startMood(nature) }
    unpackInto(unpacked, packMood(mood))
    expect(unpacked).toEqual(mood)
    const row = table.row(number === acts.length ? 'reveal' : acts[number]!)
    expect(table.mood(row.after(table.number(mood)))).toEqual(step(mood, number))
  }
})
