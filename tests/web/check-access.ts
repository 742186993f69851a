import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails where axe finds something on the page. Colours are checked in a real browser; the language is index.html's. */
export async function checkAccess(): Promise<void> {
  const elsewhere = { 'color-contrast': { enabled: false }, 'html-has-lang': { enabled: false } }
  const { violations } = await axe.run(document, { rules: elsewhere })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
