import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { goToLine } from '../../../../src/web/trainee/debrief/go-to-line.ts'

afterEach(() => vi.restoreAllMocks())

test.each([
  [false, 'smooth'],
  [true, 'auto'],
])('whoever wants less motion (%s) is not taken along the way, but to the line', (matches, behavior) => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches } as MediaQueryList)
  render(<p id="said-3" tabIndex={-1}>Well, what now?</p>)
  const line = screen.getByText('Well, what now?')
  const scroll = vi.spyOn(line, 'scrollIntoView')
  goToLine(3)
  expect(line).toHaveFocus()
  expect(scroll).toHaveBeenCalledWith({ block: 'center', behavior })
})
