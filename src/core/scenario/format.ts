import * as z from 'zod/mini'
import { acts, anywhereLines, breaches, closings, cues, deeds, temperamentNames, worths } from './vocabulary.ts'

/*
 * The one definition of the two kinds of file. The types of the model, the JSON Schema that editors use and the table of keys in
 * scenarios/KEYS.md are all made from it. It is known to reading only: a trainee never downloads it.
 */

/** Letters, digits, spaces and hyphens: what can also name a state of the machine. */
export const namePattern = /^[A-Za-z][A-Za-z0-9 '’&-]*$/
const durationPattern = /^\d{1,3} (min|minute|minutes)$/
const requirementPattern = /^S[0-4]\.\d{1,2}$/

const means = <T extends z.ZodMiniType>(schema: T, meaning: string) => schema.check(z.describe(meaning)) as T

const words = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String))
const name = z.string()
const key = z.string().check(z.regex(namePattern))
const names = z._default(z.pipe(z.union([name, z.array(name)]), z.transform(listOf<string>)), [])
const yes = z._default(z.pipe(z.enum(['yes', 'no']), z.transform((said) => said === 'yes')), false)
const minutes = z.pipe(z.string().check(z.regex(durationPattern)), z.transform((text) => Number.parseInt(text, 10)))
const range = (from: number, to: number) => z.optional(z.number().check(z.int(), z.gte(from), z.lte(to)))
const oneOrMore = <Out, In>(schema: z.ZodMiniType<Out, In>) =>
  z._default(z.pipe(z.union([schema, z.array(schema)]), z.transform((given) => listOf(given as Out | Out[]))), [])

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
  z.transform((said) => (typeof said === 'string' ? { otherwise: said } : said) as Record<string, string> & { otherwise: string }),
)

const reply = z.strictObject({
  say: means(words, 'What the rep says, as it would sound.'),
  act: means(z.enum(acts), 'What it means. The engine decides what it does.'),
  coach: means(words, 'What it did and why, and why a decent person would say it. Shown in the debrief.'),
  asks: means(names, 'Facts it asks for. The caller answers with the words of the fact.'),
  repeats: means(
    z._default(
      z.pipe(
        z.union([name, z.array(name), z.record(z.string(), words)]),
        z.transform((given): Record<string, string | null> =>
          typeof given === 'string' || Array.isArray(given) ? Object.fromEntries([given].flat().map((fact) => [fact, null])) : given,
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
  screen: z.optional(means(words, "What the desk shows at this step.")),
  who: z.optional(means(words, 'Somebody else who speaks this line; the caller is still there.')),
  replies: means(z.array(reply).check(z.minLength(3), z.maxLength(4)), 'Three or four things the rep could say, in any order.'),
}

const step = z.strictObject({
  ...stepKeys,
  about: z.optional(means(name, 'The fact that this step is for: passed over once it is known.')),
  fires: z.optional(means(z.enum(['overpromise']), 'A promise that cannot be kept comes out at this step.')),
  goto: z.optional(means(name, 'Where its replies lead unless they say otherwise.')),
})

const detour = z.strictObject({
  before: means(names, 'Falls due before these steps.'),
  when: means(oneOrMore(z.enum(cues)), 'Falls due in these moods.'),
  'once heard': means(names, 'Falls due only once these facts were heard.'),
  'in variant': means(names, 'Falls due in these variants only.'),
  ...stepKeys,
  replies: z.optional(stepKeys.replies),
  steps: z.optional(means(z.record(key, step), 'Several steps, in place of one.')),
})

const ending = z.strictObject({
  title: z.optional(means(words, 'How it ended, in a few words.')),
  worth: z.optional(means(z.enum(worths), 'What became of the need.')),
  waits: z.optional(means(words, 'What still has to happen after the call. A good rep has given it a date.')),
  says: z.optional(means(cases, "The caller's goodbye.")),
  abrupt: means(yes, 'The caller hangs up without a goodbye, and nobody is to blame.'),
  survey: z.optional(
    means(
      z.strictObject({
        outcome: means(z.number().check(z.int(), z.gte(1), z.lte(5)), 'What the caller thinks of the company, 1 to 5.'),
        again: z.optional(means(z.pipe(z.enum(['yes', 'no']), z.transform((said) => said === 'yes')), 'Whether they would come back.')),
      }),
      'What the caller would answer when asked.',
    ),
  ),
})

const fact = z.strictObject({
  said: means(words, 'How it comes out when the rep asks.'),
  ticket: z.optional(means(words, 'What the rep should have noted. Without it the ticket does not want this fact.')),
  mishear: means(z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []), 'What a rep who half listened writes down.'),
  field: z.optional(means(words, 'The label of its field on the ticket.')),
  kind: z.optional(means(z.enum(['name', 'number', 'date', 'address']), 'Makes the field one that is typed.')),
  accepts: means(z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []), 'Other right ways to write it.'),
  private: z.optional(means(z.enum(['yes', 'never']), 'yes: may be said once the caller is verified. never: belongs to somebody else.')),
  proves: means(names, 'What it proves of the proofs that the company asks for.'),
  becomes: z.optional(
    means(
      z.strictObject({
        said: means(words, 'How the caller puts it right.'),
        ticket: z.optional(means(words, 'What the ticket should say then.')),
        accepts: z._default(z.pipe(z.union([words, z.array(words)]), z.transform(listOf<string>)), []),
      }),
      'What it is once the caller has corrected themselves, with a line that `corrects` it.',
    ),
  ),
})

const callKeys = {
  caller: means(
    z.strictObject({
      name: words,
      who: means(words, 'Who they are, for the person taking the call: never more than a rep could know.'),
      temperament: means(z.enum(temperamentNames), 'How they take things.'),
      but: z._default(
        means(
          z.strictObject({
            frustration: range(0, 8),
            heard: range(0, 3),
            trust: range(0, 4),
            patience: range(3, 6),
            need: range(0, 3),
            venting: range(0, 2),
          }),
          'Numbers of the temperament that differ for this caller.',
        ),
        {},
      ),
      waited: means(z._default(minutes, 0), 'How long they waited in the queue.'),
      holder: means(z._default(z.pipe(z.enum(['yes', 'no']), z.transform((said) => said === 'yes')), true), 'no: not the person whose account it is.'),
      grave: means(yes, 'Abuse that is sexual or threatening: one warning is enough.'),
      story: means(
        z._default(z.array(z.strictObject({ says: words, brings: names, corrects: names })), []),
        'What they have to get off their chest, one piece for each silence.',
      ),
      always: means(
        z._default(z.strictObject(Object.fromEntries(anywhereLines.map((line) => [line, z.optional(words)]))), {}) as z.ZodMiniDefault<
          z.ZodMiniType<Partial<Record<(typeof anywhereLines)[number], string>>>
        >,
        'Their words for what can happen anywhere.',
      ),
    }),
    'Who calls.',
  ),
  history: means(z._default(z.array(z.strictObject({ when: words, by: words, note: words })), []), 'What is on file from before.'),
  facts: means(z.record(key, fact), 'Everything there is to know.'),
  need: means(name, 'The fact that says what the caller wants.'),
  cause: means(name, 'The fact that decides what to do. It is never volunteered.'),
  right: means(
    z.union([
      z.literal('here'),
      z.strictObject({ to: name, how: z._default(z.enum(['warm', 'cold']), 'warm'), brief: names }),
    ]),
    'Who owns the need: `here`, or a department and what it has to be told.',
  ),
  'near miss': means(oneOrMore(z.strictObject({ to: name, because: words })), 'Departments that a careful rep could take for the right one.'),
  steps: means(z.record(key, step), 'The call, from top to bottom.'),
  asides: means(z._default(z.record(key, step), {}), 'Steps that are entered by name only.'),
  detours: means(z._default(z.record(key, detour), {}), 'Off-script turns. Each happens at most once.'),
  endings: means(z.record(key, ending), 'How it can end.'),
}

const headerKeys = {
  title: words,
  about: means(words, 'Two sentences for the shelf.'),
  difficulty: means(z.number().check(z.int(), z.gte(1), z.lte(4)), '1 to 4.'),
  focus: means(z.enum(['listening', 'routing', 'de-escalation']), 'The skill in focus.'),
  covers: means(z._default(z.array(z.string().check(z.regex(requirementPattern))), []), 'Requirements that this call plays.'),
  today: z.optional(means(words, 'Day and time in the call.')),
  you: means(words, 'Who the rep is.'),
  desk: means(name, 'The department in which the rep sits.'),
  direction: means(z._default(z.enum(['inbound', 'outbound']), 'inbound'), 'outbound: the rep rings, and speaks first.'),
  silence: means(z._default(z.number().check(z.int(), z.gte(2), z.lte(60)), 5), 'Seconds of silence that count as waiting.'),
  policies: means(names, 'Policies that bear on this call.'),
  articles: means(names, 'Articles that bear on this call.'),
  content: z.optional(
    means(
      z.strictObject({ note: words, instead: z.optional(means(name, 'The call that trains the same without it.')) }),
      'What to know before taking it.',
    ),
  ),
  variants: means(
    z._default(z.record(key, z.record(key, words)), {}),
    'At most eight. Each gives every {word} its value; the first is the usual one.',
  ),
}

/** One call in a file. */
export const scenarioFormat = z.strictObject({ ...headerKeys, ...callKeys })
/** Several short calls in a row in one file. */
export const seriesFormat = z.strictObject({ ...headerKeys, calls: means(z.array(z.strictObject(callKeys)).check(z.minLength(2), z.maxLength(10)), 'The calls, in a row.') })

/** company.yaml: what every call of a company can lean on. */
export const companyFormat = z.strictObject({
  name: words,
  sells: words,
  departments: means(
    z.record(
      key,
      z.strictObject({
        owns: means(words, 'What it is there for, as the directory says it.'),
        wait: means(z._default(minutes, 0), 'How long it takes to get through.'),
        bounces: z.optional(means(words, 'What it says when it sends a caller back.')),
      }),
    ),
    'The directory.',
  ),
  verification: z.optional(
    means(
      z.strictObject({
        needs: means(z.number().check(z.int(), z.gte(1), z.lte(5)), 'How many proofs.'),
        of: means(z.array(name).check(z.minLength(1)), 'The proofs.'),
        private: means(z._default(z.array(name), []), 'What may not be said before.'),
        say: means(words, 'The reason, as a caller would understand it.'),
      }),
      'How a caller proves who they are.',
    ),
  ),
  policies: means(
    z._default(
      z.record(
        key,
        z.strictObject({
          rule: words,
          limit: z.optional(means(z.number().check(z.gte(0)), 'The most that this desk may give.')),
          by: z.optional(means(words, 'The date or time that the rule promises. Telling the rule tells the date.')),
        }),
      ),
      {},
    ),
    'The policy card.',
  ),
  articles: means(z._default(z.record(key, z.strictObject({ title: words, text: words })), {}), 'The knowledge base.'),
})

export type AuthoredHeader = Omit<z.output<typeof seriesFormat>, 'calls'>
export type AuthoredCall = z.output<typeof seriesFormat>['calls'][number]
export type AuthoredStep = z.output<typeof step>
export type AuthoredReply = z.output<typeof reply>
export type AuthoredDetour = z.output<typeof detour>
export type AuthoredEnding = z.output<typeof ending>
export type AuthoredFact = z.output<typeof fact>
export type AuthoredCompany = z.output<typeof companyFormat>

function listOf<T>(given: T | T[]): T[] {
  return Array.isArray(given) ? given : [given]
}
