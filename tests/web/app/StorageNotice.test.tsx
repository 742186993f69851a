import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { readKeptFile } from '../../../src/web/app/kept/read-kept-file.ts'
import { type AttemptStore, openAttempts } from '../../../src/web/app/kept/storage.ts'
import { StorageNotice } from '../../../src/web/app/StorageNotice.tsx'
import { anAttempt } from '../an-attempt.ts'
import { catchDownloads } from './kept/catch-downloads.ts'
import { failToPut } from './kept/fail-to-put.ts'
import { withStorage } from './kept/with-storage.ts'

let store: AttemptStore

withStorage(() => store)

test('a device that is full is said in the middle of a call, and what could not be kept is saved as a file', async () => {
  const saved = catchDownloads()
  store = openAttempts()
  render(<StorageNotice store={store} />)
  failToPut(1)
  await store.keep(anAttempt())
  expect(await screen.findByText(/There is no room left on this device/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Save a file of your calls' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await readKeptFile(saved[0]!.file)).toMatchObject({ attempts: [anAttempt()] })
})

test('once there is room again it is said that nothing is missing', async () => {
  store = openAttempts()
  render(<StorageNotice store={store} />)
  failToPut(1)
  await store.keep(anAttempt())
  await store.keep(anAttempt())
  expect(await screen.findByText(/Your calls can be kept again/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Save a file of your calls' })).toBeNull()
})

test('a browser that keeps nothing says so; with no call taken yet there is nothing to save', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const saved = catchDownloads()
  store = openAttempts()
  render(<StorageNotice store={store} />)
  expect(await screen.findByText(/does not let the page keep anything/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Save a file of your calls' })).toBeNull()
  await store.keep(anAttempt())
  await userEvent.click(await screen.findByRole('button', { name: 'Save a file of your calls' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await readKeptFile(saved[0]!.file)).toMatchObject({ attempts: [anAttempt()] })
})
