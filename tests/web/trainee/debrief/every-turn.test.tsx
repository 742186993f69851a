import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { type Debrief, debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import type { Prospect } from '../../../../src/core/debrief/prospect.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { DebriefScreen } from '../../../../src/web/trainee/debrief/DebriefScreen.tsx'
import type { Taken } from '../../../../src/web/trainee/debrief/taken.ts'
import { file, play, playOn } from '../../../core/play.ts'
import { type Changes, plainReplies, says, smallCall, smallSeries } from '../../../core/small-call.ts'
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
        says('It is the washer upstairs.', 'take-step', { 'once heard': ['washer'] }),
      ],
    },
    last: { says: 'Well, what now?', replies: plainReplies('at last'), goto: 'done' },
  },
}

describe('each turn of the rep', () => {
  test('can be taken again from its line', async () => {
    const made = show(tapCall, ['And which', 'One at last'])
    const passages = made.transcript.flatMap(({ turn }) => turn?.passage ?? [])
    const links = screen.getAllByRole('link', { name: /^Take it from here/ }).map((link) => link.getAttribute('href'))
    expect(new Set(links)).toEqual(new Set(passages.map((passage) => `#/again/an-attempt/${passage}`)))
    await checkAccess()
  })

  test('says in words where it raised frustration, and only there', () => {
    show(tapCall, ['And which', 'One at last'])
    expect(lineOf('And which tap is it, then?')).toHaveTextContent('Raised frustration')
    expect(lineOf('One at last.')).not.toHaveTextContent('Raised frustration')
    const rises = screen.getByRole('region', { name: 'Turns of yours that raised frustration' })
    expect(within(rises).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['00:03 Asked again'])
  })

  test('shows a reply that was not open with its reason, and with nothing of what would have come of it', () => {
    show(tapCall, ['And which', 'One at last'])
    const locked = screen.getByText('It is the washer upstairs.').closest('li')
    expect(locked).toHaveTextContent(/^It is the washer upstairs\. ?Not open\. Needs something the caller has not told you yet\.$/)
  })

  test('says what could still be had before it, after it and after each other reply', async () => {
    show(tapCall, ['And which', 'One at last'], (passages) => [
      { passage: passages[0]!, before: 100, after: 81.6, others: { wait: { score: 90, ending: 'She said thanks' } } },
      { passage: passages[1]!, before: 81.6, after: 81.6, others: {} },
    ])
    const line = lineOf('And which tap is it, then?')
    expect(line).toHaveTextContent(/up to 100, then 82/)
    expect(line).toHaveTextContent(/Before it up to 100 was still possible, after it up to 82\..*Day and night/)
    const silence = within(line).getByText('Say nothing.').closest('li')
    expect(silence).toHaveTextContent('From there up to 90 was still possible, ending in “She said thanks”.')
    expect(lineOf('One at last.')).toHaveTextContent('Up to 82 was still possible, before it and after it.')
    await checkAccess()
  })

  test('shows nothing of that while it is being worked out', () => {
    show(tapCall, ['And which', 'One at last'])
    expect(screen.queryByText(/still possible,/)).toBeNull()
  })
})

describe('the moment that mattered', () => {
  const turns = ['And which', 'One at last']

  test('can be taken again, and says what it cost where it cost most', async () => {
    const made = show(tapCall, turns, (passages) => [prospect(passages[0]!, 100, 80), prospect(passages[1]!, 80, 80)])
    expect(moment()).toHaveTextContent('Before it up to 100 was still possible, after it up to 80. No other turn cost more.')
    expect(within(moment()).getByRole('link', { name: /^Take it from here/ })).toHaveAttribute('href', `#/again/an-attempt/${made.moment?.passage}`)
    await checkAccess()
  })

  test('names another turn where that cost most, and leads to it', async () => {
    show(tapCall, turns, (passages) => [prospect(passages[0]!, 100, 99), prospect(passages[1]!, 99, 60)])
    expect(moment()).toHaveTextContent(/The turn that cost most points was another: \d\d:\d\d “One at last\.” Before it up to 99/)
    await userEvent.click(within(moment()).getByRole('button', { name: /in the transcript/ }))
    expect(document.activeElement).toHaveTextContent('One at last.')
  })

  test('says so where no turn cost anything', () => {
    show(tapCall, turns, (passages) => passages.map((passage) => prospect(passage, 90, 90)))
    expect(moment()).toHaveTextContent('No turn cost points that could not be won back')
  })

  test('says nothing of points before every turn is known', () => {
    show(tapCall, turns, (passages) => [prospect(passages[1]!, 80, 60)])
    expect(moment()).not.toHaveTextContent('still possible')
  })

  const calm: Changes = { steps: { last: { says: 'Well?', replies: plainReplies('at last'), goto: 'done' } } }

  test('is the turn that cost most points alone where the mood never fell', async () => {
    show(calm, ['One at last'], ([passage]) => [{ ...prospect(passage!, 90, 70), others: { x: { score: 95, ending: 'x' } } }])
    const alone = screen.getByRole('region', { name: 'The turn that cost most points' })
    expect(alone).toHaveTextContent(/“One at last\.” Before it up to 90 was still possible, after it up to 70\./)
    expect(alone).not.toHaveTextContent('was another')
    await checkAccess()
  })

  test('has its room while that is being looked for', () => {
    show(calm, ['One at last'])
    expect(screen.getByRole('region', { name: 'The turn that cost most points' })).toHaveTextContent('It is being looked for while you read on.')
  })

  test('is found in a series, too', () => {
    const scenario = smallSeries({}, { caller: { name: 'Bo Yu' } })
    const first = file(play(scenario, 'One at hello', 'One in the middle', 'One at last'))
    showCourse(scenario, file(playOn(first, '(answer)', 'Two at hello', '(hang up)')), (passages) =>
      passages.map((passage, index) => prospect(passage, index < 4 ? 100 : 70, index < 3 ? 100 : 70)),
    )
    const told = screen.getAllByText(/“Two at hello\.”/)[0]!.closest('section')
    expect(told).toHaveTextContent('Before it up to 100 was still possible, after it up to 70.')
  })
})

describe('what the caller said and the ticket has not right', () => {
  test('stands beside the line in which it came out', () => {
    show(tapCall, ['(note tap: Bath drips)', 'And which', 'One at last'])
    expect(lineOf('The tap drips, day and night.')).toHaveTextContent('In your ticket as “Bath drips”: What is wrong, Tap drips')
  })

  test('also where it was not noted at all', () => {
    show(tapCall, ['And which', 'One at last'])
    expect(lineOf('The tap drips, day and night.')).toHaveTextContent('Not in your ticket: What is wrong, Tap drips')
  })

  test('and nothing where it is right', () => {
    show(tapCall, ['(note tap: Tap drips)', 'And which', 'One at last'])
    expect(lineOf('The tap drips, day and night.')).not.toHaveTextContent('your ticket')
  })
})

describe('the picture', () => {
  test('marks a hold, and says in words how long it was and what was promised', async () => {
    const made = show(tapCall, ['(hold 2)', '(minute)', '(resume)', 'And which', 'One at last'])
    expect(made.holds).toEqual([expect.objectContaining({ promised: 2, minutes: 1 })])
    const holds = screen.getByRole('region', { name: 'On hold' })
    expect(within(holds).getByRole('listitem')).toHaveTextContent('1 minute, 2 minutes promised')
    await userEvent.click(within(holds).getByRole('button'))
    expect(document.activeElement).toHaveTextContent('Put on hold; 2 minutes promised.')
    await checkAccess()
  })

  test('says nothing of holds where there were none', () => {
    show(tapCall, ['And which', 'One at last'])
    expect(screen.queryByText('On hold')).toBeNull()
  })

  test('leads by pointer from each of its points to the line, and is no stop for the tab key', () => {
    const made = show(tapCall, ['And which', 'One at last'])
    const point = made.moods.findIndex(({ label }) => label === 'Asked again')
    const column = screen.getByTitle(/^00:03 Asked again: frustration/)
    expect(column).toHaveAttribute('data-point', String(point))
    fireEvent.click(column)
    expect(document.activeElement).toHaveTextContent('And which tap is it, then?')
    expect(column).not.toHaveAttribute('tabindex')
  })
})

describe('a turn taken again', () => {
  test('says from when on', () => {
    show(tapCall, ['And which', 'One at last'], undefined, { is: 'again', from: 130_000 })
    expect(screen.getByText(/From 02:10 again,/)).toBeVisible()
  })

  test('also where the call that it was taken from is gone', () => {
    show(tapCall, ['And which', 'One at last'], undefined, { is: 'again', from: null })
    expect(screen.getByText(/From a turn of it again,/)).toBeVisible()
  })
})

describe('on paper', () => {
  test('all that is folded away is open, and only as long as it is printed', () => {
    show(tapCall, ['And which', 'One at last'])
    const all = [...document.querySelectorAll('details')]
    all[0]!.open = true
    fireEvent(window, new Event('beforeprint'))
    expect(all.map(({ open }) => open)).toEqual(all.map(() => true))
    fireEvent(window, new Event('afterprint'))
    expect(all.map(({ open }) => open)).toEqual(all.map((_, index) => index === 0))
  })
})

function prospect(passage: number, before: number, after: number): Prospect {
  return { passage, before, after, others: {} }
}

type Foreseen = (passages: readonly number[]) => readonly Prospect[]

function show(changes: Changes, turns: readonly string[], foresee?: Foreseen, taken?: Taken): Debrief {
  const scenario = smallCall(changes)
  return showCourse(scenario, file(play(scenario, ...turns)), foresee, taken)
}

/** A debrief with what could still be had at its turns, made up from the numbers of their passages. */
function showCourse(
  scenario: Scenario,
  course: Parameters<typeof debriefCourse>[0],
  foresee: Foreseen = () => [],
  taken: Taken = { is: 'try', number: 1 },
): Debrief {
  const made = debriefCourse(course)
  if ('message' in made) throw new Error(made.message)
  const found = foresee(made.transcript.flatMap(({ turn }) => turn?.passage ?? []))
  const prospects = new Map(found.map((one) => [one.passage, one]))
  const known = { attempt: 'an-attempt', finishedAt: '2026-11-21T10:05:00.000Z', own: null, onNext: () => {} }
  render(<DebriefScreen {...known} {...{ debrief: made, scenario, taken, prospects }} />)
  return made
}

function moment(): HTMLElement {
  return screen.getByRole('region', { name: 'The moment that mattered' })
}

function lineOf(words: string): HTMLElement {
  const inLines = screen.getAllByText(words).map((element) => element.closest<HTMLElement>('[id^="said-"]'))
  const line = inLines.find((element) => element !== null)
  if (!line) throw new Error(`Nobody said "${words}".`)
  return line
}
