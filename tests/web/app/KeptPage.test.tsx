import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { callLock } from '../../../src/web/app/kept/call-locks.ts'
import { KeptPage } from '../../../src/web/app/KeptPage.tsx'
import { readKeptFile } from '../../../src/web/app/kept/read-kept-file.ts'
import { keepRecording } from '../../../src/web/app/kept/recordings.ts'
import { type AttemptStore, openAttempts } from '../../../src/web/app/kept/storage.ts'
import { defaultSettings, type Settings } from '../../../src/web/trainee/settings.ts'
import { aRecording } from '../a-recording.ts'
import { anAttempt } from '../an-attempt.ts'
import { checkAccess } from '../check-access.ts'
import { catchDownloads } from './kept/catch-downloads.ts'
import { giveNavigator } from './kept/give-navigator.ts'
import { lockedBy } from './kept/locked-by.ts'
import { withStorage } from './kept/with-storage.ts'

let store: AttemptStore

withStorage(() => store)

test('says what is kept here', async () => {
  await show(anAttempt({ id: 'a' }), anAttempt({ id: 'b' }), anAttempt({ id: 'c', finishedAt: null }))
  expect(await screen.findByText('3 calls, one of them not finished')).toBeVisible()
  expect(await screen.findByText('2 recordings')).toBeVisible()
  await checkAccess()
})

test('says that nothing is kept yet', async () => {
  await show()
  expect(screen.getByText('None yet')).toBeVisible()
  expect(await screen.findByText('2 recordings')).toBeVisible()
})

describe('what the browser does with it', () => {
  const withStorage = (persisted: boolean, persist: boolean) => {
    const storage = { estimate: async () => ({ usage: 1_234_567 }), persisted: async () => persisted, persist: async () => persist }
    giveNavigator({ storage })
  }

  test('is said: how much room it takes, and that it may go', async () => {
    withStorage(false, true)
    await show(anAttempt())
    expect(await screen.findByText(/^About 1\.2 MB/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }))
    expect(await screen.findByText(/does not clear it by itself/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull()
  })

  test('is said where it says no', async () => {
    withStorage(false, false)
    await show(anAttempt())
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }))
    expect(await screen.findByText(/The browser has said no/)).toBeVisible()
  })
})

describe('a file', () => {
  test('is saved, with what was said aloud or without', async () => {
    const saved = catchDownloads()
    await show(anAttempt())
    await userEvent.click(await screen.findByRole('switch', { name: /With what you said aloud: 2 recordings/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Save the file' }))
    expect(await screen.findByText('The file is where your browser puts downloads.')).toBeVisible()
    expect(await readKeptFile(saved[0]!.file)).toMatchObject({ attempts: [{ id: 'an-attempt' }], recordings: [] })
    await userEvent.click(screen.getByRole('switch', { name: /With what you said aloud/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Save the file' }))
    await waitFor(() => expect(saved).toHaveLength(2))
    expect(await readKeptFile(saved[1]!.file)).toMatchObject({ recordings: { length: 2 } })
  })

  test('that was saved is spoken of as long as it is what is here', async () => {
    catchDownloads()
    await show(anAttempt())
    await userEvent.click(await screen.findByRole('button', { name: 'Save the file' }))
    await screen.findByText('The file is where your browser puts downloads.')
    await choose(written({ attempts: [anAttempt({ id: 'new' })] }))
    await userEvent.click(await screen.findByRole('button', { name: 'Bring it in' }))
    await waitFor(() => expect(screen.queryByText('The file is where your browser puts downloads.')).toBeNull())
  })

  test('is looked at, and brought in once that is confirmed', async () => {
    await show(anAttempt({ id: 'here' }))
    await choose(written({ attempts: [anAttempt({ id: 'here' }), anAttempt({ id: 'new' })] }))
    expect(await screen.findByText('file.json: One call is new; one is here already.')).toBeVisible()
    expect(store.getSnapshot().attempts).toHaveLength(1)
    await checkAccess()
    await userEvent.click(screen.getByRole('button', { name: 'Bring it in' }))
    expect(await screen.findByText('Done. One call is new; one is here already.')).toBeVisible()
    expect(store.getSnapshot().attempts.map(({ id }) => id).toSorted()).toEqual(['here', 'new'])
    expect(screen.getByText('2 calls')).toBeVisible()
  })

  test('that brings nothing new says so, and there is nothing to confirm', async () => {
    await show(anAttempt({ id: 'here' }))
    await choose(written({ attempts: [anAttempt({ id: 'here' })] }))
    expect(await screen.findByText('file.json: One is here already. It brings nothing new.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull()
  })

  test('that is damaged is refused, with its reason', async () => {
    await show()
    await choose(written({ attempts: [anAttempt(), { ...anAttempt({ id: 'b' }), startedAt: null }] }))
    expect(await screen.findByText('Nothing was brought in. The file is damaged: call 2 of 2 has no date.')).toBeVisible()
    expect(store.getSnapshot().attempts).toEqual([])
  })

  test('that has other settings brings them where that is wanted', async () => {
    const onSettings = await show()
    await choose(written({ settings: { ...defaultSettings, timing: 'off' } }))
    await userEvent.click(await screen.findByRole('switch', { name: /Take calls as that file says/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Bring it in' }))
    await waitFor(() => expect(onSettings).toHaveBeenCalledWith({ ...defaultSettings, timing: 'off' }))
  })

  test('that was looked at can be left', async () => {
    await show()
    await choose(written({ attempts: [anAttempt()] }))
    await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }))
    expect(screen.queryByText(/One call is new/)).toBeNull()
    expect(store.getSnapshot().attempts).toEqual([])
  })
})

describe('erasing everything', () => {
  const ask = async () => {
    await screen.findByText('2 recordings')
    await userEvent.click(screen.getByRole('button', { name: /^Erase everything/ }))
    return within(screen.getByRole('dialog', { name: 'Erase everything?' }))
  }

  test('says what goes, and goes on one answer', async () => {
    await show(anAttempt())
    const dialog = await ask()
    expect(dialog.getByText(/This erases one call, .* and 2 recordings of what you said aloud/)).toBeVisible()
    await checkAccess()
    await userEvent.click(dialog.getByRole('button', { name: 'Erase it all' }))
    expect(await screen.findByText('All of it is erased.')).toBeVisible()
    expect(await screen.findByText('No recordings')).toBeVisible()
    expect(store.getSnapshot().attempts).toEqual([])
  })

  test('is no longer said, once calls are back', async () => {
    await show(anAttempt())
    await userEvent.click((await ask()).getByRole('button', { name: 'Erase it all' }))
    await screen.findByText('All of it is erased.')
    await choose(written({ attempts: [anAttempt({ id: 'back' })] }))
    await userEvent.click(await screen.findByRole('button', { name: 'Bring it in' }))
    await waitFor(() => expect(screen.queryByText('All of it is erased.')).toBeNull())
  })

  test('offers a file first', async () => {
    const saved = catchDownloads()
    await show(anAttempt())
    await userEvent.click((await ask()).getByRole('button', { name: 'Save a file first' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(store.getSnapshot().attempts).toHaveLength(1)
  })

  test('can be thought better of', async () => {
    await show(anAttempt())
    await userEvent.click((await ask()).getByRole('button', { name: 'Keep it' }))
    expect(store.getSnapshot().attempts).toHaveLength(1)
  })

  test('leaves a call that is open in another tab, and says so', async () => {
    lockedBy(callLock('small'))
    await show(anAttempt({ id: 'over' }), anAttempt({ id: 'open', finishedAt: null }))
    await userEvent.click((await ask()).getByRole('button', { name: 'Erase it all' }))
    expect(await screen.findByText(/One call is open in another tab, and stays/)).toBeVisible()
    expect(store.getSnapshot().attempts.map(({ id }) => id)).toEqual(['open'])
  })
})

/** The page, with these attempts kept and two recordings; what it does to the settings comes back. */
async function show(...attempts: readonly ReturnType<typeof anAttempt>[]) {
  store = openAttempts()
  for (const attempt of attempts) await store.keep(attempt)
  for (const at of [1, 2]) await keepRecording(aRecording({ at }))
  await store.settled()
  const onSettings = vi.fn<(settings: Settings) => void>()
  render(<KeptPage store={store} settings={defaultSettings} onSettings={onSettings} />)
  return onSettings
}

async function choose(file: File): Promise<void> {
  await userEvent.upload(screen.getByLabelText('The file to bring in'), file)
}

function written(more: Readonly<Record<string, unknown>>): File {
  const head = { format: 'please-hold', version: 1, made: '2026-11-24T10:00:00.000Z', settings: defaultSettings }
  const whole = { ...head, attempts: [], unreadable: [], recordings: [], ...more }
  return new File([JSON.stringify(whole)], 'file.json', { type: 'application/json' })
}
