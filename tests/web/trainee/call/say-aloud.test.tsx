import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OnRecorded } from '../../../../src/web/trainee/call/aloud.ts'
import type { Settings } from '../../../../src/web/trainee/settings.ts'
import { checkAccess } from '../../check-access.ts'
import { lendMicrophone } from '../../fake-microphone.ts'
import { showCall, told } from './show-call.tsx'

afterEach(() => vi.unstubAllGlobals())

const strip = () => screen.queryByRole('region', { name: 'Say your reply aloud' })
const replies = () => screen.queryByRole('region', { name: 'Your replies' })

describe('a reply that is said aloud', () => {
  test('is given at once, and then said while time stands still; the answer is neither seen nor told before', async () => {
    const microphone = lendMicrophone()
    const { user, call, pass, events, onRecorded } = await talkAloud()
    const chosen = call.getSnapshot().replies[0]!.say
    await user.keyboard('1')
    expect(events().at(-1)).toBe('replied')
    expect(strip()).toHaveTextContent(chosen)
    expect(await screen.findByText('Say it aloud. Time stands still.')).toBeVisible()
    expect(microphone.isOpen()).toBe(true)
    const given = call.now()
    pass(20_000)
    expect(call.now()).toBe(given)
    const answer = call.getSnapshot().turn.at(-1)!.text
    expect(screen.getByRole('main')).not.toHaveTextContent(answer)
    expect(told()).not.toContain(answer)
    expect(replies()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
    await checkAccess()

    await user.keyboard(' ')
    expect(strip()).toBeNull()
    expect(microphone.isOpen()).toBe(false)
    expect(told()).toContain(answer)
    await waitFor(() => expect(onRecorded).toHaveBeenCalledOnce())
    const [recording] = onRecorded.mock.calls[0]!
    expect(recording).toMatchObject({ at: given, type: 'audio/mp4' })
    expect(new TextDecoder().decode(recording.bytes)).toBe('take')
    pass(500)
    expect(call.now()).toBe(given + 500)
  })

  test('can be skipped, and then nothing is kept', async () => {
    const microphone = lendMicrophone()
    const { user, onRecorded } = await talkAloud()
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    await user.keyboard('{Escape}')
    expect(strip()).toBeNull()
    expect(screen.queryByRole('dialog', { name: 'Paused' })).toBeNull()
    expect(microphone.isOpen()).toBe(false)
    await user.keyboard(' 1')
    await screen.findByText(/^Say it aloud/)
    await user.click(screen.getByRole('button', { name: 'Skip, keep nothing' }))
    expect(strip()).toBeNull()
    expect(onRecorded).not.toHaveBeenCalled()
  })

  test('that cut the caller off shows how far they came, and no word more', async () => {
    lendMicrophone()
    const { user, pass, events } = await ringAloud()
    await user.keyboard('{Enter}')
    pass(700)
    await user.keyboard('1')
    expect(events()).toEqual(['answered', 'interrupted', 'replied'])
    expect(await screen.findByText(/^Say it aloud/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'What is said' })).toHaveTextContent(/^Ann Lee: “.*—”$/)
    expect(document.querySelector('[data-word]')).toBeNull()
  })

  test('leaves the desk to the rep: what is noted meanwhile is there', async () => {
    lendMicrophone()
    const { user, call } = await talkAloud()
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    const note = screen.getByLabelText('Note')
    await user.type(note, 'the tap')
    await user.tab()
    expect(call.getSnapshot().note).toBe('the tap')
    expect(note).toHaveValue('the tap')
    expect(strip()).not.toBeNull()
  })

  test('ends by the button, too, where the keys are off', async () => {
    lendMicrophone()
    const { user, onRecorded } = await talkAloud({ keys: false })
    await user.click(within(replies()!).getAllByRole('button')[0]!)
    await screen.findByText(/^Say it aloud/)
    expect(screen.getByRole('button', { name: 'Done' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(onRecorded).toHaveBeenCalledOnce())
  })

  test('is dropped when the settings are opened in its middle', async () => {
    const microphone = lendMicrophone()
    const { user, onRecorded } = await talkAloud()
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    expect(strip()).toBeNull()
    expect(microphone.isOpen()).toBe(false)
    expect(onRecorded).not.toHaveBeenCalled()
  })
})

describe('what goes wrong is said once, and the call goes on', () => {
  test('where the microphone is refused', async () => {
    const microphone = lendMicrophone({ refuses: 'NotAllowedError' })
    const { user, events } = await talkAloud()
    await user.keyboard('1')
    expect(await screen.findByText(/^The browser did not allow the microphone\..*The call goes on/)).toBeVisible()
    expect(strip()).toBeNull()
    await checkAccess()
    await user.click(screen.getByRole('button', { name: 'Put this message away' }))
    await user.keyboard(' 1')
    expect(events().filter((type) => type === 'replied')).toHaveLength(2)
    expect(strip()).toBeNull()
    expect(microphone.asked()).toBe(1)
  })

  test('where the microphone is pulled out', async () => {
    const microphone = lendMicrophone()
    const { user, onRecorded } = await talkAloud()
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    microphone.pullOut()
    expect(await screen.findByText(/^No microphone was found\./)).toBeVisible()
    expect(strip()).toBeNull()
    expect(microphone.isOpen()).toBe(false)
    await user.keyboard(' 1')
    expect(strip()).toBeNull()
    expect(onRecorded).not.toHaveBeenCalled()
  })

  test('where the microphone gives nothing', async () => {
    lendMicrophone({ hears: '' })
    const { user, onRecorded } = await talkAloud()
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    await user.keyboard(' ')
    expect(await screen.findByText(/^The microphone gave nothing/)).toBeVisible()
    expect(onRecorded).not.toHaveBeenCalled()
  })

  test('where there is no room, and only once', async () => {
    lendMicrophone()
    const { user, onRecorded } = await talkAloud()
    onRecorded.mockResolvedValue('full')
    await user.keyboard('1')
    await screen.findByText(/^Say it aloud/)
    await user.keyboard(' ')
    expect(await screen.findByText(/^There is no room left on this device/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Put this message away' }))
    await user.keyboard(' 1')
    await screen.findByText(/^Say it aloud/)
    await user.keyboard(' ')
    await waitFor(() => expect(onRecorded).toHaveBeenCalledTimes(2))
    expect(screen.queryByText(/^There is no room left/)).toBeNull()
  })
})

test('with the microphone off nothing is asked for, and replies are given as ever', async () => {
  const microphone = lendMicrophone()
  const { user, events } = await ringAloud({ microphone: false })
  await user.keyboard('{Enter} 1')
  expect(events().at(-1)).toBe('replied')
  expect(strip()).toBeNull()
  expect(microphone.asked()).toBe(0)
})

/** A call that rings, on a page that keeps what is said aloud. */
async function ringAloud(settings: Partial<Settings> = {}) {
  const onRecorded = vi.fn<OnRecorded>(async () => 'kept')
  const page = showCall({ settings: { microphone: true, ...settings }, onRecorded })
  // What records is fetched once the page is there.
  await import('../../../../src/web/trainee/call/Saying.tsx')
  await userEvent.click(screen.getByRole('main'))
  return { ...page, onRecorded }
}

/** One that was answered, with the caller's first line heard. */
async function talkAloud(settings: Partial<Settings> = {}) {
  const page = await ringAloud(settings)
  await page.user.click(screen.getByRole('button', { name: 'Answer' }))
  await page.user.click(screen.getByRole('button', { name: /Hear them out/ }))
  return page
}
