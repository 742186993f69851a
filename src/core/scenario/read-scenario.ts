import * as z from 'zod/mini'
import type { Around } from './check-names.ts'
import type { Complaint } from './complaint.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Outline, Part } from './outline.ts'
import type { Company, Scenario } from './scenario.ts'
import { checkCraft } from './check-craft.ts'
import { checkAbsences, checkUseOfFacts } from './check-facts.ts'
import { checkDepartments, checkHeaderNames, checkNames } from './check-names.ts'
import { checkGaps, checkSteps } from './check-steps.ts'
import { checkTexts } from './check-texts.ts'
import { diagnose, isError, keyAt, notUnderstood } from './complaint.ts'
import { callFormat, headerFormat, scenarioFormat, seriesFormat } from './format.ts'
import { limits } from './limits.ts'
import { nearName } from './near-name.ts'
import { outlineCalls } from './outline.ts'
import { apart, readFile } from './read-file.ts'
import { resolveScenario } from './resolve-scenario.ts'
import { shapeOf } from './shape.ts'
import type { Source } from './source.ts'

export interface AboutScenario {
  /** The file's name without its ending. */
  readonly id: string
  /**
   * Null where its file is missing or broken: then nothing is said about names of the company, and no scenario comes of the
   * text.
   */
  readonly company: Company | null
}

export interface ReadScenario {
  /** Null where the text has errors, or there is no company. */
  readonly scenario: Scenario | null
  /** Where everything stands in the text. */
  readonly source: Source
  readonly diagnostics: Diagnostic[]
}

const kinds = {
  one: { shape: shapeOf(scenarioFormat), noun: 'a scenario' },
  series: { shape: shapeOf(seriesFormat), noun: 'a scenario of several calls' },
}

/**
 * The scenario of a text, or what is wrong with the text: everything at once, sorted by place. Never throws, whatever it is
 * given.
 */
export function readScenario(text: string, about: AboutScenario): ReadScenario {
  const { source, file, complaints, isWhole, misplaced } = readFile(text, (found) => (isSeries(found) ? kinds.series : kinds.one))
  const calls = file ? outlineCalls(file) : []
  const found = [...complaints]
  if (file) {
    const excess = checkLimits(file, calls)
    const around = { file, company: about.company, misplaced }
    const more = excess.length > 0 ? excess : [...checkTexts(source, file), ...checkCalls(calls, around, isWhole)]
    found.push(...apart(source, complaints, more))
  }
  if (!file || found.some(isError)) return { scenario: null, source, diagnostics: diagnose(source, found) }
  const { scenario, complaint } = resolve(file, about)
  return { scenario, source, diagnostics: diagnose(source, complaint ? [...found, complaint] : found) }
}

/** Several calls stand in a list; its key may be misspelt. */
function isSeries({ keys }: Part): boolean {
  return Object.entries(keys).some(
    ([key, value]) => key === 'calls' || (Array.isArray(value) && nearName(key, ['calls']) !== undefined),
  )
}

function checkCalls(calls: readonly Outline[], around: Around, isWhole: boolean): Complaint[] {
  const { file, company } = around
  const each = calls.flatMap((call) => [
    ...checkNames(call, around),
    ...checkDepartments(call, file),
    ...checkSteps(call),
    ...checkUseOfFacts(call),
    ...(isWhole ? [...checkGaps(call, file), ...checkAbsences(call, company)] : []),
    ...checkCraft(call),
  ])
  return [...checkHeaderNames(file, company), ...each]
}

/** How much of everything is read. */
function checkLimits(file: Part, calls: readonly Outline[]): Complaint[] {
  const steps = calls.reduce((sum, call) => sum + call.steps.length, 0)
  const counted = [
    { part: file, key: 'variants', count: countAt(file, 'variants'), most: limits.variants },
    ...calls.flatMap((call) => {
      const caller = { path: [...call.path, 'caller'], keys: {} }
      return [
        { part: call, key: 'steps', count: steps, most: limits.steps },
        { part: caller, key: 'story', count: call.story.length, most: limits.story },
        ...(['facts', 'detours', 'endings'] as const).map((key) => ({
          part: call,
          key,
          count: countAt(call, key),
          most: limits[key],
        })),
      ]
    }),
  ]
  return counted
    .filter(({ count, most }) => count > most)
    .map(({ part, key, count, most }) => ({
      code: 'too-many',
      at: keyAt([...part.path, key]),
      message: `"${key}" holds ${count}; ${most} are the most.`,
    }))
}

function countAt({ keys }: Part, key: string): number {
  const inside = keys[key]
  return typeof inside === 'object' && inside !== null ? Object.keys(inside).length : 0
}

/** What has passed every check, as it is played. */
function resolve(file: Part, { id, company }: AboutScenario): { scenario: Scenario | null; complaint?: Complaint } {
  const header = z.safeParse(headerFormat, pick(file, headerFormat.shape))
  const given = Array.isArray(file.keys['calls']) ? file.keys['calls'] : [pick(file, callFormat.shape)]
  const calls = z.safeParse(z.array(callFormat), given)
  if (!header.success) return { scenario: null, complaint: notUnderstood(header.error.issues) }
  if (!calls.success) return { scenario: null, complaint: notUnderstood(calls.error.issues) }
  return { scenario: company && resolveScenario(header.data, calls.data, { id, company }) }
}

function pick({ keys }: Part, shape: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => Object.hasOwn(shape, key)))
}
