import type { Proof } from '../core/checker/proof.ts'
import type { Diagnostic } from '../core/scenario/diagnostic.ts'
import type { CheckedFile } from './files.ts'
import { diagnoseTraining } from '../core/checker/diagnose.ts'
import { type ProveOptions, proveNow } from '../core/checker/prove.ts'

/** A file with what is proved of its call; null where it can't be played. */
export interface ProvenFile extends CheckedFile {
  readonly proof: Proof | null
}

/** Proves what was read, and adds what trains badly to what is wrong with the text, sorted by place. */
export function proveFile(checked: CheckedFile, options?: ProveOptions): ProvenFile {
  const { scenario, source, diagnostics } = checked
  if (!scenario || !source) return { ...checked, proof: null }
  const proof = proveNow(scenario, options)
  return { ...checked, proof, diagnostics: [...diagnostics, ...diagnoseTraining(scenario, source, proof)].toSorted(byPlace) }
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.line - other.line || one.column - other.column
}
