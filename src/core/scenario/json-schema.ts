import * as z from 'zod/mini'
import { detour, ending, fact, reply, step } from './format-steps.ts'
import { voice } from './format-voice.ts'
import { callFormat, companyFormat, scenarioFormat, seriesFormat } from './format.ts'

export interface JsonSchema {
  readonly [key: string]: unknown
}

/** Parts that stand in several places are defined once and referred to. */
for (const [id, schema] of Object.entries({ reply, step, detour, ending, fact, voice })) z.globalRegistry.add(schema, { id })

/** What an editor needs to complete and explain a scenario: of one call, or of several in a row. */
export function scenarioSchema(): JsonSchema {
  const one = convert(scenarioFormat)
  const series = convert(seriesFormat)
  const { calls } = series['properties'] as JsonSchema
  const needed = Object.keys(callFormat.shape).filter((key) => (one['required'] as string[]).includes(key))
  return {
    ...one,
    title: 'A call for Please Hold',
    properties: { ...(one['properties'] as JsonSchema), calls },
    required: (one['required'] as string[]).filter((key) => !needed.includes(key)),
    anyOf: [{ required: ['calls'] }, { required: needed }],
  }
}

/** The same for company.yaml. */
export function companySchema(): JsonSchema {
  return { ...convert(companyFormat), title: 'A company for Please Hold' }
}

function convert(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
}
