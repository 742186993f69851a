import * as z from 'zod/mini'
import type { Complaint } from './complaint.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Part } from './outline.ts'
import type { Company } from './scenario.ts'
import { diagnose, isError, notUnderstood, valueAt } from './complaint.ts'
import { companyFormat } from './format.ts'
import { namesAt, partAt } from './outline.ts'
import { readFile } from './read-file.ts'
import { resolveCompany } from './resolve-scenario.ts'
import { shapeOf } from './shape.ts'

const kind = { shape: shapeOf(companyFormat), noun: 'a company' }

/** The company of a text, or what is wrong with the text. Never throws, whatever it is given. */
export function readCompany(
  text: string,
  about: { readonly id: string },
): { company: Company | null; diagnostics: Diagnostic[] } {
  const { source, file, complaints } = readFile(text, () => kind)
  const found = [...complaints, ...(file ? checkProofs(file) : [])]
  const parsed = z.safeParse(companyFormat, source.value)
  if (!found.some(isError) && !parsed.success) found.push(notUnderstood(parsed.error.issues))
  const company = parsed.success && !found.some(isError) ? resolveCompany(about.id, parsed.data) : null
  return { company, diagnostics: diagnose(source, found) }
}

/** Nobody can give more proofs than there are. */
function checkProofs(file: Part): Complaint[] {
  const verification = partAt(file, 'verification')
  const needs = verification?.keys['needs']
  if (!verification || typeof needs !== 'number' || !Array.isArray(verification.keys['of'])) return []
  const proofs = new Set(namesAt(verification, 'of').map(({ name }) => name)).size
  if (proofs === 0 || needs <= proofs) return []
  const message = `"needs" is ${needs}, and "of" lists ${proofs === 1 ? 'one proof' : `${proofs} proofs`}.`
  return [{ code: 'out-of-range', at: valueAt([...verification.path, 'needs']), message }]
}
