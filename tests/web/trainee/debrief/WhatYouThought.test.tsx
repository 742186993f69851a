import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { WhatYouThought } from '../../../../src/web/trainee/debrief/WhatYouThought.tsx'
import { nothingSaid, type OwnView } from '../../../../src/web/trainee/own-view.ts'
import { checkAccess } from '../../check-access.ts'

const scores = { overall: 76, listening: 84.6, routing: 55, 'de-escalation': 79.6 }
const rated = { listening: 60, routing: 80, 'de-escalation': 85 }

test('each mark stands beside its score, and where they differ is said', async () => {
  show({ rated, ready: 4 })
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
  expect(items).toEqual([
    'Listening You gave yourself 60, the scorecard 85. More of it worked than you thought.',
    'Routing You gave yourself 80, the scorecard 55. The scorecard below says what was missing.',
    'De-escalation You gave yourself 85, the scorecard 79. You saw it much as it was.',
  ])
  expect(screen.getByText('Before the call you felt mostly ready.')).toBeVisible()
  await checkAccess()
})

test('what was not said is not shown', () => {
  show({ rated: { ...rated, routing: null } })
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Listening', 'De-escalation'])
  expect(screen.queryByText(/^Before the call/)).toBeNull()
})

test('how ready one felt is shown without a rating too', async () => {
  show({ rated: 'skipped', ready: 1 })
  expect(screen.getByRole('region', { name: 'What you thought' })).toHaveTextContent('Before the call you felt not at all ready.')
  expect(screen.queryByRole('list')).toBeNull()
  await checkAccess()
})

test('a mark for what is not scored has nothing to stand beside', () => {
  render(<WhatYouThought own={{ ...nothingSaid, rated }} scores={{ ...scores, routing: null }} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

describe('there is nothing where nothing was said', () => {
  test.each([
    ['because it was skipped', { ...nothingSaid, rated: 'skipped' } as const],
    ['because nobody asked', null],
  ])('%s', (_why, own) => {
    render(<WhatYouThought own={own} scores={scores} />)
    expect(screen.queryByRole('region')).toBeNull()
  })
})

function show(own: Partial<OwnView>) {
  document.title = 'A debrief'
  render(
    <main>
      <h1>A debrief</h1>
      <WhatYouThought own={{ ...nothingSaid, ...own }} scores={scores} />
    </main>,
  )
}
