/** How bad it is: the call cannot run; it runs but trains badly; taste. */
export type Severity = 'error' | 'warning' | 'hint'

/** Every kind of complaint about a file, and how bad it usually is. A code, once used, is never given another meaning. */
const usualSeverity = {
  // The text.
  'not-text': 'error',
  'too-big': 'error',
  'too-deep': 'error',
  'empty-file': 'error',
  'several-documents': 'error',
  'tab-indent': 'error',
  'bad-indent': 'error',
  'unclosed-quote': 'error',
  'unclosed-bracket': 'error',
  'missing-colon': 'error',
  'missing-space': 'error',
  'missing-comma': 'error',
  'stray-text': 'error',
  'bad-escape': 'error',
  'unknown-tag': 'error',
  'unknown-alias': 'error',
  'speech-unquoted': 'error',
  // The keys and what stands at them.
  'unknown-key': 'error',
  'missing-key': 'error',
  'missing-says': 'error',
  'empty-value': 'error',
  'wrong-kind': 'error',
  'wrong-form': 'error',
  'out-of-range': 'error',
  'unknown-word': 'error',
  'bad-name': 'error',
  'too-few-replies': 'error',
  'too-many-replies': 'error',
  'too-few': 'error',
  'too-many': 'error',
  // The names.
  'no-company': 'error',
  'duplicate-name': 'error',
  'duplicate-reply': 'error',
  'undefined-step': 'error',
  'undefined-fact': 'error',
  'undefined-department': 'error',
  'undefined-policy': 'error',
  'undefined-article': 'error',
  'undefined-private': 'error',
  'undefined-proof': 'error',
  'undefined-variant': 'error',
  'undefined-speaker': 'error',
  'undefined-word': 'error',
  'unused-word': 'warning',
  'unknown-mood': 'error',
  'right-is-own-desk': 'error',
  'near-miss-is-right': 'error',
  'transfer-without-department': 'error',
  'inbound-first-step-silent': 'error',
  'no-way-on': 'error',
  'detour-never-due': 'error',
  'never-fires': 'warning',
  // The craft.
  'fact-never-revealed': 'error',
  'correction-never-made': 'error',
  'corrects-without-becomes': 'error',
  'ask-without-fact': 'warning',
  'paraphrase-without-fact': 'error',
  'value-not-of-fact': 'warning',
  'verification-missing': 'error',
  'owned-without-date': 'warning',
  'too-few-open': 'warning',
  'too-many-critical': 'warning',
  'unequal-lengths': 'hint',
  // What every possible call shows.
  'unreachable-step': 'warning',
  'unreachable-reply': 'warning',
  'unreachable-line': 'warning',
  'unreachable-detour': 'warning',
  'unreachable-ending': 'warning',
  'ending-not-influenced': 'warning',
  'no-pass': 'warning',
  'failed-call-passes': 'warning',
  'hundred-out-of-reach': 'warning',
  'wanted-fact-never-heard': 'warning',
  'requirement-untouched': 'warning',
  'no-relief': 'warning',
  'reply-without-purpose': 'warning',
  'best-is-longest': 'warning',
  'best-is-politest': 'warning',
  'best-is-first': 'hint',
  'strategy-scores': 'warning',
  'variant-moves-ceiling': 'warning',
  'too-many-problems': 'error',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof usualSeverity
export const diagnosticCodes = Object.keys(usualSeverity) as readonly DiagnosticCode[]

/** One complaint, with its place. Lines and columns count from 1, columns in UTF-16 units; the end is the place just after. */
export interface Diagnostic {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Severity
  readonly code: DiagnosticCode
  readonly message: string
  readonly help?: string
  readonly note?: { readonly line: number; readonly column: number; readonly message: string }
}

/** How bad a complaint of that kind usually is. */
export function severityOf(code: DiagnosticCode): Severity {
  return usualSeverity[code]
}

/** One about a file as a whole. */
export function diagnosticAtTop(code: DiagnosticCode, message: string, help: string): Diagnostic {
  return { line: 1, column: 1, endLine: 1, endColumn: 1, severity: severityOf(code), code, message, help }
}
