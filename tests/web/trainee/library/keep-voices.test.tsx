import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { KeepVoices, type KeptVoices } from '../../../../src/web/trainee/library/KeepVoices.tsx'
import { checkAccess } from '../../check-access.ts'

const none: KeptVoices = { kept: 0, all: 42_888_726, isFetching: false, trouble: null }

test('how large the voices are is said before any is fetched', async () => {
  const { onKeep } = show(none)
  expect(screen.getByRole('status')).toHaveTextContent('keep the voices of all of them: 43 MB.')
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Remove them' })).toBeNull()
  await checkAccess()
  await userEvent.click(screen.getByRole('button', { name: 'Keep them all (43 MB)' }))
  expect(onKeep).toHaveBeenCalledOnce()
})

test('while they are fetched one sees how far it is and can stop it, and the focus stays on the button', async () => {
  const { onStop, rerender } = show(none)
  screen.getByRole('button', { name: /^Keep/ }).focus()
  rerender({ ...none, isFetching: true, kept: 21_444_363 })
  expect(screen.getByRole('progressbar', { name: 'Voices that are here' })).toHaveAttribute('value', '21444363')
  expect(screen.getByRole('button', { name: 'Stop' })).toHaveFocus()
  await checkAccess()
  await userEvent.keyboard('{Enter}')
  expect(onStop).toHaveBeenCalledOnce()
})

test('what is read out does not change with every voice', () => {
  const { rerender } = show({ ...none, isFetching: true, kept: 1000 })
  const before = screen.getByRole('status').textContent
  rerender({ ...none, isFetching: true, kept: 30_000_000 })
  expect(screen.getByRole('status')).toHaveTextContent(before)
})

test('what was stopped can be gone on with, or taken away again', async () => {
  const { onRemove } = show({ ...none, kept: 40_000 })
  expect(screen.getByRole('status')).toHaveTextContent('0.1 MB of 43 MB are here, and stay.')
  screen.getByRole('button', { name: 'Keep the rest (43 MB)' })
  await userEvent.click(screen.getByRole('button', { name: 'Remove them' }))
  expect(onRemove).toHaveBeenCalledOnce()
})

test('once all are there it says so, and there is nothing left to fetch', async () => {
  show({ ...none, kept: none.all })
  expect(screen.getByRole('status')).toHaveTextContent('All voices are here: 43 MB. Every call can be heard without a network.')
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Remove them'])
  await checkAccess()
})

test.each([
  ['full', 'There is no room left on this device for more.'],
  ['connection', 'The connection may be down'],
  ['offline', 'You are offline.'],
] as const)('why it has ended is said plainly: %s', (trouble, sentence) => {
  show({ ...none, kept: 12_000_000, trouble })
  expect(screen.getByRole('status').textContent?.toLowerCase()).toContain(sentence.toLowerCase())
  expect(screen.getByRole('status')).toHaveTextContent('12 MB of 43 MB are here, and stay.')
  expect(screen.getByRole('button', { name: 'Keep the rest (31 MB)' })).toBeEnabled()
})

function show(voices: KeptVoices) {
  const does = { onKeep: vi.fn<() => void>(), onStop: vi.fn<() => void>(), onRemove: vi.fn<() => void>() }
  const page = (shown: KeptVoices) => (
    <main>
      <h1>What is kept here</h1>
      <KeepVoices voices={shown} {...does} />
    </main>
  )
  document.title = 'What is kept here'
  const { rerender } = render(page(voices))
  return { ...does, rerender: (next: KeptVoices) => rerender(page(next)) }
}
