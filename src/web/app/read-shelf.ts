import type { Scenario } from '../../core/scenario/scenario.ts'
import type { PageCalls, ShelfCall } from '../../core/scenario/shelf.ts'
import type { LoadScenario } from './use-scenario.ts'

/** The element that holds them; src/cli/scenario-plugin.ts writes it. */
const place = '#calls'

/**
 * Reads the calls off the page. They come with it, as data and not as a module: no request more, and no JavaScript to wait for.
 * @returns the shelf, and what fetches a call of it (it fails where the connection does)
 */
export function readShelf(): { readonly shelf: readonly ShelfCall[]; readonly load: LoadScenario } {
  // Ours, and of the same build as this code.
  const { shelf, addresses } = JSON.parse(document.querySelector(place)?.textContent ?? '') as PageCalls
  const load = async (id: string) => {
    const response = await fetch(addresses[id] ?? '')
    if (!response.ok) throw new Error(`${response.status} for ${id}`)
    return (await response.json()) as Scenario
  }
  return { shelf, load }
}
