import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OpenElsewhere } from '../../../../src/web/app/OpenElsewhere.tsx'
import { useLock } from '../../../../src/web/app/kept/use-lock.ts'
import { checkAccess } from '../../check-access.ts'
import { aLockManager } from './a-lock-manager.ts'
import { giveNavigator } from './give-navigator.ts'

/** What is kept of the call, by whichever tab: how far it has come, and by whom. */
let kept: string[]

beforeEach(() => {
  kept = []
  giveNavigator({ locks: aLockManager() })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('one tab has it, and the other is told where it is', async () => {
  open('one')
  expect(await tab('one').findByText('The call, in one')).toBeVisible()
  open('other')
  expect(await tab('other').findByRole('heading', { name: 'This call is open in another tab' })).toBeVisible()
  expect(tab('one').getByText('The call, in one')).toBeVisible()
})

test('a tab that is left has it no more', async () => {
  const { unmount } = open('one')
  await tab('one').findByText('The call, in one')
  unmount()
  open('other')
  expect(await tab('other').findByText('The call, in other')).toBeVisible()
})

describe('taken over', () => {
  test('it is let go once its last is kept, and goes on with what is kept; and back again', async () => {
    open('one')
    await tab('one').findByText('The call, in one')
    open('other')
    await userEvent.click(await tab('other').findByRole('button', { name: 'Take it over here' }))
    expect(await tab('other').findByText('The call, in other')).toBeVisible()
    expect(tab('one').getByRole('heading', { name: 'You took this call over in another tab' })).toBeVisible()
    expect(kept).toEqual(['one: begun', 'one: its last', 'one: written', 'other: read again', 'other: begun'])
    kept = []
    await userEvent.click(tab('one').getByRole('button', { name: 'Take it back' }))
    expect(await tab('one').findByText('The call, in one')).toBeVisible()
    expect(tab('other').getByRole('heading', { name: 'You took this call over in another tab' })).toBeVisible()
    expect(kept).toEqual(['other: its last', 'other: written', 'one: read again', 'one: begun'])
  })

  test('from a tab that does not answer it is taken after two seconds, and that tab keeps nothing more', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    open('frozen')
    await tab('frozen').findByText('The call, in frozen')
    open('other')
    const take = await tab('other').findByRole('button', { name: 'Take it over here' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    act(() => take.click())
    await act(() => vi.advanceTimersByTimeAsync(1900))
    expect(tab('other').queryByText('The call, in other')).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(tab('other').getByText('The call, in other')).toBeVisible()
    expect(tab('frozen').getByRole('heading', { name: 'You took this call over in another tab' })).toBeVisible()
    expect(kept).not.toContain('frozen: its last')
  })

  test('both sides can be read by everybody', async () => {
    open('one')
    await tab('one').findByText('The call, in one')
    const { unmount } = open('other')
    await userEvent.click(await tab('other').findByRole('button', { name: 'Take it over here' }))
    expect(await tab('other').findByText('The call, in other')).toBeVisible()
    unmount()
    await checkAccess()
  })
})

test('a browser without locks lets everybody have it', async () => {
  giveNavigator({ locks: undefined })
  open('one')
  open('other')
  expect(tab('one').getByText('The call, in one')).toBeVisible()
  expect(tab('other').getByText('The call, in other')).toBeVisible()
})

test('a browser that gives no locks lets everybody have it', async () => {
  const locks = {
    async request() {
      throw new DOMException('No', 'SecurityError')
    },
  }
  giveNavigator({ locks })
  open('one')
  expect(await tab('one').findByText('The call, in one')).toBeVisible()
})

/** Opens the call in a tab of that name: all share this page, and nothing else but what tabs share. */
function open(name: string) {
  return render(<Tab name={name} />)
}

function tab(name: string) {
  return within(screen.getByTestId(name))
}

function Tab({ name }: { readonly name: string }) {
  const say = (what: string) => void kept.push(`${name}: ${what}`)
  const store = { settled: async () => (kept.includes(`${name}: its last`) ? say('written') : undefined), readAgain: async () => say('read again') }
  const line = useLock('a call', store)
  return (
    <div data-testid={name}>
      {line.held === 'here' && <Call name={name} say={say} isOurs={line.isOurs} />}
      {line.held !== 'here' && line.held !== null && <OpenElsewhere title="A call" line={line} />}
    </div>
  )
}

function Call({ name, say, isOurs }: { readonly name: string; readonly say: (what: string) => void; readonly isOurs: () => boolean }) {
  useEffect(() => {
    say('begun')
    return () => {
      if (isOurs()) say('its last')
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a call begins once
  }, [])
  return <p>The call, in {name}</p>
}
