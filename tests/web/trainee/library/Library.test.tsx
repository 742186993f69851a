import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { ShelfCall } from '../../../../src/core/scenario/shelf.ts'
import { ContentNote } from '../../../../src/web/trainee/library/ContentNote.tsx'
import { Library } from '../../../../src/web/trainee/library/Library.tsx'
import type { Standing } from '../../../../src/web/trainee/library/standing.ts'
import type { Ahead } from '../../../../src/web/trainee/progress/look-ahead.ts'
import { defaultSettings } from '../../../../src/web/trainee/settings.ts'
import { checkAccess } from '../../check-access.ts'
import { aScore } from '../progress/a-take.ts'

const tansley: ShelfCall = {
  id: 'number',
  title: 'Author’s Number',
  about: 'Something is wrong.',
  difficulty: 1,
  focus: 'listening',
  direction: 'outbound',
  desk: 'Enquiries',
  content: undefined,
  company: 'Larkfield',
  companySells: 'books',
  callers: ['Dot Tansley'],
  temperaments: ['lonely'],
  variants: 3,
  minutes: 7,
  hash: 'hash',
}
const northline = { ...tansley, direction: 'inbound', company: 'Northline', companySells: 'broadband' } as const
const pike: ShelfCall = {
  ...northline,
  id: 'wifi',
  title: 'Billing Can’t Fix Wi-Fi',
  callers: ['Joanne Pike'],
  difficulty: 2,
  focus: 'routing',
}
const marlow: ShelfCall = {
  ...northline,
  id: 'ten',
  title: 'Strikes Ten',
  callers: ['Dev Marlow'],
  difficulty: 4,
  focus: 'de-escalation',
  minutes: 1,
  content: { note: 'He shouts.', instead: 'wifi' },
}

describe('a row of the shelf tells', () => {
  test('who it is, what it is about, how hard, which skill and how long', async () => {
    show([pike, marlow])
    const row = rowOf('Joanne Pike')
    expect(row).toHaveTextContent(/Billing Can’t Fix Wi-Fi.*Something is wrong.*Fair.*Routing.*About 7 minutes/)
    expect(within(row).getByRole('link', { name: /Joanne Pike/ })).toHaveAttribute('href', '#/call/wifi')
    expect(rowOf('Dev Marlow')).toHaveTextContent(/Very hard.*De-escalation.*About a minute.*Content note/)
    await checkAccess()
  })

  test('that it was not taken yet', () => {
    show([pike])
    expect(rowOf('Joanne Pike')).toHaveTextContent('Not taken yet')
  })

  test('the second at which the call was left', () => {
    show([pike], { wifi: { left: 125_000 } })
    expect(rowOf('Joanne Pike')).toHaveTextContent('In progress at 02:05: resume')
  })

  test('the best score and the last, which leads to its debrief', () => {
    show([pike], {
      wifi: { best: aScore({ overall: 84.2 }), last: { attempt: 'abc', score: aScore({ overall: 79.7, passed: false }) } },
    })
    expect(rowOf('Joanne Pike')).toHaveTextContent(/Best84passed/)
    expect(screen.getByRole('link', { name: 'Last: 79. See its debrief' })).toHaveAttribute('href', '#/debrief/abc')
  })

  test('that scores are still being worked out, and which tries have none any more', () => {
    show([pike, marlow], { wifi: { working: true }, ten: { earlier: 2 } })
    expect(rowOf('Joanne Pike')).toHaveTextContent('Working out your scores')
    expect(rowOf('Dev Marlow')).toHaveTextContent('2 tries were made with an earlier version of this call.')
  })

  test('that the trainee makes the call, and the names of several callers', () => {
    show([tansley, { ...northline, id: 'many', callers: ['Ann', 'Bo', 'Cy', 'Di', 'Ed'] }])
    expect(rowOf('Dot Tansley')).toHaveTextContent('You make the call')
    expect(screen.getByRole('link', { name: /Ann and 4 more/ })).toBeVisible()
  })
})

test('calls stand company by company, the gentlest first', () => {
  show([marlow, tansley, pike])
  const northline = screen.getByRole('region', { name: 'Northline' })
  expect(within(northline).getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Joanne PikeBilling Can’t Fix Wi-Fi',
    'Dev MarlowStrikes Ten',
  ])
  expect(within(screen.getByRole('region', { name: 'Larkfield' })).getAllByRole('heading', { level: 3 })).toHaveLength(1)
})

test('the shelf can be narrowed to one skill', async () => {
  show([pike, marlow])
  await userEvent.click(screen.getByRole('radio', { name: 'Routing 1' }))
  expect(screen.getByRole('link', { name: /Joanne Pike/ })).toBeVisible()
  expect(screen.queryByRole('link', { name: /Dev Marlow/ })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Listening 0' }))
  expect(screen.getByText(/No call on this shelf has that skill in focus/)).toBeVisible()
})

test('an empty shelf says why', async () => {
  show([])
  expect(screen.getByText(/built without a single call/)).toBeVisible()
  await checkAccess()
})

test('how calls are taken is said in a line and changed below it', async () => {
  const onSettings = vi.fn<(settings: typeof defaultSettings) => void>()
  render(<Library shelf={[pike]} standings={new Map()} settings={{ ...defaultSettings, timing: 10 }} onSettings={onSettings} />)
  expect(screen.getByText('10 times as long, words as they are spoken, coach off')).toBeVisible()
  await userEvent.click(screen.getByText('How you take calls'))
  await userEvent.selectOptions(await screen.findByLabelText('Time to think'), 'No timers')
  expect(onSettings).toHaveBeenLastCalledWith(expect.objectContaining({ timing: 'off' }))
  await userEvent.click(screen.getByRole('switch', { name: /Coach/ }))
  expect(onSettings).toHaveBeenLastCalledWith(expect.objectContaining({ coach: true }))
  await userEvent.click(screen.getByRole('radio', { name: 'Night' }))
  expect(onSettings).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'night' }))
  await checkAccess()
})

describe('before a call with a content note', () => {
  test('the note and the call to take instead are there', async () => {
    const onTake = vi.fn<() => void>()
    render(<ContentNote call={marlow} note="He shouts." instead={pike} onTake={onTake} />)
    expect(screen.getByText('He shouts.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Take “Billing Can’t Fix Wi-Fi” instead' })).toHaveAttribute('href', '#/call/wifi')
    await userEvent.click(screen.getByRole('button', { name: 'Take this call' }))
    expect(onTake).toHaveBeenCalledOnce()
    await checkAccess()
  })

  test('nobody is sent to a call that is not on the shelf', () => {
    render(<ContentNote call={marlow} note="He shouts." instead={null} onTake={() => {}} />)
    expect(screen.queryByRole('link', { name: /instead/ })).toBeNull()
    expect(screen.getByText(/You do not have to take it/)).toBeVisible()
  })
})

describe('what comes next', () => {
  const last = { attempt: 'abc', score: aScore() }
  const due = { call: 'wifi', at: 0, principles: ['L3'], isDue: true } as const
  const taken = { wifi: { best: aScore(), last } }

  test('stands above the shelf, with its reason', async () => {
    show([pike], {}, { next: { call: pike, href: '#/call/wifi/before', reason: 'It is due.' }, due: [], kept: new Set() })
    expect(screen.getByRole('link', { name: 'Joanne Pike, Billing Can’t Fix Wi-Fi' })).toHaveAttribute('href', '#/call/wifi/before')
    expect(screen.getByText('It is due.')).toBeVisible()
    await checkAccess()
  })

  test('is marked where a call is due again, and only there', () => {
    show([pike, tansley], { ...taken, number: taken.wifi }, { next: null, due: [due, { ...due, call: 'number', isDue: false }], kept: new Set() })
    expect(rowOf('Joanne Pike')).toHaveTextContent('Due again')
    expect(rowOf('Dot Tansley')).not.toHaveTextContent('Due again')
  })

  test('is to go on, where a call that is due was left', () => {
    show([pike], { wifi: { ...taken.wifi, left: 4000 } }, { next: null, due: [due], kept: new Set() })
    expect(rowOf('Joanne Pike')).not.toHaveTextContent('Due again')
  })

  test('leaves out a call that is kept for a check-up, and says so', () => {
    show([pike], {}, { next: null, due: [], kept: new Set(['wifi']) })
    expect(rowOf('Joanne Pike')).toHaveTextContent('Kept for a check-up')
    expect(screen.getByRole('link', { name: /Joanne Pike/ })).toBeVisible()
  })
})

function show(shelf: readonly ShelfCall[], standings: Readonly<Record<string, Partial<Standing>>> = {}, ahead: Ahead | null = null) {
  const none: Standing = { left: null, best: null, last: null, working: false, earlier: 0 }
  const all = new Map(Object.entries(standings).map(([id, standing]) => [id, { ...none, ...standing }]))
  render(<Library shelf={shelf} standings={all} ahead={ahead} settings={defaultSettings} onSettings={() => {}} />)
}

function rowOf(caller: string): HTMLElement {
  const row = screen.getByRole('link', { name: new RegExp(caller) }).closest('li')
  if (!row) throw new Error(`${caller} has no row.`)
  return row
}
