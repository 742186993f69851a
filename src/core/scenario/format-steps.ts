import * as z from 'zod/mini'
import { key, listOf, means, name, names, oneOrMore, words, yes } from './format-words.ts'
import { acts, breaches, closings, cues, deeds, worths } from './vocabulary.ts'

/* What stands inside a call: facts, steps and their replies, detours, endings. Part of format.ts. */

const cases = z.pipe(
  z.union([
    words,
    z.catchall(
      z.object({
        ...Object.fromEntries(cues.map((cue) => [cue, z.optional(means(words, `Heard when the caller's mood is ${cue}.`))])),
        'after overpromise': z.optional(means(words, 'Heard when a promise that cannot be kept comes out here.')),
        otherwise: means(words, 'Heard when nothing else in the list fits.'),
      }),
      words,
    ),
  ]),
  z.transform(
    (said) => (typeof said === 'string' ? { otherwise: said } : said) as Record<string, string> & { otherwise: string },
  ),
)

export const reply = z.strictObject({
  say: means(words, 'What the rep says, as it would sound.'),
  act: means(z.enum(acts), 'What it means. The engine decides what it does.'),
  coach: means(words, 'What it did and why, and why a decent person would say it. Shown in the debrief.'),
  asks: means(names, 'Facts it asks for. The caller answers with the words of the fact.'),
  repeats: means(
    z._default(
      z.pipe(
        z.union([name, z.array(name), z.record(z.string(), words)]),
        z.transform((given): Record<string, string | null> =>
          typeof given === 'string' || Array.isArray(given)
            ? Object.fromEntries([given].flat().map((fact) => [fact, null]))
            : given,
        ),
      ),
      {},
    ),
    'Facts it says back. With a value, that value is what was said: `{ fault: Drops in and out }`.',
  ),
  discloses: means(names, 'Private things it gives away: of the company, or facts marked private.'),
  tells: means(names, 'Policies it tells the caller.'),
  by: z.optional(means(words, 'The date or time to which it commits.')),
  opens: means(names, 'Articles it opens on the desk.'),
  answer: z.optional(means(words, "The caller's first breath after it, before the next line.")),
  to: z.optional(means(name, 'The department it transfers to.')),
  brief: means(names, 'What the colleague is told: facts, or `verified`.'),
  goto: z.optional(means(name, 'The step or ending that follows. Without it, the step below.')),
  closes: means(oneOrMore(z.enum(closings)), 'What it does towards a good close.'),
  does: means(oneOrMore(z.enum(deeds)), 'What else it does.'),
  breach: z.optional(means(z.enum(breaches), 'The critical error that it is.')),
  'once heard': means(names, 'Open only once these facts were heard.'),
  'once opened': means(names, 'Open only once these articles or policies were looked up.'),
  'once verified': means(yes, 'Open only once the caller has proved who they are.'),
  'once done': means(oneOrMore(z.enum([...closings, ...deeds])), 'Open only once all of these were done.'),
  bridge: means(yes, 'A polite bridge: said over the caller it does not interrupt.'),
})

const stepKeys = {
  says: z.optional(means(cases, 'What the caller says: one line, or one for each mood or fact.')),
  brings: means(names, 'Facts that come out with this line.'),
  corrects: means(names, 'Facts that the caller puts right with this line.'),
  screen: z.optional(means(words, 'What the desk shows at this step.')),
  who: z.optional(means(words, 'Somebody else who speaks this line; the caller is still there.')),
  replies: means(z.array(reply).check(z.minLength(3), z.maxLength(4)), 'Three or four things the rep could say, in any order.'),
}

export const step = z.strictObject({
  ...stepKeys,
  about: z.optional(means(name, 'The fact that this step is for: passed over once it is known.')),
  fires: z.optional(means(z.enum(['overpromise']), 'A promise that cannot be kept comes out at this step.')),
  goto: z.optional(means(name, 'Where its replies lead unless they say otherwise.')),
})

export const detour = z.strictObject({
  before: means(names, 'Falls due before these steps.'),
  when: means(oneOrMore(z.enum(cues)), 'Falls due in these moods.'),
  'once heard': means(names, 'Falls due only once these facts were heard.'),
  'in variant': means(names, 'Falls due in these variants only.'),
  ...stepKeys,
  replies: z.optional(stepKeys.replies),
  steps: z.optional(means(z.record(key, step), 'Several steps, in place of one.')),
})

export const ending = z.strictObject({
  title: z.optional(means(words, 'How it ended, in a few words.')),
  worth: z.optional(means(z.enum(worths), 'What became of the need.')),
  waits: z.optional(means(words, 'What still has to happen after the call. A good rep has given it a date.')),
  says: z.optional(means(cases, "The caller's goodbye.")),
  abrupt: means(yes, 'The caller hangs up without a goodbye, and nobody is to blame.'),
  survey: z.optional(
    means(
      z.strictObject({
        outcome: means(z.number().check(z.int(), z.gte(1), z.lte(5)), 'What the caller thinks of the company, 1 to 5.'),
        again: z.optional(
          means(
            z.pipe(
              z.enum(['yes', 'no']),
              z.transform((said) => said === 'yes'),
            ),
            'Whether they would come back.',
          ),
        ),
      }),
      'What the caller would answer when asked.',
    ),
  ),
})

export const fact = z.strictObject({
  said: means(words, 'How it comes out when the rep asks.'),
  ticket: z.optional(means(words, 'What the rep should have noted. Without it the ticket does not want this fact.')),
  mishear: means(
    z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []),
    'What a rep who half listened writes down.',
  ),
  field: z.optional(means(words, 'The label of its field on the ticket.')),
  kind: z.optional(means(z.enum(['name', 'number', 'date', 'address']), 'Makes the field one that is typed.')),
  accepts: means(
    z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []),
    'Other right ways to write it.',
  ),
  private: z.optional(
    means(z.enum(['yes', 'never']), 'yes: may be said once the caller is verified. never: belongs to somebody else.'),
  ),
  proves: means(names, 'What it proves of the proofs that the company asks for.'),
  becomes: z.optional(
    means(
      z.strictObject({
        said: means(words, 'How the caller puts it right.'),
        ticket: z.optional(means(words, 'What the ticket should say then.')),
        accepts: means(
          z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []),
          'Other right ways to write it then.',
        ),
      }),
      'What it is once the caller has corrected themselves, with a line that `corrects` it.',
    ),
  ),
})
