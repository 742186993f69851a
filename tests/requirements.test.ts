import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Shown, taken } from './requirements/evidence.ts'
import { type RequirementId, requirements } from './requirements/list.ts'
import { systemRows } from './requirements/system.ts'
import { shippedScenarios } from './shipped-scenarios.ts'

/*
 * Each requirement is something that happens in a call that a trainee can take, or a rule of the whole system. The rows of a
 * call stand in a file of its name; what is seen is asserted of a playthrough, played again from its log.
 */

const files = import.meta.glob<{ readonly rows: readonly Shown[] }>('./requirements/*.ts', { eager: true })
const rowsOf = (call: string): readonly Shown[] => files[`./requirements/${call}.ts`]?.rows ?? []
const calls = [...shippedScenarios].map(([call, { covers, title }]) => ({ call, covers, title, rows: rowsOf(call) }))
const ids = Object.keys(requirements) as RequirementId[]

test('every requirement is shown, by a call or by the whole system', () => {
  const shown = new Set([...calls.flatMap(({ rows }) => rows), ...systemRows].map(({ id }) => id))
  expect(ids.filter((id) => !shown.has(id))).toEqual([])
})

describe.each(calls)('$call', ({ call, covers, rows }) => {
  test('shows the requirements that it says it covers, and no others', () => {
    expect([...new Set(rows.map(({ id }) => id))].toSorted()).toEqual([...covers].toSorted())
  })

  test.each(rows)('$id: $shows', ({ path, see }) => {
    expect.hasAssertions()
    see(taken(call, path), (other) => taken(call, other))
  })
})

describe('the whole system', () => {
  test.each(systemRows)('$id: $shows', ({ see }) => {
    expect.hasAssertions()
    see()
  })
})

test('REQUIREMENTS.md says where each is shown', async () => {
  await expect(page()).toMatchFileSnapshot(join(import.meta.dirname, '..', 'scenarios', 'REQUIREMENTS.md'))
})

function page(): string {
  const lines = ids.flatMap((id) => {
    const inCalls = calls.flatMap(({ title, rows }) => rows.filter((row) => row.id === id).map(({ path, shows }) => `*${title}*, ${path}: ${shows}`))
    const inSystem = systemRows.filter((row) => row.id === id).map(({ where, shows }) => `${where}: ${shows}`)
    return [`**${id}** ${requirements[id]}`, ...[...inCalls, ...inSystem].map((line) => `- ${line}`), '']
  })
  return [
    '# What callers do, and where a trainee meets it',
    '',
    'Made by `npx vitest run requirements -u` from `tests/requirements`; changes here are overwritten. Each line names a call, a way through it that is played in the tests,',
    'and what can be seen there. A scenario names the requirements that it plays under `covers`.',
    '',
    ...lines,
  ].join('\n')
}
