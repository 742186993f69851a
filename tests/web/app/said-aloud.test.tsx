import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import { keepLate } from '../../../src/web/app/kept/keep-late.ts'
import { recordingsOf } from '../../../src/web/app/kept/recordings.ts'
import { nothingSaid } from '../../../src/web/trainee/own-view.ts'
import { aRecording } from '../a-recording.ts'
import { checkAccess } from '../check-access.ts'
import { attempt, done, show } from './show-app.tsx'
import 'fake-indexeddb/auto'

// The app fetches it when it is asked for; on a busy machine that takes longer than a test waits.
beforeAll(() => import('../../../src/web/app/DebriefPage.tsx'))

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => vi.unstubAllGlobals())

const reply = done.events.find(({ type }) => type === 'replied')!
const taken = { id: 'a', log: logOf(done), own: { ...nothingSaid, rated: 'skipped' } } as const

test('what was said aloud in a call is at its line in the debrief, and goes for good when it is deleted', async () => {
  await keepLate(aRecording({ attempt: 'a', at: reply.at }))
  show('#/debrief/a', { attempts: [attempt(taken)] })
  await userEvent.click(await screen.findByRole('button', { name: /^Delete, you at/ }, { timeout: 5000 }))
  await waitFor(async () => expect(await recordingsOf('a')).toEqual([]))
  await userEvent.click(screen.getByRole('button', { name: /^Undo, you at/ }))
  await waitFor(async () => expect(await recordingsOf('a')).toHaveLength(1))
})

test('what was said aloud in a call that has changed since can still be deleted', async () => {
  await keepLate(aRecording({ attempt: 'a' }))
  show('#/debrief/a', { attempts: [attempt({ ...taken, log: { ...taken.log, hash: 'earlier' } })] })
  expect(await screen.findByText('You said one reply aloud. What you said is kept in this browser only.')).toBeVisible()
  await checkAccess()
  await userEvent.click(screen.getByRole('button', { name: 'Delete all recordings' }))
  await waitFor(async () => expect(await recordingsOf('a')).toEqual([]))
})
