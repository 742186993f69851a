import { describe, expect, test } from 'vitest'
import { isInstalled, nodeProblem } from '../../src/cli/set-up.mjs'

const range = '^20.19.0 || >=22.12.0'

test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version, range)).toBeUndefined()
})

test.each(['18.20.0', '20.18.9', '21.7.0', '22.11.5'])('Node %s is sent away with a sentence', (version) => {
  expect(nodeProblem(version, range)).toBe(
    `Please Hold needs Node ^20.19.0 || >=22.12.0, and this is Node ${version}: install a newer one.`,
  )
})

describe('the packages', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
      'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
    },
  }
  const react = (version: string, integrity = 'sha512-a') => ({
    packages: { 'node_modules/react': { version, integrity } },
  })

  test('are installed when each is there, those of another system aside', () => {
    expect(isInstalled(lock, react('19.3.1'))).toBe(true)
  })

  test.each([
    ['one is missing', { packages: {} }],
    ['one is older', react('19.3.0')],
    ['one is of the same version but not the same', react('19.3.1', 'sha512-c')],
    ['nothing is there at all', {}],
  ])('are not when %s', (_case, installed) => {
    expect(isInstalled(lock, installed)).toBe(false)
  })
})
