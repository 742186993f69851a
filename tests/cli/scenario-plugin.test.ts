import { expect, test } from 'vitest'
import type { Library } from '../../src/cli/open-library.ts'
import { scenarioPlugin } from '../../src/cli/scenario-plugin.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import type { PageCalls } from '../../src/core/scenario/shelf.ts'
import { shippedScenarios } from '../shipped-scenarios.ts'

/** What the plugin puts into the page, and the files that it puts beside it. */
function build(scenarios: ReadonlyMap<string, Scenario>) {
  const found = () => ({ scenarios: new Map(scenarios), calls: [], errors: [], warnings: [] })
  const library: Library = { folder: 'scenarios', found, readAgain: found }
  const { transformIndexHtml, generateBundle } = scenarioPlugin(library)
  if (typeof transformIndexHtml !== 'function' || typeof generateBundle !== 'function') throw new Error('The plugin has other hooks.')
  const files = new Map<string, string>()
  const emitFile = ({ fileName, source }: { fileName: string; source: string }) => files.set(fileName, source)
  // Of all that Vite hands them, the hooks use no more than this.
  const tags = Reflect.apply(transformIndexHtml, {}, []) as { attrs: object; children: string }[]
  Reflect.apply(generateBundle, { emitFile }, [])
  return { tag: tags[0]!, files }
}

test('the shelf stands in the page as data, and every call on it is a file', () => {
  const { tag, files } = build(shippedScenarios)
  expect(tag.attrs).toEqual({ type: 'application/json', id: 'calls' })
  const { shelf, addresses } = JSON.parse(tag.children) as PageCalls
  expect(shelf.map(({ id }) => id)).toEqual([...shippedScenarios.keys()])
  expect(shelf.map(({ id }) => files.get(addresses[id] ?? ''))).toEqual([...shippedScenarios.values()].map((scenario) => JSON.stringify(scenario)))
  expect(files.size).toBe(shelf.length)
})

test('a call that was changed has another address, and nothing that it says ends the element', () => {
  const [[id, scenario] = []] = shippedScenarios
  if (!id || !scenario) throw new Error('Nothing is shipped.')
  const title = 'Ends </script> early'
  const before = JSON.parse(build(new Map([[id, scenario]])).tag.children) as PageCalls
  const { tag } = build(new Map([[id, { ...scenario, title }]]))
  const after = JSON.parse(tag.children) as PageCalls
  expect(tag.children).not.toContain('<')
  expect(after.shelf[0]?.title).toBe(title)
  expect(after.addresses[id]).not.toBe(before.addresses[id])
})
