import * as z from 'zod/mini'

/* What the format is put together from: kinds of text, names, and numbers. */

/** Letters, digits, spaces and hyphens: what can also name a state of the machine. */
export const namePattern = /^[A-Za-z][A-Za-z0-9 '’&-]*$/
/** How long something takes, in minutes. */
export const durationPattern = /^\d{1,3} (min|minute|minutes)$/
/** The id of a requirement that a call plays. */
export const requirementPattern = /^S[0-4]\.\d{1,2}$/

export const means = <T extends z.ZodMiniType>(schema: T, meaning: string) => schema.check(z.describe(meaning))

export const words = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String))
export const name = z.string()
export const key = z.string().check(z.regex(namePattern))
export const names = z._default(z.pipe(z.union([name, z.array(name)]), z.transform(listOf<string>)), [])
export const yes = z._default(
  z.pipe(
    z.enum(['yes', 'no']),
    z.transform((said) => said === 'yes'),
  ),
  false,
)
export const minutes = z.pipe(
  z.string().check(z.regex(durationPattern)),
  z.transform((text) => Number.parseInt(text, 10)),
)
export const range = (from: number, to: number) => z.optional(z.number().check(z.int(), z.gte(from), z.lte(to)))
export const oneOrMore = <Out, In>(schema: z.ZodMiniType<Out, In>) =>
  z._default(
    z.pipe(
      z.union([schema, z.array(schema)]),
      z.transform((given) => listOf(given)),
    ),
    [],
  )

/** One thing stands for a list of one. */
export function listOf<T>(given: T | T[]): T[] {
  return Array.isArray(given) ? given : [given]
}
