import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type BranchOf, Branches } from '../../../../src/web/trainee/debrief/Branches.tsx'
import { checkAccess } from '../../check-access.ts'

const finished: BranchOf = { href: '#/debrief/b', from: 130_000, startedAt: '2026-11-22T12:00:00.000Z', overall: 84.2, left: null }

test('each call that was taken again has its line: from where, when, what it was worth, and the way there', async () => {
  show(finished)
  expect(screen.getByRole('listitem')).toHaveTextContent(/^From 02:10 again, 22 November: 84Side by side/)
  const link = screen.getByRole('link', { name: 'Side by side, from 02:10 again, 22 November' })
  expect(link).toHaveAttribute('href', '#/debrief/b')
  await checkAccess()
})

test('one that is not finished can be gone on with', () => {
  show({ ...finished, href: '#/again/a/7', overall: null, left: 185_000 })
  expect(screen.getByRole('listitem')).toHaveTextContent(/^From 02:10 again, 22 November: not finished/)
  expect(screen.getByRole('link', { name: /^Go on at 03:05/ })).toHaveAttribute('href', '#/again/a/7')
})

test('one that cannot be scored says so', () => {
  show({ ...finished, overall: null })
  expect(screen.getByRole('listitem')).toHaveTextContent(/: no score/)
})

test('one whose score is being worked out is not said to have none', () => {
  show({ ...finished, overall: 'coming' })
  expect(screen.getByRole('listitem')).toHaveTextContent(/: …Side by side/)
})

test('a score is never rounded up to a pass', () => {
  show({ ...finished, overall: 79.8 })
  expect(screen.getByRole('listitem')).toHaveTextContent(': 79')
})

test('there is nothing where nothing was taken again', () => {
  const { container } = render(<Branches branches={[]} />)
  expect(container).toBeEmptyDOMElement()
})

function show(...branches: readonly BranchOf[]) {
  document.title = 'A debrief'
  return render(
    <main>
      <h1>A debrief</h1>
      <Branches branches={branches} />
    </main>,
  )
}
