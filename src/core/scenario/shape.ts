import * as z from 'zod/mini'

/**
 * What may stand at a place, in an author's terms. Made from format.ts; where it allows several kinds of thing, each has its
 * own part.
 */
export interface Shape {
  /** Text: any, one of a closed list, or text of a certain form. */
  readonly words?: { readonly closed: readonly string[] | null; readonly form: RegExp | null; readonly numbersToo?: true }
  readonly number?: { readonly least: number; readonly most: number; readonly isWhole: boolean }
  readonly list?: { readonly each: Shape; readonly least: number; readonly most: number }
  readonly keys?: KeyedShape
}

export interface KeyedShape {
  readonly known: ReadonlyMap<string, { readonly shape: Shape; readonly isNeeded: boolean; readonly meaning: string }>
  /** What stands at keys that the author makes up: none may be made up where it is null. */
  readonly others: Shape | null
  /** Whether the keys that the author makes up are names. */
  readonly areNames: boolean
}

type Schema = z.core.$ZodType

/**
 * The shape of a schema. Throws on a kind of schema that format.ts does not use: that is our own fault, and a test would show
 * it.
 */
export function shapeOf(schema: Schema): Shape {
  // Every schema is one of these; the library's base type does not say so.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
      return shapeOf(def.innerType)
    case 'pipe':
      return shapeOf(def.in)
    case 'union':
      return def.options.map(shapeOf).reduce(merge)
    case 'string':
      return { words: { closed: null, form: limitsOf(schema).form } }
    case 'enum':
      return { words: { closed: Object.values(def.entries).map(String), form: null } }
    case 'literal':
      return { words: { closed: def.values.map(String), form: null } }
    case 'number':
      return { number: { ...limitsOf(schema), isWhole: isWhole(schema) } }
    case 'array':
      return { list: { each: shapeOf(def.element), ...limitsOf(schema) } }
    case 'object':
      return { keys: keysOf(def.shape, def.catchall) }
    case 'record':
      return { keys: { known: new Map(), others: shapeOf(def.valueType), areNames: isName(def.keyType) } }
    default:
      throw new Error(`No shape for ${def.type}`)
  }
}

function keysOf(shape: Readonly<Record<string, Schema>>, catchall: Schema | undefined): KeyedShape {
  const known = Object.entries(shape).map(([key, schema]) => {
    return [key, { shape: shapeOf(schema), isNeeded: schema._zod.optin === undefined, meaning: meaningOf(schema) }] as const
  })
  const isOpen = catchall !== undefined && catchall._zod.def.type !== 'never'
  return { known: new Map(known), others: isOpen ? shapeOf(catchall) : null, areNames: false }
}

/** What its checks allow: how many, how much, in what form. */
function limitsOf({ _zod: { def } }: Schema): { least: number; most: number; form: RegExp | null } {
  const found = { least: -Infinity, most: Infinity, form: null as RegExp | null }
  for (const check of def.checks ?? []) {
    // As with schemas: the library's base type does not say which check it is.
    const { def: rule } = (check as z.core.$ZodChecks)._zod
    if (rule.check === 'greater_than') found.least = Number(rule.value)
    if (rule.check === 'less_than') found.most = Number(rule.value)
    if (rule.check === 'min_length') found.least = rule.minimum
    if (rule.check === 'max_length') found.most = rule.maximum
    if (rule.check === 'string_format') found.form = rule.pattern ?? null
  }
  return found
}

function isWhole({ _zod: { def } }: Schema): boolean {
  return def.checks?.some(({ _zod }) => _zod.def.check === 'number_format') ?? false
}

/** The doc of a schema stands with the innermost of those that wrap it. */
function meaningOf(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const own = z.globalRegistry.get(schema)?.description
  if (own !== undefined) return own
  if (def.type === 'optional' || def.type === 'default') return meaningOf(def.innerType)
  return def.type === 'pipe' ? meaningOf(def.in) : ''
}

/** A made-up key is a name where it has to look like one. */
function isName(schema: Schema): boolean {
  return limitsOf(schema).form !== null
}

/** A number among words is words too. */
function merge(one: Shape, other: Shape): Shape {
  const both = { ...one, ...other }
  if (both.words === undefined || both.number === undefined) return both
  const { number: _, ...rest } = both
  return { ...rest, words: { ...both.words, numbersToo: true } }
}
