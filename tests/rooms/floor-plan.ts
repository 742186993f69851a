/** A place and what may be imported from there; every name stands for all that lies below it. */
export interface Room {
  readonly name: string
  readonly mayImport: readonly string[]
}

const call = ['src/core/scenario', 'src/core/caller', 'src/core/call']
const debrief = [...call, 'src/core/debrief']
const ui = 'src/web/ui'

/** Who may import whom. A room may always import from itself; one that is missing here may not exist. */
export const rooms: readonly Room[] = [
  { name: 'src/core/scenario', mayImport: [] },
  { name: 'src/core/caller', mayImport: ['src/core/scenario'] },
  { name: 'src/core/call', mayImport: ['src/core/scenario', 'src/core/caller'] },
  { name: 'src/core/debrief', mayImport: call },
  { name: 'src/core/checker', mayImport: debrief },
  { name: 'src/core/lms', mayImport: debrief },
  { name: 'src/voice', mayImport: call },
  { name: 'src/web/ui', mayImport: ['src/core/scenario'] },
  { name: 'src/web/trainee', mayImport: [...debrief, ui, 'src/voice'] },
  { name: 'src/web/studio', mayImport: [...debrief, 'src/core/checker', ui] },
  { name: 'src/web/trainer', mayImport: ['src/core/scenario', 'src/core/debrief', ui] },
  { name: 'src/web/app', mayImport: ['src/core', 'src/web', 'src/voice'] },
  { name: 'src/cli', mayImport: ['src/core', 'src/voice'] },
]

/** Packages that live in one place only. A name stands for its subpaths too: "xstate" for "xstate/graph". */
export const tenants: readonly { readonly package: string; readonly home: string; readonly guests?: readonly string[] }[] = [
  // The bench holds our own search and player against XState's, on the machine that plays: it needs their side of the comparison.
  { package: 'xstate', home: 'src/core/call', guests: ['src/cli/bench'] },
  { package: '@xstate/react', home: 'src/web' },
  { package: '@bjorn3/browser_wasi_shim', home: 'src/voice' },
  { package: 'howler', home: 'src/web/trainee/phone' },
  { package: 'ts-fsrs', home: 'src/web/trainee/progress' },
  { package: 'workbox-precaching', home: 'src/web/app/offline' },
  { package: 'yaml', home: 'src/core/scenario' },
  { package: 'zod', home: 'src/core/scenario' },
  { package: 'node', home: 'src/cli' },
]

/** The only packages that core may use at all, each in its own room. */
export const corePackages: readonly string[] = ['xstate', 'yaml', 'zod']

/** Names by which code reaches a clock, a timer, dice, or the whole world at once. */
export const clocksAndDice: readonly string[] = [
  'Date',
  'Temporal',
  'performance',
  'crypto',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
]

/** Words that say nothing about what a file is for. */
export const emptyNames: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers']

export const mostLines = 400
