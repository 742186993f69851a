import type { FormName } from './attempt.ts'

/** When a check-up is taken, as its column is headed. */
export const formTitles: Readonly<Record<FormName, string>> = { before: 'Before practising', after: 'After practising', later: 'A month later' }
