import { expect, test } from 'vitest'
import { type ReadCall, watchTraining } from '../../src/cli/watch-training.ts'
import { read, sampleText } from '../core/scenario/sample.ts'

const good = callOf(sampleText('trains-well'))
const bad = callOf(sampleText('failed-call-passes'))
const other = { ...good, file: 'other.yaml' }

test('a call that was saved is proved, with line and caret, and the others are left alone', async () => {
  const watch = watchTraining(0)
  watch.remember([good, other])
  const printed = /^call\.yaml:\d+:\d+: warning\[failed-call-passes\]: .*\n.*found:\n +\^\^\^\^\^\n/
  expect(await told(watch, [bad, other])).toEqual([expect.stringMatching(printed)])
})

test('what was told is not told again, and what is not changed is not told at all', async () => {
  const watch = watchTraining(0)
  watch.remember([good])
  expect(await told(watch, [bad])).toHaveLength(1)
  expect(await told(watch, [bad])).toEqual([])
  expect(await told(watch, [good])).toEqual([])
})

test('a company that was saved is a change of all its calls', async () => {
  const watch = watchTraining(0)
  const { scenario } = bad
  watch.remember([{ ...bad, scenario: { ...scenario, company: { ...scenario.company, sells: 'letters' } } }])
  expect(await told(watch, [bad])).toHaveLength(1)
})

test('where something is saved again, the proof before it is left, and told once', async () => {
  const watch = watchTraining(0)
  watch.remember([good])
  const all = await Promise.all([told(watch, [bad]), told(watch, [bad])])
  expect(all.map((each) => each.length)).toEqual([0, 1])
})

async function told(watch: ReturnType<typeof watchTraining>, calls: readonly ReadCall[]): Promise<string[]> {
  const printed: string[] = []
  await watch.proveChanged(calls, (one) => printed.push(one))
  return printed
}

function callOf(text: string): ReadCall {
  const { scenario, source } = read(text)
  if (!scenario) throw new Error('This text has errors.')
  return { file: 'call.yaml', text, scenario, source }
}
