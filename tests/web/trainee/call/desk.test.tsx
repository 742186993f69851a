import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { smallCall } from '../../../core/small-call.ts'
import { checkAccess } from '../../check-access.ts'
import { talk } from './show-call.tsx'

const facts = {
  tap: { said: 'The tap drips.', ticket: 'Tap drips', mishear: ['Bath drips'] },
  washer: { said: 'Gone.', ticket: 'Washer gone' },
  account: { said: 'One two three.', ticket: '123', kind: 'number' as const, field: 'Account number' },
  name: { said: 'Ann Lee.', proves: ['name'] },
}

test('a field is picked among what was said and its mishearings, or typed where the fact is a number', async () => {
  const { user, call } = await talk({ scenario: smallCall({ facts }) })
  const need = screen.getByLabelText('What is wrong')
  expect([...need.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['–', 'Bath drips', 'Tap drips'])
  await user.selectOptions(need, 'Bath drips')
  await user.type(screen.getByLabelText('Account number'), '123{Enter}')
  expect(call.getSnapshot().ticket).toEqual({ tap: 'Bath drips', account: '123' })
  await checkAccess()
})

test('what is being typed is written when the field is left, even for a reply', async () => {
  const { user, events } = await talk()
  await user.type(screen.getByLabelText('Note'), 'Call back at 4')
  await user.click(screen.getByRole('button', { name: /One at hello/ }))
  expect(events().slice(2)).toEqual(['noted', 'replied'])
})

test('what is being typed is written even if the field goes away under the pen', async () => {
  const { user, call, gone } = await talk()
  await user.type(screen.getByLabelText('Note'), 'Call back at 4')
  gone()
  expect(call.getSnapshot().note).toBe('Call back at 4')
})

test('keys are only letters while something is typed, and Escape leaves the field', async () => {
  const { user, call, events } = await talk()
  await user.keyboard('d')
  expect(screen.getByLabelText('What is wrong')).toHaveFocus()
  await user.type(screen.getByLabelText('Note'), '1 h t p')
  expect(events()).toEqual(['answered', 'said'])
  await user.keyboard('{Escape}')
  expect(screen.getByRole('main')).toHaveFocus()
  expect(call.getSnapshot().note).toBe('1 h t p')
})

test('while the desk is in use the silence clock stands still', async () => {
  const { user, pass, events } = await talk()
  await user.hover(screen.getByRole('complementary', { name: 'Your desk' }))
  pass(60_000)
  expect(events()).not.toContain('waited')
  await user.hover(screen.getByRole('region', { name: 'Your replies' }))
  pass(60_000)
  expect(events()).toContain('waited')
})

test('opening an entry is known to the call', async () => {
  const { user, call } = await talk()
  for (const [tab, entry] of [['Directory', 'Repairs'], ['Policies', 'Refund'], ['Articles', 'Leaks']] as const) {
    await user.click(screen.getByRole('tab', { name: tab }))
    await user.click(screen.getByText(entry))
  }
  await checkAccess()
  await new Promise((resolve) => setTimeout(resolve))
  const lookedUp = call.log().events.filter((event) => event.type === 'looked-up')
  expect(lookedUp.map(({ kind, name }) => [kind, name])).toEqual([
    ['department', 'Repairs'],
    ['policy', 'refund'],
    ['article', 'leaks'],
  ])
})

test('arrow keys go from tab to tab', async () => {
  const { user } = await talk()
  await user.click(screen.getByRole('tab', { name: 'Ticket' }))
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('tab', { name: 'Directory' })).toHaveFocus()
  expect(screen.getByRole('tab', { name: 'Directory' })).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{End}')
  expect(screen.getByRole('tab', { name: 'Articles' })).toHaveFocus()
})

test('proofs are shown as they are given', async () => {
  const { user } = await talk({
    scenario: smallCall({
      steps: {
        hello: {
          says: 'It is Ann Lee.',
          brings: 'name',
          replies: ['One', 'Two', 'Three'].map((say) => ({ say: `${say}.`, act: 'proceed' as const, coach: 'Fine.' })),
          goto: 'done',
        },
      },
    }),
  })
  const verification = screen.getByRole('region', { name: 'Verification' })
  expect(verification).toHaveTextContent('Not yet: 2 of these')
  expect(verification).toHaveTextContent('name: given')
  expect(verification).toHaveTextContent('PIN: not given yet')
  await user.keyboard('1')
})

describe('on a narrow screen the desk is a drawer', () => {
  beforeEach(() => {
    vi.spyOn(window, 'matchMedia').mockImplementation(() => Object.assign(new EventTarget(), narrow) as MediaQueryList)
  })
  afterEach(() => vi.restoreAllMocks())

  test('opened and closed by D, in which the silence clock stands still', async () => {
    const { user, call, pass, events } = await talk()
    expect(screen.queryByRole('complementary')).toBeNull()
    await user.keyboard('d')
    await user.selectOptions(screen.getByLabelText('What is wrong'), 'Tap drips')
    expect(call.getSnapshot().ticket).toEqual({ tap: 'Tap drips' })
    pass(60_000)
    expect(events()).not.toContain('waited')
    await checkAccess()
    await user.click(screen.getByRole('button', { name: 'Back to the call' }))
    expect(screen.queryByRole('dialog', { name: 'Your desk' })).toBeNull()
  })

  test('and after the call the ticket lies on the call itself', async () => {
    const { user } = await talk()
    await user.click(screen.getByRole('button', { name: 'Hang up' }))
    expect(within(screen.getByRole('region', { name: 'After the call' })).getByLabelText('What is wrong')).toBeVisible()
  })
})

const narrow = { matches: true, media: '', onchange: null, addListener: () => undefined, removeListener: () => undefined }
