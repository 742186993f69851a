import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printWords } from '../../src/cli/check.ts'
import { makeReader } from '../../src/cli/files.ts'
import { proveFile } from '../../src/cli/prove-file.ts'
import { diagnosticCodes } from '../../src/core/scenario/diagnostic.ts'

/*
 * One folder for each way to get something wrong. What is printed stands in expected.txt, as an author would see it:
 * `npx vitest run tests/checks -u` writes it anew; read the difference as an author would.
 *
 * A folder shows one thing. Where the text itself has something wrong, or is there to show that it has not, nothing is proved;
 * else the call is proved in full, and what trains badly is shown. `trains-well` has nothing of either kind: those that train
 * badly are changed from it.
 */

/** Reads without a complaint, and is nothing that anybody would train with. */
const readOnly = 'clean'
/** States: more than any call here has, so that what is said is proved. */
const everyState = { all: 30_000 }

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()

const checked = new Map(folders.map((folder) => [folder, checkFolder(folder)]))

test.each(folders)('%s', async (folder) => {
  await expect(printWords([checked.get(folder)!])).toMatchFileSnapshot(join(import.meta.dirname, folder, 'expected.txt'))
})

test('every complaint is shown by some folder', () => {
  const shown = new Set([...checked.values()].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))
  expect(diagnosticCodes.filter((code) => !shown.has(code))).toEqual([])
})

test('no complaint is in the words of a library', () => {
  expect(printWords([...checked.values()])).not.toMatch(
    /invalid|expected|implicit|mapping|scalar|token|union|undefined(?!-)|null|\bNaN\b|object|string|\barray\b/i,
  )
})

/** The scenario of a folder, or its company where that is what is wrong. */
function checkFolder(folder: string) {
  const path = join(import.meta.dirname, folder)
  const name = existsSync(join(path, 'scenario.yaml')) ? 'scenario.yaml' : 'company.yaml'
  const read = { ...makeReader()(join(path, name)), file: `tests/checks/${folder}/${name}`, proof: null }
  if (folder === readOnly || read.diagnostics.length > 0) return read
  return { ...proveFile(read, everyState), proof: null }
}
