import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnoseTraining } from '../../src/core/checker/diagnose.ts'
import { proveNow } from '../../src/core/checker/prove.ts'
import { readCompany } from '../../src/core/scenario/read-company.ts'
import { readScenario } from '../../src/core/scenario/read-scenario.ts'
import { acts, cues, temperamentNames, worths } from '../../src/core/scenario/vocabulary.ts'

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'scenarios', 'README.md'), 'utf8')

const { company, diagnostics } = readCompany(blocksOf('The company')[0]!, { id: 'tidewater' })
const call = blocksOf('A call, piece by piece').join('')

test('the company of the guide reads', () => {
  expect(diagnostics).toEqual([])
})

test('the call of the guide, put together, reads without a complaint', () => {
  expect(readScenario(call, { id: 'signed-copy', company }).diagnostics).toEqual([])
})

test('the call of the guide trains well', () => {
  const { scenario, source } = readScenario(call, { id: 'signed-copy', company })
  expect(diagnoseTraining(scenario!, source, proveNow(scenario!))).toEqual([])
})

test('what the guide adds can be added as it stands', () => {
  const more = blocksOf('When you want more')
  expect(more).toHaveLength(2)
  for (const block of more) expect(readScenario(call + block, { id: 'signed-copy', company }).diagnostics).toEqual([])
})

test('the guide has every act, in the order of the vocabulary', () => {
  expect([...section('Acts').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, act]) => act)).toEqual(acts)
})

test('the guide has every mood in its order, every temperament and every worth', () => {
  const moods = section('Moods')
  expect(cues.toSorted((a, b) => moods.indexOf(`*${a}*`) - moods.indexOf(`*${b}*`))).toEqual(cues)
  for (const word of [...cues, ...temperamentNames, ...worths]) expect(readme).toMatch(new RegExp(`\\b${word}\\b`))
})

/** The YAML in a section. */
function blocksOf(title: string): string[] {
  return [...section(title).matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block!)
}

function section(title: string): string {
  const begin = readme.indexOf(`## ${title}\n`)
  const end = readme.indexOf('\n## ', begin + 1)
  return readme.slice(begin, end < 0 ? undefined : end)
}
