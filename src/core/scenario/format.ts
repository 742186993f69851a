import * as z from 'zod/mini'
import { detour, ending, fact, type reply, step } from './format-steps.ts'
import { voice } from './format-voice.ts'
import { key, means, minutes, name, names, oneOrMore, range, requirementPattern, words, yes } from './format-words.ts'
import { anywhereLines, temperamentNames } from './vocabulary.ts'

/*
 * The one definition of the two kinds of file. The types of the model, the JSON Schema that editors use and the table of keys in
 * scenarios/KEYS.md are all made from it. It is known to reading only: a trainee never downloads it.
 */

/** When each of the caller's own lines is heard. */
const anywhereMeanings: Readonly<Record<(typeof anywhereLines)[number], string>> = {
  'asked again': 'Heard when the rep asks for something they said.',
  'got wrong': 'Heard when the rep says it back wrongly.',
  interrupted: 'Heard when the rep cuts in.',
  silence: 'Heard when nobody speaks and there is nothing left to get off their chest.',
  venting: 'Heard in a silence when they still want to vent, and the story has no piece left.',
  'on hold': 'Heard when the rep puts them on hold.',
  'back from hold': 'Heard when the rep comes back.',
  'held too long': 'Heard instead when the rep comes back later than promised, or after more than a minute where nothing was.',
  'sent back': 'Heard when a department sent them back.',
  tired: "Heard once when they are on the rep's side and nearly out of patience.",
}

const callKeys = {
  caller: means(
    z.strictObject({
      name: means(words, 'First and last name, made up.'),
      who: means(words, 'Who they are, for the person taking the call: never more than a rep could know.'),
      temperament: means(z.enum(temperamentNames), 'How they take things.'),
      voice: z.optional(means(voice, 'What they sound like. Without it they are given a voice by their name.')),
      but: z._default(
        means(
          z.strictObject({
            frustration: means(range(0, 8), 'How upset they are at the start.'),
            heard: means(range(0, 3), 'How understood they feel at the start.'),
            trust: means(range(0, 4), 'How far they believe this rep at the start.'),
            patience: means(range(3, 6), 'How much energy they have for the call.'),
            need: means(range(0, 3), 'How heard they must feel before a solution lands.'),
            venting: means(range(0, 2), 'How many pieces of their story want to get out.'),
          }),
          'Numbers of the temperament that differ for this caller.',
        ),
        {},
      ),
      waited: means(z._default(minutes, 0), 'How long they waited in the queue.'),
      holder: means(
        z._default(
          z.pipe(
            z.enum(['yes', 'no']),
            z.transform((said) => said === 'yes'),
          ),
          true,
        ),
        'no: not the person whose account it is.',
      ),
      grave: means(yes, 'Abuse that is sexual or threatening: one warning is enough.'),
      story: means(
        z._default(
          z.array(
            z.strictObject({
              says: means(words, 'One piece, as it comes out when the rep leaves a silence.'),
              brings: means(names, 'Facts that come out with it.'),
              corrects: means(names, 'Facts that the caller puts right with it.'),
            }),
          ),
          [],
        ),
        'What they have to get off their chest, one piece for each silence.',
      ),
      always: means(
        z._default(
          z.strictObject(
            Object.fromEntries(anywhereLines.map((line) => [line, z.optional(means(words, anywhereMeanings[line]))])),
          ),
          {},
        ) as z.ZodMiniDefault<z.ZodMiniType<Partial<Record<(typeof anywhereLines)[number], string>>>>,
        'Their words for what can happen anywhere.',
      ),
    }),
    'Who calls.',
  ),
  voices: z.optional(
    means(z.record(z.string(), voice), 'What others sound like, by what stands at the `who` of their steps.'),
  ),
  history: means(
    z._default(
      z.array(
        z.strictObject({
          when: means(words, 'When it was written.'),
          by: means(words, 'Who wrote it: a department, or a person.'),
          note: means(words, 'What it says, as a colleague in a hurry would write.'),
        }),
      ),
      [],
    ),
    'What is on file from before.',
  ),
  facts: means(z.record(key, fact), 'Everything there is to know.'),
  need: means(name, 'The fact that says what the caller wants.'),
  cause: means(name, 'The fact that decides what to do. It is never volunteered.'),
  right: means(
    z.union([
      z.literal('here'),
      z.strictObject({
        to: means(name, 'The department.'),
        how: means(z._default(z.enum(['warm', 'cold']), 'warm'), 'warm: the rep tells the colleague first.'),
        brief: means(names, 'What the colleague has to be told: facts, or `verified`.'),
      }),
    ]),
    'Who owns the need: `here`, or a department and what it has to be told.',
  ),
  'near miss': means(
    oneOrMore(
      z.strictObject({
        to: means(name, 'The department.'),
        because: means(words, 'Why one could think so, and why it is not. Shown in the debrief.'),
      }),
    ),
    'Departments that a careful rep could take for the right one.',
  ),
  steps: means(z.record(key, step), 'The call, from top to bottom.'),
  asides: means(z._default(z.record(key, step), {}), 'Steps that are entered by name only.'),
  detours: means(z._default(z.record(key, detour), {}), 'Off-script turns. Each happens at most once.'),
  endings: means(z.record(key, ending), 'How it can end.'),
}

const headerKeys = {
  title: means(words, 'The name of the call.'),
  about: means(words, 'Two sentences for the shelf.'),
  difficulty: means(z.number().check(z.int(), z.gte(1), z.lte(4)), 'How hard it is: 1 is easy.'),
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
      z.strictObject({
        note: means(words, 'What may be hard to hear.'),
        instead: z.optional(means(name, 'The call that trains the same without it.')),
      }),
      'What to know before taking it.',
    ),
  ),
  variants: means(
    z._default(z.record(key, z.record(key, words)), {}),
    'At most eight. Each gives every {word} its value; the first is the usual one.',
  ),
}

export const headerFormat = z.strictObject(headerKeys)
export const callFormat = z.strictObject(callKeys)
/** One call in a file. */
export const scenarioFormat = z.strictObject({ ...headerKeys, ...callKeys })
/** Several short calls in a row in one file. */
export const seriesFormat = z.strictObject({
  ...headerKeys,
  calls: means(z.array(callFormat).check(z.minLength(2), z.maxLength(10)), 'The calls, in a row.'),
})

/** company.yaml: what every call of a company can lean on. */
export const companyFormat = z.strictObject({
  name: means(words, 'What the company is called.'),
  sells: means(words, 'What it sells, in a few words.'),
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
          rule: means(words, 'The rule, as the rep reads it on the card.'),
          limit: z.optional(means(z.number().check(z.gte(0)), 'The most that this desk may give.')),
          by: z.optional(means(words, 'The date or time that the rule promises. Telling the rule tells the date.')),
        }),
      ),
      {},
    ),
    'The policy card.',
  ),
  articles: means(
    z._default(
      z.record(
        key,
        z.strictObject({ title: means(words, 'What it is about.'), text: means(words, 'What the rep reads when it is opened.') }),
      ),
      {},
    ),
    'The knowledge base.',
  ),
})

export type AuthoredHeader = z.output<typeof headerFormat>
export type AuthoredCall = z.output<typeof callFormat>
export type AuthoredStep = z.output<typeof step>
export type AuthoredReply = z.output<typeof reply>
export type AuthoredDetour = z.output<typeof detour>
export type AuthoredEnding = z.output<typeof ending>
export type AuthoredFact = z.output<typeof fact>
export type AuthoredCompany = z.output<typeof companyFormat>
