import type { CallView } from '../../../core/call/running-call.ts'

/** What a colleague is told at a warm transfer: whose call it is and what the chosen fields say. */
export function sayBrief({ call, ticket }: Pick<CallView, 'call' | 'ticket'>, brief: readonly string[]): string {
  const parts = brief.map((field) => (field === 'verified' ? 'Verified' : (ticket[field] ?? '')))
  return [call.caller.name, ...parts.filter((part) => part !== '')].join('. ')
}
