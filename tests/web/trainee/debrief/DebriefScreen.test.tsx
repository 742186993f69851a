import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Debrief } from '../../../../src/core/debrief/debrief.ts'
import { debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { DebriefScreen } from '../../../../src/web/trainee/debrief/DebriefScreen.tsx'
import type { OwnView } from '../../../../src/web/trainee/own-view.ts'
import { file, play, playOn } from '../../../core/play.ts'
import type { Changes } from '../../../core/small-call.ts'
import { plainReplies, says, smallCall, smallSeries } from '../../../core/small-call.ts'
import { checkAccess } from '../../check-access.ts'

const tapCall: Changes = {
  caller: { temperament: 'worn' },
  steps: {
    hello: {
      says: 'The tap drips, day and night.',
      brings: 'tap',
      replies: [
        says('And which tap is it, then?', 'ask', { asks: 'tap' }),
        says('Day and night, and nobody came.', 'acknowledge', { answer: 'Nobody!' }),
        says('So the tap drips. Right?', 'paraphrase', { repeats: ['tap'] }),
        says('Your balance is nil, so it is free.', 'take-step', { discloses: 'balance' }),
      ],
    },
    last: { says: 'Well, what now?', replies: plainReplies('at last'), goto: 'done' },
  },
}

describe('a debrief', () => {
  beforeEach(() => show(tapCall, '(note tap: Bath drips)', 'And which', '(cut in after 1) One at last'))

  test('begins with how it ended and whether they would come back', () => {
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading).toHaveTextContent(/^Done\. Ann Lee would come back to Acme\.$/)
    expect(screen.getByText('“Goodbye to you.”')).toBeVisible()
    const when = screen.getByText('21 November 2026', { exact: false }).closest('p')
    expect(when).toHaveTextContent(/^A small call · Second try, 21 November/)
  })

  test('shows three scores, where each comes from, and what they come to', () => {
    const scores = screen.getByRole('region', { name: 'Scores' })
    const skills = within(scores).getAllByRole('heading').map(({ textContent }) => textContent)
    expect(skills).toEqual(['Listening', 'Routing', 'De-escalation'])
    expect(scores).toHaveTextContent(/0 of 3 facts are right in the ticket/)
    expect(scores).toHaveTextContent(/Not yet.*overall\. A pass is 80 overall, with 70 or more in each skill\./)
  })

  test('names the moment that mattered and leads to it in the transcript', async () => {
    const moment = screen.getByRole('region', { name: 'The moment that mattered' })
    expect(moment).toHaveTextContent('The tap drips, day and night.')
    expect(moment).toHaveTextContent('And which tap is it, then?')
    await userEvent.click(within(moment).getByRole('button', { name: 'See it in the call' }))
    expect(document.activeElement).toHaveTextContent(/You.*And which tap is it, then\?.*Asked again/)
  })

  test('draws the mood so that it can be heard, and read in numbers', async () => {
    expect(screen.getByRole('img', { name: /^Frustration: from 5 to/ })).toBeVisible()
    expect(screen.getAllByRole('img').map((image) => image.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'Frustration',
      'Feels heard',
      'Trust',
      'Patience',
    ])
    await userEvent.click(screen.getByText('The same in numbers'))
    expect(within(screen.getByRole('table')).getByRole('rowheader', { name: 'Asked again' })).toBeVisible()
  })

  test('tells what each turn did and why, and what else could have been said', async () => {
    const line = lineOf('And which tap is it, then?')
    expect(line).toHaveTextContent('Asked again · frustration +1, trust −1, patience −1')
    expect(line).toHaveTextContent('The note on “And which tap is it, then?”')
    await userEvent.click(within(line).getByText('The other 3 replies, or silence'))
    expect(line).toHaveTextContent(/Day and night, and nobody came\..*Acknowledged it · .*They would have said: “Nobody! Well, what now\?”/)
  })

  test('shows what was cut off and never heard', () => {
    const cut = screen.getAllByText('Cut off, never heard:').map((mark) => mark.closest('p')?.textContent)
    expect(cut).toEqual(['I’ve— Cut off, never heard: already told you that.', 'Cut off, never heard: Well, what now?'])
  })

  test('sets the ticket beside what was really said', async () => {
    const field = screen.getByRole('heading', { name: 'What is wrong' }).closest('li')!
    expect(field).toHaveTextContent(/Bath drips \(wrong\).*It should say: Tap drips.*The tap drips, day and night\./)
    const never = screen.getByRole('heading', { name: 'Cause, if known' }).closest('li')!
    expect(never).toHaveTextContent(/Left empty \(empty\).*It never came out in the call\./)
    await userEvent.click(within(field).getByRole('button'))
    expect(document.activeElement).toHaveTextContent('The tap drips, day and night.')
  })

  test('shows the whole scorecard, with evidence that leads to the transcript', async () => {
    const line = screen.getByRole('heading', { name: /^Nothing asked twice/ }).closest('li')!
    expect(line).toHaveTextContent(/Acceptable.*of 6.*You asked once for something that had been said\./)
    await userEvent.click(within(line).getByRole('button', { name: /in the transcript/ }))
    expect(document.activeElement).toHaveTextContent('And which tap is it, then?')
    expect(screen.getByRole('heading', { name: /^Boundary/ }).closest('li')).toHaveTextContent('Not in this call')
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(14)
  })

  test('asks the caller about the rep and about the company, apart from the score', () => {
    const survey = screen.getByRole('region', { name: 'Asked afterwards' })
    expect(survey).toHaveTextContent(/Neither is part of your score\./)
    expect(survey).toHaveTextContent(/About you\d of 5.*About Acme and its rules4 of 5.*Ann Lee: yes/)
  })

  test('leads to another try and back to the shelf', () => {
    expect(screen.getByRole('link', { name: 'Take this call again' })).toHaveAttribute('href', '#/call/small')
    expect(screen.getByRole('link', { name: 'All calls' })).toHaveAttribute('href', '#/')
  })

  test('can be used by everybody', async () => {
    expect(screen.getByRole('main')).toBeVisible()
    await checkAccess()
  })
})

test('what the trainee thought stands beside the scores, and what they mean to do next at the end', async () => {
  const scenario = smallCall()
  const made = debriefCourse(file(play(scenario, 'One at hello', 'One in the middle', 'One at last')))
  const rated = { listening: 60, routing: null, 'de-escalation': null }
  showDebrief(scenario, made, { ready: 3, rated, next: 'Next time, when she sighs, I will wait.' })
  const thought = screen.getByRole('region', { name: 'What you thought' })
  expect(thought).toHaveTextContent(/Before the call you felt half ready\..*You gave yourself 60, the scorecard \d+\./)
  const goal = screen.getByRole('textbox', { name: /^Next time, when/ })
  expect(goal).toHaveValue('Next time, when she sighs, I will wait.')
  expect(goal.compareDocumentPosition(screen.getByRole('navigation'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  await checkAccess()
})

test('what nobody could fault counts in full only where the call got all the way, and says so', () => {
  show(tapCall, 'And which', 'One at last')
  const line = screen.getByRole('heading', { name: /^Honest expectations/ }).closest('li')
  expect(line).toHaveTextContent(/Exemplary.*nothing that cannot be kept.*It does not count in full, since the call did not get all the way\./)
})

test('a critical error is named before all else, and holds the score', async () => {
  show(tapCall, 'Your balance', 'One at last')
  const error = screen.getByRole('region', { name: 'A critical error' })
  expect(error).toHaveTextContent(/Told before verification.*Your balance is nil/)
  expect(screen.getByText(/It cannot be more than 49: there was a critical error/)).toBeVisible()
  await checkAccess()
})

test('an ending that helped nobody holds the score', () => {
  show({ ...tapCall, endings: { done: { title: 'She gave up', worth: 'nothing', says: 'No.' } } }, 'Day and', 'One at last')
  expect(screen.getByText(/It cannot be more than 59: it ended with “She gave up”/)).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('would not come back')
})

test('a call in which nothing fell has no moment that mattered', () => {
  const made = show({ steps: { last: { says: 'Well?', replies: plainReplies('at last'), goto: 'done' } } }, 'One at last')
  expect(made.moment).toBeNull()
  expect(screen.queryByRole('region', { name: 'The moment that mattered' })).toBeNull()
})

test('of several short calls the callers are not named one by one', async () => {
  const scenario = smallSeries({}, { caller: { name: 'Bo Yu' } })
  const first = file(play(scenario, 'One at hello', 'One in the middle', 'One at last'))
  showDebrief(scenario, debriefCourse(file(playOn(first, '(answer)', '(hang up)'))))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/The callers would/)
  await checkAccess()
})

function show(changes: Changes, ...turns: readonly string[]): Debrief {
  const scenario = smallCall(changes)
  return showDebrief(scenario, debriefCourse(file(play(scenario, ...turns))))
}

function showDebrief(scenario: Scenario, made: ReturnType<typeof debriefCourse>, own: OwnView | null = null): Debrief {
  if ('message' in made) throw new Error(made.message)
  const attempt = { attempt: 'an-attempt', taken: { is: 'try', number: 2 }, finishedAt: '2026-11-21T10:05:00.000Z' } as const
  render(<DebriefScreen {...attempt} debrief={made} scenario={scenario} own={own} onNext={() => {}} />)
  return made
}

function lineOf(words: string): HTMLElement {
  const line = screen.getAllByText(words).find((element) => element.tagName === 'P')?.closest('li')
  if (!line) throw new Error(`Nobody said "${words}".`)
  return line
}
