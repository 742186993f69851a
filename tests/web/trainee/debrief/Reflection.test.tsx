import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Reflection } from '../../../../src/web/trainee/debrief/Reflection.tsx'
import { checkAccess } from '../../check-access.ts'

const goal = 'Next time, when she sighs, I will wait.'

test('one sentence of when and then, with room for 300 characters', async () => {
  show()
  expect(field()).toHaveAccessibleDescription(/^One sentence/)
  expect(field()).toHaveAttribute('maxlength', '300')
  await checkAccess()
})

test('shows what was written before', () => {
  show(goal)
  expect(field()).toHaveValue(goal)
})

describe('what is written is kept as typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('once nothing more is typed for a moment, and not with every letter', () => {
    const { kept } = show()
    write('Next')
    pass(300)
    write('Next ')
    pass(500)
    expect(kept).not.toHaveBeenCalled()
    pass(100)
    expect(kept).toHaveBeenCalledExactlyOnceWith('Next ')
    pass(5000)
    expect(kept).toHaveBeenCalledOnce()
  })

  test.each<[when: string, happen: (gone: () => void) => void]>([
    ['the field is left', () => fireEvent.blur(field())],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page is closed', () => window.dispatchEvent(new Event('pagehide'))],
    ['the debrief is left', (gone) => gone()],
  ])('at once when %s', (_when, happen) => {
    const { kept, unmount } = show()
    write(goal)
    act(() => happen(unmount))
    expect(kept).toHaveBeenCalledExactlyOnceWith(goal)
    pass(5000)
    expect(kept).toHaveBeenCalledOnce()
  })

  test('also when all of it is taken away again', () => {
    const { kept } = show(goal)
    write('')
    pass(1000)
    expect(kept).toHaveBeenCalledExactlyOnceWith('')
  })

  test('and nothing is kept that was only read', () => {
    const { kept, unmount } = show(goal)
    fireEvent.focus(field())
    fireEvent.blur(field())
    unmount()
    expect(kept).not.toHaveBeenCalled()
  })
})

function show(before = '') {
  document.title = 'A debrief'
  const kept = vi.fn<(next: string) => void>()
  function Page() {
    const [next, setNext] = useState(before)
    const keep = (text: string) => {
      kept(text)
      setNext(text)
    }
    return (
      <main>
        <h1>A debrief</h1>
        <Reflection next={next} onNext={keep} />
      </main>
    )
  }
  return { kept, ...render(<Page />) }
}

function field(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Next time, when …, I will …' })
}

function write(text: string): void {
  fireEvent.change(field(), { target: { value: text } })
}

function pass(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds))
}
