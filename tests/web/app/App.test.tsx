import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logOf, scenarioHash } from '../../../src/core/call/course.ts'
import { variantOf } from '../../../src/core/call/variant.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { App } from '../../../src/web/app/App.tsx'
import type { Attempt } from '../../../src/web/trainee/attempt.ts'
import { nothingSaid } from '../../../src/web/trainee/own-view.ts'
import { play } from '../../core/play.ts'
import { smallCall } from '../../core/small-call.ts'
import { checkAccess } from '../check-access.ts'
import { aShelfCall, aStore, attempt, done, scenario, show } from './show-app.tsx'

// Fetched when they are asked for; on a busy machine that takes longer than a test waits.
beforeAll(async () => {
  await import('../../../src/web/app/DebriefPage.tsx')
  await import('../../../src/web/app/ProgressPage.tsx')
  await import('../../../src/web/trainee/progress/what-next.ts')
  await import('../../../src/core/debrief/score-course.ts')
})

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
  await userEvent.click(within(rowOf('Ann Lee')).getByRole('link', { name: /A small call/ }))
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

describe('the progress', () => {
  test('is one step from the library, and knows the call that was taken', async () => {
    show('', { attempts: [attempt({ log: logOf(done) })] })
    await userEvent.click(screen.getByRole('link', { name: 'Your progress' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Your progress' }, { timeout: 5000 })).toHaveFocus()
    expect(await screen.findByRole('region', { name: 'Your calls' }, { timeout: 5000 })).toHaveTextContent('A small call')
    await checkAccess()
  })

  test('waits for what is kept, and for its scores', async () => {
    const { change } = show('#/progress', { loaded: false }, {}, [], async () => new Promise(() => {}))
    await waitFor(() => expect(screen.getByText('Looking up your calls …')).toBeVisible())
    change({ loaded: true, attempts: [attempt({ log: logOf(done) })] })
    expect(await screen.findByText(/^The score of one call is being worked out/)).toBeVisible()
    await checkAccess()
  })

  test('shows scores, so that it is too late to ask how a call went', async () => {
    const { store } = show('#/progress', { attempts: [attempt({ log: logOf(done), own: nothingSaid })] })
    await waitFor(() => expect(store.getSnapshot().attempts[0]?.own?.rated).toBe('skipped'))
  })

  test('tells the library what comes next', async () => {
    show('', {}, { difficulty: 2 }, [aShelfCall({ id: 'other', title: 'The other', difficulty: 1, callers: ['Bo Yu'] })])
    expect(await screen.findByRole('link', { name: 'Bo Yu, The other' }, { timeout: 5000 })).toHaveAttribute('href', '#/call/other')
  })
})

describe('a check-up call', () => {
  const coach = () => localStorage.setItem('please-hold:settings', JSON.stringify({ coach: true }))

  test('is kept as what it is, without the coach, which stays on for other calls', async () => {
    coach()
    const { store, unmount } = show('#/call/small/before')
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }))
    expect(store.getSnapshot().attempts).toMatchObject([{ form: 'before', coached: false }])
    unmount()
    const other = show('#/call/small')
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }))
    expect(other.store.getSnapshot().attempts).toMatchObject([{ form: null, coached: true }])
  })

  test('that was left goes on as what it is, also from the shelf', async () => {
    coach()
    const left = attempt({ log: logOf(play(scenario, 'One at hello')), at: 9000, finishedAt: null, form: 'before' })
    const { store } = show('#/call/small', { attempts: [left] })
    const paused = await screen.findByRole('dialog', { name: 'Paused' })
    await userEvent.click(within(paused).getByRole('button', { name: /Back to the call/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Hang up' }))
    expect(store.getSnapshot().attempts).toMatchObject([{ id: left.id, form: 'before', coached: false }])
  })

  test('does not go on with a call that was left for practice', async () => {
    const left = attempt({ log: logOf(play(scenario, 'One at hello')), at: 9000, finishedAt: null })
    show('#/call/small/after', { attempts: [left] })
    expect(await screen.findByRole('button', { name: 'Answer' })).toBeVisible()
  })

  test.each([
    ['before', 'Before practising'],
    ['after', 'After practising'],
    ['later', 'A month later'],
  ])('says that it is one while it rings: %s', async (form, when) => {
    show(`#/call/small/${form}`)
    await screen.findByRole('button', { name: 'Answer' })
    expect(screen.getByText('Check-up').parentElement).toHaveTextContent(`${when}: taken once, without the coach`)
    await checkAccess()
  })

  test('says nothing of the kind where it is practice', async () => {
    show('#/call/small')
    await screen.findByRole('button', { name: 'Answer' })
    expect(screen.queryByText('Check-up')).toBeNull()
  })

  test('has a debrief that says so, and leads to the progress in place of another try', async () => {
    const taken = attempt({ log: logOf(done), form: 'after' })
    show(`#/debrief/${taken.id}`, { attempts: [taken] })
    const when = (await screen.findByText('21 November 2026', { exact: false })).closest('p')
    expect(when).toHaveTextContent('A small call · Check-up, after practising · taken once, without the coach, 21 November 2026')
    const ways = within(await screen.findByRole('navigation', { name: 'After the debrief' }))
    expect(ways.getByRole('link', { name: 'Your progress' })).toHaveAttribute('href', '#/progress')
    expect(screen.queryByRole('link', { name: /^Take .*again$/ })).toBeNull()
    await checkAccess()
  })

  test('is taken once', async () => {
    const taken = attempt({ log: logOf(done), form: 'before' })
    show('#/call/small/before', { attempts: [taken] })
    expect(await screen.findByRole('heading', { name: 'You have taken this check-up call' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'See its debrief' })).toHaveAttribute('href', `#/debrief/${taken.id}`)
    await checkAccess()
  })
})

describe('a new attempt', () => {
  const names = { one: { name: 'Ann' }, two: { name: 'Bea' }, three: { name: 'Cat' } }
  const varied = smallCall({ variants: names })
  const variantsOf = (attempts: readonly Attempt[]) => attempts.map(({ log }) => variantOf(varied, log.seed))

  test('gets another variant each time, until all have been had', async () => {
    const hash = scenarioHash(varied)
    const attempts: Attempt[] = []
    for (let time = 0; time < 4; time++) {
      const { store, unmount } = show('#/call/small', { attempts }, { hash }, [], async () => varied)
      await userEvent.click(await screen.findByRole('button', { name: 'Answer' }))
      const newest = store.getSnapshot().attempts.at(-1)!
      attempts.push({ ...newest, finishedAt: newest.startedAt })
      unmount()
    }
    expect(variantsOf(attempts)).toEqual(['one', 'two', 'three', 'one'])
  })

  test('takes the seed that comes where no dice give the right one', async () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array)
    const { store } = show('#/call/small', {}, { hash: scenarioHash(varied) }, [], async () => varied)
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }))
    expect(store.getSnapshot().attempts[0]?.log.seed).toBe(0)
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
  const row = screen.getByRole('heading', { level: 3, name: new RegExp(caller) }).closest('li')
  if (!row) throw new Error(`${caller} has no row.`)
  return row
}
