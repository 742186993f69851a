import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { App } from '../../../src/web/app/App.tsx'
import { play } from '../../core/play.ts'
import { checkAccess } from '../check-access.ts'
import { aShelfCall, aStore, attempt, done, scenario, show } from './show-app.tsx'

beforeEach(() => {
  location.hash = ''
})

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  delete document.documentElement.dataset['theme']
})

test('the library leads to the call, the call to its debrief, and the shelf knows the score', async () => {
  const { store } = show('')
  await userEvent.click(await screen.findByRole('link', { name: /Ann Lee/ }))
  await userEvent.click(await screen.findByRole('radio', { name: 'Half' }))
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
  expect(document.title).toBe('A small call – Please Hold')
  expect(store.getSnapshot().attempts).toMatchObject([{ scenario: 'small', finishedAt: null, own: { ready: 3, rated: null } }])
  await userEvent.click(screen.getByRole('button', { name: 'Hang up' }))
  await userEvent.click(await screen.findByRole('button', { name: /File/ }))
  expect(await screen.findByRole('heading', { level: 1, name: /how did it go/ }, { timeout: 5000 })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Skip' }))
  expect(await screen.findByRole('heading', { level: 1, name: /^You hung up\./ }, { timeout: 5000 })).toHaveFocus()
  expect(location.hash).toBe(`#/debrief/${store.getSnapshot().attempts[0]!.id}`)
  await userEvent.click(screen.getAllByRole('link', { name: 'All calls' })[0]!)
  await waitFor(() => expect(rowOf('Ann Lee')).toHaveTextContent(/Best\d+Last\d+/), { timeout: 5000 })
})

describe('a call that was left', () => {
  const left = attempt({ log: logOf(play(scenario, 'One at hello')), at: 9000, finishedAt: null })

  test('is resumed at the same second, paused, with nothing asked', async () => {
    show('#/call/small', { attempts: [left] })
    const paused = await screen.findByRole('dialog', { name: 'Paused' })
    expect(paused).toHaveTextContent('00:09')
    expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull()
  })

  test('keeps its id when it goes on', async () => {
    const { store } = show('#/call/small', { attempts: [left] })
    const paused = await screen.findByRole('dialog', { name: 'Paused' })
    await userEvent.click(within(paused).getByRole('button', { name: /Back to the call/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Hang up' }))
    expect(store.getSnapshot().attempts.map(({ id }) => id)).toEqual([left.id])
  })

  test('begins anew, and says so, where what was kept of it does not fit', async () => {
    const damaged = { ...left, log: { ...left.log, events: [{ at: 0, type: 'replied', reply: 'nobody' } as const] } }
    const { store } = show('#/call/small', { attempts: [damaged] })
    expect(await screen.findByText(/The call that you had left here is damaged/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
    expect(store.getSnapshot().attempts).toHaveLength(2)
    expect(store.getSnapshot().attempts[0]).toEqual(damaged)
  })

  test('has no debrief yet, and can be gone on with', async () => {
    show(`#/debrief/${left.id}`, { attempts: [left] })
    expect(await screen.findByRole('heading', { name: 'This call is not over yet' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go on with the call' })).toHaveAttribute('href', '#/call/small')
    await checkAccess()
  })

  test('rings anew where the call has been edited since', async () => {
    show('#/call/small', { attempts: [{ ...left, log: { ...left.log, hash: 'before' } }] })
    expect(await screen.findByRole('button', { name: 'Answer' })).toBeVisible()
  })

  test('is not taken up in two tabs at once', async () => {
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request: taken, query: async () => ({}) })
    show('#/call/small', { attempts: [left] })
    expect(await screen.findByRole('heading', { name: 'This call is open in another tab' })).toBeVisible()
    await checkAccess()
  })
})

describe('a debrief', () => {
  test('says when the call has been edited since, in place of a score', async () => {
    const before = attempt({ log: { ...logOf(done), hash: 'before' } })
    show(`#/debrief/${before.id}`, { attempts: [before] })
    expect(await screen.findByRole('heading', { name: 'This call has changed since you took it' })).toBeVisible()
    expect(screen.queryByText(/overall/)).toBeNull()
    await checkAccess()
  })

  test('says when what was kept of the call is damaged', async () => {
    const damaged = attempt({ log: { ...logOf(done), events: logOf(done).events.slice(3) } })
    show(`#/debrief/${damaged.id}`, { attempts: [damaged] })
    expect(await screen.findByRole('heading', { name: 'This call cannot be read' })).toBeVisible()
  })

  test('of an unknown call says so, once what is kept has been looked through', async () => {
    const { change } = show('#/debrief/nobody', { loaded: false })
    expect(await screen.findByText('Looking up the call …')).toBeVisible()
    change({ loaded: true })
    expect(await screen.findByRole('heading', { name: 'There is no such call' })).toBeVisible()
  })

  test('counts the tries', async () => {
    const first = attempt({ id: 'first', log: logOf(done) })
    const second = attempt({ id: 'second', log: logOf(done) })
    show('#/debrief/second', { attempts: [first, second] })
    expect((await screen.findByText('21 November 2026', { exact: false })).closest('p')).toHaveTextContent('Second try')
  })
})

describe('a call with a content note', () => {
  const content = { note: 'He shouts.', instead: 'other' }

  test('shows it first, with what to take instead', async () => {
    show('#/call/small', {}, { content }, [aShelfCall({ id: 'other', title: 'The other', callers: ['Bo Yu'] })])
    expect(await screen.findByText('He shouts.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Take “The other” instead' })).toHaveAttribute('href', '#/call/other')
    await userEvent.click(screen.getByRole('button', { name: 'Take this call' }))
    expect(await screen.findByRole('button', { name: 'Answer' })).toBeVisible()
  })

  test('shows it no more to somebody who is in the middle of it', async () => {
    const left = attempt({ log: logOf(play(scenario, 'One at hello')), at: 9000, finishedAt: null })
    show('#/call/small', { attempts: [left] }, { content })
    expect(await screen.findByRole('dialog', { name: 'Paused' })).toBeVisible()
  })
})

describe('an address that leads nowhere', () => {
  test.each(['#/call/nobody', '#/somewhere', '#/call/small/more'])('%s', async (hash) => {
    show(hash)
    expect(await screen.findByRole('heading', { name: 'Nobody is on this line' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'All calls' })).toHaveAttribute('href', '#/')
    await checkAccess()
  })
})

test('a call that cannot be fetched can be tried again', async () => {
  const load = vi.fn<(id: string) => Promise<Scenario>>().mockRejectedValueOnce(new Error('Offline')).mockResolvedValue(scenario)
  show('#/call/small', {}, {}, [], load)
  expect(await screen.findByRole('heading', { name: 'The call did not come through' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: 'Answer' })).toBeVisible()
})

test.each([
  ['refused', /does not let the page keep anything/],
  ['full', /no room left on this device/],
  ['newer', /kept here by a newer version/],
] as const)('storage that is %s is said once, and can be put away', async (problem, sentence) => {
  show('', { problem })
  const notice = await screen.findByText(sentence)
  await checkAccess()
  await userEvent.click(screen.getByRole('button', { name: 'Put this message away' }))
  expect(notice).not.toBeInTheDocument()
})

test('calls that were kept and cannot be read are mentioned', async () => {
  show('', { unreadable: 2 })
  expect(await screen.findByText(/^2 calls that were kept here are damaged or were made by another version/)).toBeVisible()
})

test('our own bug shows a plain page, and another page still works', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = aShelfCall()
  Object.defineProperty(broken, 'callers', {
    get() {
      throw new Error('A bug')
    },
  })
  render(<App shelf={[broken]} load={async () => scenario} store={aStore().store} />)
  expect(await screen.findByRole('heading', { name: 'Something here has broken' })).toBeVisible()
  expect(screen.getByText(/Your call is safe/)).toBeVisible()
  location.hash = '#/nowhere'
  expect(await screen.findByRole('heading', { name: 'Nobody is on this line' })).toBeVisible()
})

test('the page wears the theme that was chosen, and keeps it', async () => {
  const { unmount } = show('')
  await userEvent.click(await screen.findByText('How you take calls'))
  await userEvent.click(await screen.findByRole('radio', { name: 'Night' }))
  expect(document.documentElement.dataset['theme']).toBe('night')
  unmount()
  show('')
  await userEvent.click(await screen.findByText('How you take calls'))
  expect(screen.getByRole('radio', { name: 'Night' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'As the system' }))
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})

/** Another tab has the lock. */
async function taken(_name: string, ...rest: readonly unknown[]): Promise<unknown> {
  return (rest.at(-1) as (lock: null) => unknown)(null)
}

function rowOf(caller: string): HTMLElement {
  const row = screen.getByRole('link', { name: new RegExp(caller) }).closest('li')
  if (!row) throw new Error(`${caller} has no row.`)
  return row
}
