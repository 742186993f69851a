import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What one run of Vitest came to, as `npm test` adds it up. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Writes the run's counts as JSON into the file that COUNTS_FILE names; without one it is silent.
 *
 * A file that failed without one failed test (it does not load, it holds no test, a hook of it threw) counts
 * as one failure, and so does every error that belongs to no test.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['COUNTS_FILE']
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors.length)))
  }
}

function countTests(modules: readonly TestModule[], unhandledErrors: number): Counts {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 }
  for (const module of modules) {
    const before = counts.failed
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      counts[state === 'pending' ? 'skipped' : state] += 1
    }
    if (module.state() === 'failed' && counts.failed === before) counts.failed += 1
  }
  return counts
}
