import { render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { type Debrief, debrief, debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import { branchCall } from '../../../../src/core/call/branch-call.ts'
import { logOf } from '../../../../src/core/call/course.ts'
import { replayCall } from '../../../../src/core/call/replay-call.ts'
import { SideBySide } from '../../../../src/web/trainee/debrief/SideBySide.tsx'
import { file, play, playOn } from '../../../core/play.ts'
import { plainReplies, says, smallCall } from '../../../core/small-call.ts'
import { checkAccess } from '../../check-access.ts'

const scenario = smallCall({
  caller: { temperament: 'worn' },
  steps: {
    hello: { says: 'The tap drips, day and night.', brings: 'tap', replies: plainReplies('at hello') },
    middle: {
      says: 'And nobody came.',
      replies: [
        says('Calm down.', 'tell-to-calm-down'),
        says('Day and night, and nobody came.', 'acknowledge'),
        says('Go on.', 'proceed'),
        says('So?', 'proceed'),
      ],
    },
    last: { says: 'Well, what now?', replies: plainReplies('at last'), goto: 'done' },
  },
})
const course = file(play(scenario, '(note tap: Tap drips)', 'One at hello', 'Calm down', 'One at last'))

test('the common part is named, and from the fork on each call stands for itself', () => {
  show('Day and night', 'One at last')
  const fork = course.events.filter(({ type }) => type === 'replied')[1]!
  expect(screen.getByText(/^The same until/)).toHaveTextContent(`The same until 00:0${fork.at / 1000}, after Ann Lee said: And nobody came.`)
  const first = linesOf('The first call')
  const again = linesOf('Taken again')
  expect(first[0]).toMatch(/^00:0\d You“Calm down\.”.*frustration/)
  expect(again[0]).toMatch(/^00:0\d You“Day and night, and nobody came\.”Acknowledged it · /)
  expect(first.at(-1)).toContain('“Goodbye to you.”')
  expect([...first, ...again].join()).not.toContain('The tap drips')
})

test('what came of each stands in one table, with the difference in signs and in words', async () => {
  const { first, again } = show('Day and night', 'One at last')
  const table = screen.getByRole('table', { name: 'What came of each' })
  const row = within(table).getByRole('row', { name: /^De-escalation/ })
  const [before, after] = [first, again].map(({ scores }) => Math.floor(scores['de-escalation']! + 1e-6))
  expect(after).toBeGreaterThan(before!)
  expect(row).toHaveTextContent(new RegExp(`^De-escalation${before}${after} \\+${after! - before!}, higher$`))
  expect(within(table).getByRole('row', { name: /^Listening/ })).toHaveTextContent('±0, the same')
  expect(within(table).getByRole('row', { name: /^Ending/ })).toHaveTextContent('EndingDoneDone')
  expect(within(table).getByRole('row', { name: /^Result/ })).toHaveTextContent('Not yetNot yet')
  await checkAccess()
})

test('a call that came out worse says so', () => {
  const { first, again } = show('Day and night', 'One at last')
  render(<SideBySide first={again} again={first} firstHref="#/debrief/b" againHref="#/debrief/a" current="again" />)
  expect(screen.getAllByRole('row', { name: /^De-escalation/ })[1]).toHaveTextContent(/ −\d+, lower$/)
})

test.each([
  ['again', '#/debrief/a', 'Taken again this debrief'],
  ['first', '#/debrief/b', 'The first call this debrief'],
] as const)('in the debrief of the %s call a link leads to the other', (current, href, own) => {
  show('Day and night', 'One at last', { current })
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([href])
  expect(screen.getByRole('columnheader', { name: own })).toBeVisible()
})

test('where the caller was cut off in one of them only, their line stands on both sides', () => {
  show('(cut in after 1) Day and night', 'One at last')
  expect(screen.getByText(/^The same until/)).toHaveTextContent('after Ann Lee said: The tap drips, day and night.')
  expect(linesOf('The first call')[0]).toContain('“And nobody came.”')
  expect(linesOf('Taken again')[0]).toContain('“And—”')
})

test('the same said again is no fork', async () => {
  show('Calm down', 'One at last')
  expect(screen.getByText('The same was said in both, to the end.')).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Taken again' })).toBeNull()
  await checkAccess()
})

test('a skill of which there is no score is not counted up', () => {
  const { first, again } = show('Day and night', 'One at last')
  const without = (made: Debrief): Debrief => ({ ...made, scores: { ...made.scores, routing: null } })
  render(<SideBySide first={without(first)} again={without(again)} firstHref="#/debrief/a" againHref="#/debrief/b" current="again" />)
  expect(screen.getAllByRole('row', { name: /^Routing/ })[1]).toHaveTextContent('RoutingNot in this callNot in this call')
})

type Shown = [...turns: string[], last: string | Pick<ComponentProps<typeof SideBySide>, 'current'>]

/** The call, and it again from its second reply on. */
function show(...turns: Shown) {
  document.title = 'A debrief'
  const words = turns.filter((turn) => typeof turn === 'string')
  const current = turns.find((turn) => typeof turn !== 'string')?.current ?? 'again'
  const passage = course.passages.findLastIndex(({ event }) => event.type === 'replied') - 2
  const branch = branchCall(logOf(course), scenario, passage)
  if ('message' in branch) throw new Error(branch.message)
  const replayed = replayCall(branch.log, scenario)
  if (replayed.misfit) throw new Error(replayed.misfit.message)
  const first = made(debrief(logOf(course), scenario))
  const again = made(debriefCourse(file(playOn(replayed.course, ...words))))
  render(
    <main>
      <h1>A debrief</h1>
      <SideBySide {...{ first, again, current }} firstHref="#/debrief/a" againHref="#/debrief/b" />
    </main>,
  )
  return { first, again }
}

function made(result: ReturnType<typeof debrief>): Debrief {
  if ('message' in result) throw new Error(result.message)
  return result
}

function linesOf(heading: string): string[] {
  const lines = within(screen.getByRole('region', { name: heading })).getAllByRole('listitem')
  return lines.map(({ textContent }) => textContent)
}
