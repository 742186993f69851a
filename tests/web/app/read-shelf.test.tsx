import { afterEach, expect, test, vi } from 'vitest'
import { readShelf } from '../../../src/web/app/read-shelf.ts'
import { aShelfCall, scenario } from './show-app.tsx'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** A page as it is built, with one call on its shelf. */
function aPage() {
  const calls = { shelf: [aShelfCall()], addresses: { [scenario.id]: 'assets/small-1a.json' } }
  const element = document.createElement('script')
  element.type = 'application/json'
  element.id = 'calls'
  element.textContent = JSON.stringify(calls)
  document.body.append(element)
  return calls
}

test('the shelf is what the page says, and a call is fetched from where it says', async () => {
  const { shelf: written } = aPage()
  const fetched = vi.fn<typeof fetch>(async () => Response.json(scenario))
  vi.stubGlobal('fetch', fetched)
  const { shelf, load } = readShelf()
  expect(shelf).toEqual(written)
  expect(await load(scenario.id)).toEqual(scenario)
  expect(fetched).toHaveBeenCalledWith('assets/small-1a.json')
})

test('a call that is not there fails, and can be asked for again', async () => {
  aPage()
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  await expect(readShelf().load(scenario.id)).rejects.toThrow('404')
})
