import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import type { AttemptStore } from '../../../src/web/app/kept/storage.ts'
import { goTo } from '../../../src/web/app/use-address.ts'
import { nothingSaid } from '../../../src/web/trainee/own-view.ts'
import { checkAccess } from '../check-access.ts'
import { attempt, done, show } from './show-app.tsx'

// The app fetches it when it is asked for; on a busy machine that takes longer than a test waits.
beforeAll(() => import('../../../src/web/app/DebriefPage.tsx'))

describe('before the first debrief of a call', () => {
  const fresh = attempt({ log: logOf(done), own: nothingSaid })
  const ownOf = (store: AttemptStore) => store.getSnapshot().attempts[0]?.own

  test('one is asked how it went, and sees no score until then', async () => {
    const { store } = show(`#/debrief/${fresh.id}`, { attempts: [fresh] })
    expect(await screen.findByRole('heading', { level: 1, name: /how did it go/ })).toBeVisible()
    expect(screen.queryByText(/overall/)).toBeNull()
    await checkAccess()
    fireEvent.change(screen.getByRole('slider', { name: 'Listening' }), { target: { value: '60' } })
    await userEvent.click(screen.getByRole('button', { name: 'Show the debrief' }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(screen.getByRole('region', { name: 'What you thought' })).toHaveTextContent(/You gave yourself 60/)
    expect(ownOf(store)).toEqual({ ready: null, rated: { listening: 60, routing: null, 'de-escalation': null }, next: '' })
  })

  test('one is asked once', async () => {
    const { store, unmount } = show(`#/debrief/${fresh.id}`, { attempts: [fresh] })
    await userEvent.click(await screen.findByRole('button', { name: 'Skip' }))
    unmount()
    show(`#/debrief/${fresh.id}`, { attempts: store.getSnapshot().attempts })
    expect(await screen.findByRole('region', { name: 'Scores' })).toBeVisible()
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.queryByRole('region', { name: 'What you thought' })).toBeNull()
  })

  test('one is not asked any more after the shelf has shown the score', async () => {
    const { store } = show('', { attempts: [fresh] })
    await waitFor(() => expect(ownOf(store)?.rated).toBe('skipped'))
    act(() => goTo(`/debrief/${fresh.id}`))
    expect(await screen.findByRole('region', { name: 'Scores' })).toBeVisible()
  })
})

test('a debrief from before anybody was asked takes a goal for the next time all the same', async () => {
  const older = attempt({ log: logOf(done) })
  const { store } = show(`#/debrief/${older.id}`, { attempts: [older] })
  await screen.findByRole('region', { name: 'Scores' })
  const goal = await screen.findByLabelText(/^Next time, when/)
  await userEvent.type(goal, 'Next time, when she sighs, I will wait.')
  await userEvent.click(screen.getAllByRole('link', { name: 'All calls' })[0]!)
  expect(store.getSnapshot().attempts).toEqual([
    { ...older, own: { ready: null, rated: 'skipped', next: 'Next time, when she sighs, I will wait.' } },
  ])
})
