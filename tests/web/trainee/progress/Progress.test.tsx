import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Attempt } from '../../../../src/web/trainee/attempt.ts'
import type { Counted } from '../../../../src/web/trainee/progress/count-attempts.ts'
import { Progress } from '../../../../src/web/trainee/progress/Progress.tsx'
import { progressOf } from '../../../../src/web/trainee/progress/progress-of.ts'
import { anAttempt } from '../../an-attempt.ts'
import { checkAccess } from '../../check-access.ts'
import { aCall, asKept, aTake, day, start } from './a-take.ts'

const wifi = aCall('wifi', { title: 'Billing Can’t Fix Wi-Fi', callers: ['Joanne Pike'], focus: 'routing' })
const sally = aCall('sally', { title: 'Sally Never Asked', callers: ['Desmond Crewe'], focus: 'routing' })
const tiles = aCall('tiles', { title: 'Tile Order', difficulty: 1 })
const shelf = [wifi, sally, tiles]

test('before the first call the page says what it will show, and which call to begin with', async () => {
  show([])
  expect(screen.getByRole('heading', { level: 1, name: 'Nothing to show yet' })).toBeVisible()
  const next = screen.getByRole('region', { name: 'Suggested next' })
  expect(next).toHaveTextContent('The gentlest call to begin with')
  expect(within(next).getByRole('link', { name: 'Take the call' })).toHaveAttribute('href', '#/call/tiles')
  expect(screen.queryByRole('heading', { name: 'The three skills' })).toBeNull()
  expect(screen.getByRole('link', { name: /export, import, erase/ })).toHaveAttribute('href', '#/kept')
  await checkAccess()
})

test('each skill has its last mark, its best one and the trend, and says how many of its calls are mastered', async () => {
  const marks = [50, 50, 50, 60, 90, 81.6]
  const passed = (variant: string, days: number) => aTake({ call: 'wifi', variant, at: start + days * day })
  const later = marks.map((routing, index) => {
    const skills = { listening: null, routing, 'de-escalation': 0 }
    return aTake({ attempt: String(index), at: start + 9 * day, skills })
  })
  show([passed('a', 0), passed('b', 4), ...later])
  const routing = screen.getByRole('heading', { level: 3, name: 'Routing' }).closest('li')
  expect(routing).toHaveTextContent(/82 last time.*Best 90; up 27 over the last three\..*1 of 2 calls for it mastered\./)
  expect(screen.getByRole('img', { name: /^Routing: from 90 to 82, the best 90\. The numbers are folded away below\.$/ })).toBeVisible()
  await checkAccess()
})

test('a skill that no call gave occasion for has no mark', () => {
  show([aTake({ skills: { listening: null, routing: 80, 'de-escalation': 70 } })])
  const listening = screen.getByRole('heading', { level: 3, name: 'Listening' }).closest('li')
  expect(listening).toHaveTextContent(/No call so far gave occasion for it\.\s*The one call for it is not mastered yet\./)
})

test('the numbers behind the lines stand in a table, the newest first', async () => {
  show([aTake({ attempt: 'one', skills: { listening: 41, routing: null, 'de-escalation': 70 } }), aTake({ attempt: 'two', at: start + day })])
  await userEvent.click(screen.getByText('The same in numbers'))
  const rows = within(screen.getByRole('region', { name: 'The same in numbers: the three skills' })).getAllByRole('row')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'CallTakenListeningRoutingDe-escalation',
    'Billing Can’t Fix Wi-Fi22 Nov 2026909090',
    'Billing Can’t Fix Wi-Fi21 Nov 202641–70',
  ])
  await checkAccess()
})

test('thousands of attempts are no more rows than a few', () => {
  show(Array.from({ length: 300 }, (_, index) => aTake({ attempt: String(index), at: start + index })))
  expect(screen.getAllByRole('row', { hidden: true }).length).toBeLessThan(40)
  expect(screen.getByText(/The lines are the last 24 of your 300 calls/)).toBeVisible()
})

test('a call says what is missing for its mastery, and when it is due again for what', async () => {
  const passed = aTake({ call: 'wifi', levels: { L3: 'exemplary', R2: 'poor' } })
  show([passed, aTake({ call: 'sally', at: start + 1, passed: false, overall: 60 })], start + 1000)
  expect(rowOf('Billing')).toHaveTextContent(
    /Joanne Pike.*One more pass without the coach, in another variant, from Tuesday on.*Due again tomorrow: “Hand-off”\./,
  )
  expect(rowOf('Billing')).toHaveTextContent(/Best90passed.*Takenonce/)
  expect(rowOf('Sally')).toHaveTextContent(/Two passes without the coach.*Due again on (Mon|Tues)day: “Said back”/)
  expect(within(rowOf('Sally')).getByRole('link', { name: 'Last: 60. See its debrief' })).toHaveAttribute('href', `#/debrief/sally ${start + 1}`)
  expect(screen.getByText('One call on the shelf is not taken yet.', { exact: false })).toBeVisible()
})

test('a call that is due says so', () => {
  show([aTake({ call: 'wifi', levels: { R2: 'poor' } }), aTake({ call: 'wifi', variant: 'b', at: start + 4 * day })], start + 6 * day)
  expect(rowOf('Billing')).toHaveTextContent(/Mastered.*Due again: “Hand-off”/)
})

test('own marks stand beside the scores, in words and in numbers', async () => {
  const rated = { listening: 70, routing: null, 'de-escalation': 90 }
  show([aTake({ rated })])
  const own = screen.getByRole('region', { name: 'How you saw it yourself' })
  expect(own).toHaveTextContent(/Listening.*The one time you said, you gave yourself 20 less than the scorecard did\./)
  expect(within(own).queryByRole('heading', { name: 'Routing' })).toBeNull()
  expect(within(own).getByRole('table', { hidden: true })).toHaveTextContent('you 70, score 90')
  const folds = screen.getAllByText('The same in numbers').map((summary) => summary.textContent.trim())
  expect(folds).toEqual(['The same in numbers: the three skills', 'The same in numbers: your own marks'])
  await checkAccess()
})

test('nobody who never marked themselves is shown an empty picture of it', () => {
  show([aTake()])
  expect(screen.queryByRole('region', { name: 'How you saw it yourself' })).toBeNull()
})

test('a check-up leads from its first call to its marks', () => {
  const { unmount } = show([])
  expect(screen.getByRole('link', { name: 'Take the call: Sally Never Asked, before practising' })).toHaveAttribute('href', '#/call/sally/before')
  const checkUps = screen.getByRole('region', { name: 'Check-ups' })
  expect(checkUps).toHaveTextContent(/Once the first ones are taken.*30 days after the second ones.*a hint, not as proof/)
  unmount()
  const skills = { listening: 1, routing: 55, 'de-escalation': 1 }
  show([aTake({ call: 'sally', form: 'before', skills }), aTake({ at: start + day })], start + 2 * day)
  expect(screen.getByRole('link', { name: 'Sally Never Asked: 55. See its debrief' })).toBeVisible()
  const open = screen.getByRole('link', { name: 'Take the call: Billing Can’t Fix Wi-Fi, after practising' })
  expect(open).toHaveAttribute('href', '#/call/wifi/after')
  expect(open.closest('td')).toHaveTextContent('taken before, so not new to you')
})

test('a check-up that has begun is gone on with', () => {
  const skills = ['routing', 'listening'] as const
  const more = skills.flatMap((focus) => ['a', 'b'].map((id) => aCall(`${focus}-${id}`, { focus, title: `${focus} ${id}` })))
  const begun = [aTake({ call: 'listening-a', form: 'before' })]
  render(<Progress progress={progressOf(more, begun.map(asKept), begun, start + day)} now={start + day} />)
  const next = screen.getByRole('region', { name: 'Suggested next' })
  expect(within(next).getByRole('link', { name: 'Take the call' })).toHaveAttribute('href', '#/call/routing-a/before')
})

test('a check-up call that was left can be gone on with', () => {
  show([], start, [anAttempt({ scenario: 'sally', form: 'before', finishedAt: null })])
  expect(screen.getByRole('link', { name: 'Go on: Sally Never Asked, before practising' })).toBeVisible()
})

/** The page after these attempts. */
function show(counted: readonly Counted[], now = start + 30 * day, more: readonly Attempt[] = []) {
  return render(<Progress progress={progressOf(shelf, [...counted.map(asKept), ...more], counted, now)} now={now} />)
}

function rowOf(title: string): HTMLElement {
  const row = screen.getByRole('heading', { level: 3, name: new RegExp(title) }).closest('li')
  if (!row) throw new Error(`${title} has no row.`)
  return row
}
