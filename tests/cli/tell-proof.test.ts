import { expect, test } from 'vitest'
import { tellProof } from '../../src/cli/tell-proof.ts'
import { proveNow } from '../../src/core/checker/prove.ts'
import { type Changes, smallCall } from '../core/small-call.ts'

const variants = { first: { word: 'a' }, second: { word: 'b' } }

/** Told of few calls: what the second variant is said to be. */
function tellSecond(changes: Changes = {}): string | undefined {
  const proof = proveNow(smallCall({ variants, ...changes }), { all: 20, each: 20, sweep: 1 })
  return /^ {2}second +[\d.]+ *(.*)$/m.exec(tellProof('small.yaml', proof))?.[1]
}

test('a variant with other words and nothing else is said to be that', () => {
  expect(tellSecond()).toBe('differs in words alone')
})

test('a variant in which things come in another order is proved by itself', () => {
  expect(tellSecond({ caller: { story: [{ says: 'All of it.', brings: ['tap', 'room'] }] } })).toBe('')
})
