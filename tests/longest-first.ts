import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, roughly in this order. Only how long the whole takes depends on it. */
const longest = [
  'same-calls', 'scenarios.test', 'brute-force', 'mutations', 'hostile-text', 'reach.test',
  'good-calls', 'nothing-lost', 'bad-calls', 'browser/phone', 'access.test', 'offline.test',
]

/** Starts what takes longest first, so that no worker is left with it at the end while the others have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(name))
      return at < 0 ? longest.length : at
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}
