import * as z from 'zod/mini'
import { means } from './format-words.ts'
import { voiceNames } from './vocabulary.ts'

/* What somebody sounds like. Part of format.ts. */

const part = (from: number, to: number) => z.optional(z.number().check(z.gte(from), z.lte(to)))

/** What is left out is as the engine has it: nothing is filled in, so that a call without voices stays as it is. */
export const voice = z.strictObject({
  name: means(
    z.enum(voiceNames),
    'Whose: `rms` (a man from the USA), `awb` (a Scot), `slt` (a woman from the USA) or `kal16` (a man, plainly a machine).',
  ),
  pitch: means(part(-4, 4), 'Semitones higher, or lower below 0. It makes another person of the same voice.'),
  rate: means(part(0.8, 1.25), 'How fast they speak: 1 is the pace of the voice itself, 0.9 a tenth slower.'),
  pauses: means(part(0.5, 2), 'How long they pause between clauses and sentences: 1 is usual, 2 twice that.'),
  level: means(part(-4, 2), 'Decibels louder than others, or quieter below 0.'),
})

/** A voice as its author wrote it. */
export type AuthoredVoice = z.output<typeof voice>
