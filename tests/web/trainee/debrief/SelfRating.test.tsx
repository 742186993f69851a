import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { OwnView } from '../../../../src/web/trainee/own-view.ts'
import { SelfRating } from '../../../../src/web/trainee/debrief/SelfRating.tsx'
import { type Skill, skills } from '../../../../src/web/trainee/skills.ts'
import { checkAccess } from '../../check-access.ts'

test('asks for three marks before any score, of which none is set yet', async () => {
  ask()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Before you see the score: how did it go?')
  const sliders = screen.getAllByRole('slider')
  expect(sliders.map((slider) => slider.getAttribute('aria-valuetext'))).toEqual(['Not set', 'Not set', 'Not set'])
  expect(slider('Listening')).toHaveAccessibleDescription(/^You heard what mattered/)
  expect(document.title).toBe('A small call, before the score – Please Hold')
  await checkAccess()
})

test('hands on what was set and leaves out the rest', async () => {
  const rated = ask()
  fireEvent.change(slider('Listening'), { target: { value: '60' } })
  expect(slider('Listening')).toHaveAttribute('aria-valuetext', '60 of 100')
  await checkAccess()
  await userEvent.click(screen.getByRole('button', { name: 'Show the debrief' }))
  expect(rated).toHaveBeenCalledExactlyOnceWith({ listening: 60, routing: null, 'de-escalation': null })
})

test('a tap on the thumb sets the middle, in which it stands; a word beside it sets nothing', async () => {
  const rated = ask()
  await userEvent.click(screen.getByText('Listening'))
  await userEvent.click(slider('Routing'))
  await userEvent.click(screen.getByRole('button', { name: 'Show the debrief' }))
  expect(rated).toHaveBeenCalledExactlyOnceWith({ listening: null, routing: 50, 'de-escalation': null })
})

test('can be left out, set or not', async () => {
  const rated = ask()
  await userEvent.click(screen.getByRole('button', { name: 'Show the debrief' }))
  expect(rated).toHaveBeenLastCalledWith('skipped')
  fireEvent.change(slider('Listening'), { target: { value: '60' } })
  await userEvent.click(screen.getByRole('button', { name: 'Skip' }))
  expect(rated).toHaveBeenLastCalledWith('skipped')
})

test('does not ask about what the call gives no occasion for', () => {
  ask(['listening', 'de-escalation'])
  expect(screen.getAllByRole('slider')).toHaveLength(2)
  expect(screen.queryByText('Routing')).toBeNull()
})

function ask(asked: readonly Skill[] = skills) {
  const rated = vi.fn<(rated: OwnView['rated']) => void>()
  render(<SelfRating title="A small call" asked={asked} onRated={rated} />)
  return rated
}

function slider(name: string): HTMLElement {
  return screen.getByRole('slider', { name })
}
