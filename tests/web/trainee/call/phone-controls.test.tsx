import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { RunningCall } from '../../../../src/core/call/running-call.ts'
import { checkAccess } from '../../check-access.ts'
import { talk, told } from './show-call.tsx'

describe('hold', () => {
  test('is asked for with a promise, by two keys', async () => {
    const { user, call, pass } = await talk()
    await user.keyboard('h')
    await checkAccess()
    await user.keyboard('2')
    expect(call.getSnapshot()).toMatchObject({ phase: 'held', hold: { promised: 2, minutes: 0 } })
    pass(5000)
    expect(screen.getByRole('region', { name: 'On hold' })).toHaveTextContent('on hold for 1 of 2 minutes')
    expect(told()).toContain('1 minute on hold, 2 promised.')
    await checkAccess()
    await user.keyboard('h')
    expect(call.getSnapshot().phase).toBe('talking')
  })

  test('can be done without asking', async () => {
    const { user, call } = await talk()
    await user.click(screen.getByRole('button', { name: 'Hold' }))
    await user.click(screen.getByRole('button', { name: 'Hold without asking' }))
    expect(call.log().events.at(-1)).toMatchObject({ type: 'held', minutes: null })
    expect(screen.getByRole('region', { name: 'On hold' })).toHaveTextContent('was not asked')
  })

  test('is not chosen yet: Escape gives the focus back to its button', async () => {
    const { user, events } = await talk()
    await user.keyboard('h{Escape}')
    expect(screen.getByRole('button', { name: 'Hold' })).toHaveFocus()
    expect(events()).not.toContain('held')
    expect(screen.queryByRole('dialog', { name: 'Paused' })).toBeNull()
  })

  test('with timing off lets a minute pass by a button', async () => {
    const { user, call, pass } = await talk({ settings: { timing: 'off' } })
    await user.keyboard('h1')
    pass(60_000)
    expect(call.getSnapshot().hold?.minutes).toBe(0)
    await user.click(screen.getByRole('button', { name: 'A minute passes' }))
    expect(call.getSnapshot().hold?.minutes).toBe(1)
  })
})

describe('a transfer', () => {
  const dialog = () => within(screen.getByRole('dialog', { name: 'Transfer' }))

  test('is warm with a brief made of what the ticket holds', async () => {
    const { user, call } = await talk()
    await user.selectOptions(screen.getByLabelText('What is wrong'), 'Tap drips')
    await user.keyboard('t')
    expect(dialog().getByRole('button', { name: 'Choose a department' })).toBeDisabled()
    await user.click(dialog().getByRole('radio', { name: /Repairs/ }))
    await user.click(dialog().getByRole('checkbox', { name: /Tap drips/ }))
    expect(dialog().getByText('“Ann Lee. Tap drips.”')).toBeVisible()
    expect(dialog().getByText('4 words')).toBeVisible()
    await checkAccess()
    await user.click(dialog().getByRole('button', { name: 'Transfer to Repairs, warm' }))
    expect(transferIn(call)).toMatchObject({ to: 'Repairs', how: 'warm', brief: ['tap'] })
  })

  test('can be cold, tells nothing then, and does not go to the own desk', async () => {
    const { user, call } = await talk()
    await user.click(screen.getByRole('button', { name: 'Transfer' }))
    expect(dialog().queryByRole('radio', { name: /^Desk/ })).toBeNull()
    await user.click(dialog().getByRole('radio', { name: /Sales/ }))
    await user.click(dialog().getByRole('radio', { name: /Cold/ }))
    expect(dialog().queryByText('What you tell them')).toBeNull()
    await user.click(dialog().getByRole('button', { name: 'Transfer to Sales, cold' }))
    expect(transferIn(call)).toMatchObject({ to: 'Sales', how: 'cold', brief: [] })
    expect(told()).toContain('Sales sent Ann Lee back')
  })
})

test('hanging up asks nothing and is never disabled', async () => {
  const { user, events } = await talk()
  await user.keyboard('h1')
  const hangUp = screen.getByRole('button', { name: 'Hang up' })
  expect(hangUp).toBeEnabled()
  await user.click(hangUp)
  expect(events()).toContain('hung-up')
})

function transferIn(call: RunningCall) {
  return call.log().events.find((event) => event.type === 'transferred')
}
