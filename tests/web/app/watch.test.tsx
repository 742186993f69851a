import { fireEvent, screen } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import { nothingSaid } from '../../../src/web/trainee/own-view.ts'
import { checkAccess } from '../check-access.ts'
import { attempt, done, show } from './show-app.tsx'
import 'fake-indexeddb/auto'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

afterEach(() => vi.unstubAllGlobals())

const taken = { id: 'a', log: logOf(done), own: { ...nothingSaid, rated: 'skipped' } } as const
/** The page is fetched first. */
const patience = { timeout: 5000 }

test('one’s own call can be watched at its address, and stays as it was', async () => {
  const kept = attempt(taken)
  const { store } = show('#/watch/a', { attempts: [kept] })
  expect(await screen.findByRole('heading', { name: 'Your call again' }, patience)).toBeVisible()
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Turn 1 of 7/))
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  fireEvent.click(screen.getByRole('button', { name: 'Turn after' }))
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(screen.getByRole('link', { name: 'This line in the debrief' })).toHaveAttribute('href', '#/debrief/a/1')
  expect(store.getSnapshot().attempts).toEqual([kept])
  expect(store.getSnapshot().attempts[0]).toBe(kept)
  await checkAccess()
})

test.each([
  ['that is not over', { finishedAt: null }],
  ['of which its trainee has not yet said how it went', { own: nothingSaid }],
  ['whose log is damaged', { log: { ...taken.log, events: taken.log.events.slice(0, 3) } }],
])('a call %s leads to its debrief first', async (_which, more) => {
  show('#/watch/a', { attempts: [attempt({ ...taken, ...more })] })
  expect(await screen.findByRole('heading', { name: 'The debrief comes first' }, patience)).toBeVisible()
  expect(screen.getByRole('link', { name: 'To the debrief' })).toHaveAttribute('href', '#/debrief/a')
  await checkAccess()
})

test('a call that is not kept here says so', async () => {
  show('#/watch/nobody')
  expect(await screen.findByRole('heading', { name: 'There is no such call' }, patience)).toBeVisible()
})
