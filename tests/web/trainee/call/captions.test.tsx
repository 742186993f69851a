import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showCall } from './show-call.tsx'

test('the whole line can be read from its beginning, and what was said is marked all the same', async () => {
  const { user, pass } = showCall({ settings: { captions: 'always' } })
  await user.keyboard('{Enter}')
  const turn = () => document.querySelector('[data-whole]')
  const said = () => turn()?.querySelectorAll('[data-said]').length ?? 0
  expect(turn()).toHaveAttribute('data-whole', 'true')
  expect(turn()).toHaveAttribute('data-unread', 'false')
  expect(said()).toBe(0)
  pass(900)
  await waitFor(() => expect(said()).toBeGreaterThan(0))
  expect(said()).toBeLessThan(5)
})

test('a key goes through the three ways to read', async () => {
  const { user } = showCall()
  await user.keyboard('{Enter}')
  const way = () => ['data-unread', 'data-whole'].map((name) => document.querySelector('[data-length]')?.getAttribute(name))
  expect(way()).toEqual(['false', 'false'])
  await user.keyboard('c')
  expect(way()).toEqual(['true', 'false'])
  await user.keyboard('c')
  expect(way()).toEqual(['false', 'true'])
  await user.keyboard('c')
  expect(way()).toEqual(['false', 'false'])
})
