import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { logOf } from '../../../src/core/call/course.ts'
import { sayTime } from '../../../src/web/ui/say-time.ts'
import { nothingSaid } from '../../../src/web/trainee/own-view.ts'
import { file, play } from '../../core/play.ts'
import { checkAccess } from '../check-access.ts'
import { attempt, done, scenario, show } from './show-app.tsx'

// The app fetches it when it is asked for; on a busy machine that takes longer than a test waits.
beforeAll(() => import('../../../src/web/app/DebriefPage.tsx'))

const first = attempt({ id: 'first', log: logOf(done) })
const other = file(play(scenario, 'One at hello', 'Two in the middle', 'One at last'))
/** The passage of the second reply. */
const passage = done.events.flatMap(({ type }, index) => (type === 'replied' ? [index] : []))[1]!
const again = attempt({ id: 'again', log: logOf(other), own: nothingSaid, branch: { of: 'first', passage } })

describe('the debrief of a turn taken again', () => {
  test('asks for no marks, says from when on, and stands beside the first', async () => {
    show('#/debrief/again', { attempts: [first, again] })
    const turn = sayTime(done.events[passage]!.at)
    expect(await screen.findByText(new RegExp(`From ${turn} again,`))).toBeVisible()
    expect(screen.queryByRole('slider')).toBeNull()
    // All of the page: what is read last follows.
    await screen.findByRole('navigation', { name: 'After the debrief' })
    const both = await screen.findByRole('region', { name: /side by side/ })
    expect(within(both).getByRole('link', { name: /debrief/i })).toHaveAttribute('href', '#/debrief/first')
    await checkAccess()
  })

  test('is there by itself where the first is gone', async () => {
    show('#/debrief/again', { attempts: [again] })
    expect(await screen.findByText(/From a turn of it again,/)).toBeVisible()
    expect(screen.queryByRole('region', { name: /side by side/ })).toBeNull()
  })

  test('is no try of its own at the call', async () => {
    const second = attempt({ id: 'second', log: logOf(done), startedAt: '2026-11-22T10:00:00.000Z' })
    show('#/debrief/second', { attempts: [first, again, second] })
    expect(await screen.findByText(/Second try,/)).toBeVisible()
  })
})

describe('a call that was taken again from a turn', () => {
  test('leads to what came of that, with its score', async () => {
    show('#/debrief/first', { attempts: [first, again] })
    const branches = await screen.findByRole('region', { name: /^Taken again/ })
    expect(within(branches).getByRole('link').getAttribute('href')).toBe('#/debrief/again')
    expect(await within(branches).findByText(/^\d+$/)).toBeVisible()
    await checkAccess()
  })

  test('leads back into the one that was left unfinished, and not into those that cannot be gone on with', async () => {
    const left = attempt({ id: 'left', log: { ...logOf(other), events: [] }, at: 5000, finishedAt: null, branch: { of: 'first', passage } })
    const newer = { ...left, id: 'newer', at: 7000, startedAt: '2026-11-23T10:00:00.000Z' }
    show('#/debrief/first', { attempts: [first, left, newer] })
    const branches = await screen.findByRole('region', { name: /^Taken again/ })
    expect(within(branches).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([`#/again/first/${passage}`])
    expect(branches).toHaveTextContent(/00:07/)
  })

  test('says nothing of it where it was not', async () => {
    show('#/debrief/first', { attempts: [first] })
    expect(await screen.findByRole('region', { name: 'Scores' })).toBeVisible()
    expect(screen.queryByRole('region', { name: /^Taken again/ })).toBeNull()
  })
})
