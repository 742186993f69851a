import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { plainReplies, says, smallCall, smallSeries } from '../../../core/small-call.ts'
import { checkAccess } from '../../check-access.ts'
import { repliesShown, showCall, talk, told } from './show-call.tsx'

const badge = () => screen.getByRole('timer').parentElement

describe('while it rings', () => {
  test('one sees who calls and what is on file, and Enter answers', async () => {
    const { user, phase } = showCall()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ann Lee')
    expect(screen.getByText('Somebody with a tap.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'On file' })).toHaveTextContent('Sales. Rang.')
    expect(screen.getByText('Sam, at the desk')).toBeVisible()
    await checkAccess()
    await user.keyboard('{Enter}')
    expect(phase()).toBe('talking')
    expect(badge()).toHaveTextContent('Live')
  })

  test('one can say how ready one feels, and Enter still answers', async () => {
    const { user, phase } = showCall()
    const question = screen.getByRole('group', { name: 'How ready do you feel for this one?' })
    const choices = within(question).getAllByRole('radio')
    expect(choices.map((choice) => choice.closest('label')?.textContent)).toEqual(['Not at all', 'A little', 'Half', 'Mostly', 'Very'])
    for (const choice of choices) expect(choice).not.toBeChecked()
    expect(screen.getByRole('button', { name: 'Answer' })).toHaveFocus()
    await user.click(within(question).getByRole('radio', { name: 'Mostly' }))
    expect(within(question).getByRole('radio', { name: 'Mostly' })).toBeChecked()
    await checkAccess()
    await user.keyboard('{Enter}')
    expect(phase()).toBe('talking')
  })

  test('one can decide not to take it', async () => {
    const { user, left } = showCall()
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(left).toHaveBeenCalledOnce()
  })

  test('an outbound call is one that the rep makes, and speaks first in', async () => {
    const { user, events } = showCall({ scenario: smallCall({ direction: 'outbound' }) })
    expect(screen.queryByText('Ringing')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Call' }))
    expect(events()).toContain('answered')
    expect(repliesShown()).toHaveLength(4)
  })
})

describe('while the caller speaks', () => {
  test('words appear as they are said, and those to come keep their room', async () => {
    const { user, pass } = showCall()
    await user.keyboard('{Enter}')
    const words = () => [...document.querySelectorAll('[data-word]')]
    const said = () => words().filter((word) => word.hasAttribute('data-said')).length
    expect(words()).toHaveLength(5)
    expect(said()).toBe(0)
    pass(900)
    await waitFor(() => expect(said()).toBeGreaterThan(0))
    expect(said()).toBeLessThan(5)
  })

  test('a reply cuts in, and says so beforehand; what was cut off ends in a dash', async () => {
    const { user, pass, events } = showCall()
    await user.keyboard('{Enter}')
    pass(600)
    expect(screen.getByText('Still speaking: a reply now cuts in')).toBeVisible()
    await user.keyboard('2')
    expect(events()).toEqual(['answered', 'interrupted', 'replied'])
    expect(screen.getByRole('list', { name: 'Just now' })).toHaveTextContent('Good—')
  })

  test('space hears them out, and then says nothing', async () => {
    const { user, events } = showCall()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    expect(events()).toEqual(['answered', 'said'])
    await user.keyboard(' ')
    expect(events()).toEqual(['answered', 'said', 'waited'])
  })

  test('the words can be kept back until they have been said', async () => {
    const { user } = showCall()
    await user.keyboard('{Enter}c')
    const turn = document.querySelector('[data-unread]')
    expect(turn).toHaveAttribute('data-unread', 'true')
    await user.keyboard(' ')
    expect(turn).toHaveAttribute('data-unread', 'false')
  })
})

describe('the replies', () => {
  test('are given by their keys, in the order shown', async () => {
    const { user, call } = await talk()
    const third = call.getSnapshot().replies[2]
    expect(repliesShown()[2]).toContain(third?.say)
    await user.keyboard('3')
    expect(call.log().events.at(-1)).toMatchObject({ type: 'replied', reply: third?.id })
  })

  test('are not given by keys that are turned off', async () => {
    const { user, events } = showCall({ settings: { keys: false } })
    await user.keyboard('{Enter}')
    await user.keyboard('1 hp')
    expect(events()).toEqual(['answered'])
  })

  test('that are locked show why and cannot be given', async () => {
    const secret = says('A secret.', 'proceed', { 'once opened': 'leaks' })
    const hello = { says: 'Well?', replies: [...plainReplies('at hello').slice(1), secret] }
    const scenario = smallCall({ steps: { hello, last: { says: 'Bye.', replies: plainReplies('at last'), goto: 'done' } } })
    const { user, events } = await talk({ scenario })
    const locked = screen.getByRole('button', { name: /Not open yet/ })
    expect(locked).toHaveTextContent('Needs something you have not looked up yet.')
    expect(screen.queryByText('A secret.')).toBeNull()
    await user.click(locked)
    expect(events()).not.toContain('replied')
    await user.click(screen.getByRole('tab', { name: 'Articles' }))
    await user.click(screen.getByText('Leaks'))
    expect(await screen.findByText('A secret.')).toBeVisible()
    await checkAccess()
  })

  test('leave the focus on the call, so that it is never lost', async () => {
    const { user } = await talk()
    await user.click(screen.getByRole('button', { name: /One at hello/ }))
    expect(screen.getByRole('main')).toHaveFocus()
  })
})

describe('a screen reader is told', () => {
  test('each turn whole when it begins, and then that the replies are open', async () => {
    const { user } = showCall()
    await user.keyboard('{Enter}')
    expect(told()).toBe('The line is live. Ann Lee: Good morning to you all.')
    await user.keyboard(' ')
    expect(told()).toBe('The line is live. Ann Lee: Good morning to you all. Replies are open.')
    await user.keyboard('1')
    expect(told()).toBe('Ann Lee: And now we are in the middle.')
  })

  test('what the screen of the desk shows', async () => {
    const hello = { says: 'Well?', screen: 'Postcode does not match.', replies: plainReplies('at hello') }
    const scenario = smallCall({ steps: { hello, last: { says: 'Bye.', replies: plainReplies('at last'), goto: 'done' } } })
    const { user } = showCall({ scenario })
    await user.keyboard('{Enter}')
    expect(told()).toContain('On your screen: Postcode does not match.')
    expect(screen.getByRole('complementary')).toHaveTextContent('Postcode does not match.')
  })
})

describe('a pause', () => {
  test('covers the call and stops its time, by Escape or P', async () => {
    const { user, call, pass } = await talk()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog', { name: 'Paused' })).toHaveTextContent('Ann Lee does not notice')
    const before = call.now()
    pass(60_000)
    expect(call.now()).toBe(before)
    await checkAccess()
    await user.keyboard('p')
    pass(1000)
    expect(call.now()).toBe(before + 1000)
  })

  test('is a place to leave from', async () => {
    const { user, left } = await talk()
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    await user.click(screen.getByRole('button', { name: 'Leave for now' }))
    expect(left).toHaveBeenCalledOnce()
  })

  test('is what a call that was taken up again begins with', async () => {
    const { user, call, pass } = showCall({ before: (taken) => taken.answer() })
    pass(5000)
    expect(call.now()).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Back to the call' }))
    pass(500)
    expect(call.now()).toBe(500)
  })

  test('comes with the settings and with the list of keys', async () => {
    const { user, call, pass } = await talk()
    await user.keyboard('?')
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    pass(5000)
    await user.click(within(screen.getByRole('dialog', { name: 'Keys' })).getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    pass(5000)
    expect(call.now()).toBe(0)
    await checkAccess()
  })
})

test('coaching shows the mood in words', async () => {
  await talk({ settings: { coach: true } })
  expect(screen.getByText('Feels heard').parentElement).toHaveTextContent('a little')
  await checkAccess()
})

test('after the call the ticket is filed, and that is told once', async () => {
  const { user, filed, phase } = await talk()
  await user.click(screen.getByRole('button', { name: 'Hang up' }))
  expect(phase()).toBe('wrap-up')
  expect(badge()).toHaveTextContent('Ended')
  expect(screen.getByRole('region', { name: 'After the call' })).toHaveTextContent('0 of 3 fields are filled.')
  await checkAccess()
  await user.keyboard('{Enter}')
  expect(filed).toHaveBeenCalledOnce()
})

test('in a series the next call rings once a ticket is filed', async () => {
  const { user, filed } = await talk({ scenario: smallSeries({}, { caller: { name: 'Bo Ray' } }) })
  await user.click(screen.getByRole('button', { name: 'Hang up' }))
  await user.click(screen.getByRole('button', { name: 'File the ticket, take call 2 of 2' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Bo Ray')
  expect(screen.getByText('Call 2 of 2')).toBeVisible()
  expect(screen.queryByRole('group', { name: /^How ready/ })).toBeNull()
  expect(filed).not.toHaveBeenCalled()
})

test('the caller who says goodbye is heard to the end', async () => {
  const { user, phase } = await talk()
  for (const key of ['1', ' ', '1', ' ', '1']) await user.keyboard(key)
  expect(phase()).toBe('farewell')
  expect(screen.getByRole('region', { name: 'Farewell' })).toHaveTextContent('The call with Ann Lee is ending.')
  await user.keyboard(' ')
  expect(phase()).toBe('wrap-up')
})
