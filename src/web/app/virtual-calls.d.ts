/** The scenarios as the build has read them: the shelf at once, each call when it is taken. */
declare module 'virtual:calls' {
  import type { Scenario } from '../../core/scenario/scenario.ts'
  import type { ShelfCall } from '../../core/scenario/shelf.ts'

  export const shelf: readonly ShelfCall[]
  export function loadScenario(id: string): Promise<Scenario>
}
