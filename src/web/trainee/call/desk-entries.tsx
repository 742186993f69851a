import { type Company, titleOf } from '../../../core/scenario/scenario.ts'
import { typeset } from '../../ui/typeset.ts'
import type { Entry } from './LookUpList.tsx'

/** The directory: each department, what it owns, and how long it takes to get through. */
export function departmentEntries({ departments }: Company, desk: string): Entry[] {
  return Object.entries(departments).map(([name, { owns, wait }]) => ({
    name,
    title: name,
    aside: name === desk ? 'you' : wait === 0 ? 'no wait' : `${wait} min`,
    text: <p>{sentence(owns)}</p>,
    words: `${name} ${owns}`,
  }))
}

/** The policy card. */
export function policyEntries({ policies }: Company): Entry[] {
  return Object.entries(policies).map(([name, { rule, limit }]) => ({
    name,
    title: titleOf(name),
    text: (
      <>
        <p>{typeset(rule)}</p>
        {limit !== undefined && <small>This desk may give up to {limit}.</small>}
      </>
    ),
    words: `${name} ${rule}`,
  }))
}

/** The knowledge base. */
export function articleEntries({ articles }: Company): Entry[] {
  return Object.entries(articles).map(([name, { title, text }]) => ({
    name,
    title: typeset(title),
    text: <p>{typeset(text)}</p>,
    words: `${title} ${text}`,
  }))
}

function sentence(text: string): string {
  const words = typeset(text)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
}
