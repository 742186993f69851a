import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SettingsFields } from '../../../../src/web/trainee/library/SettingsFields.tsx'
import { defaultSettings, type Settings } from '../../../../src/web/trainee/settings.ts'
import { checkAccess } from '../../check-access.ts'
import { lendMicrophone } from '../../fake-microphone.ts'

afterEach(() => vi.unstubAllGlobals())

describe('what is heard', () => {
  test('has a volume for the caller and one for the line, down to off', async () => {
    const { now } = await show({ line: 0.05 })
    const caller = screen.getByRole('slider', { name: 'The caller' })
    expect(caller).toHaveValue('90')
    expect(caller).toHaveAttribute('aria-valuetext', '90 %')
    slide(/^The line/, 0)
    expect(now().line).toBe(0)
    expect(screen.getByRole('slider', { name: /^The line/ })).toHaveAttribute('aria-valuetext', 'Off')
    slide('The caller', 55)
    expect(now().voice).toBe(0.55)
    await checkAccess()
  })

  test('says that the voices are synthetic', async () => {
    await show()
    expect(screen.getByText(/^The voices are synthetic: a speech engine makes them/)).toBeVisible()
  })

  test('can be tried where there is something to try', async () => {
    const onTry = vi.fn<() => void>()
    const { user } = await show({}, onTry)
    await user.click(screen.getByRole('button', { name: 'Try it' }))
    expect(onTry).toHaveBeenCalledOnce()
  })

  test('offers nothing to try where nothing can sound', async () => {
    await show()
    expect(screen.queryByRole('button', { name: 'Try it' })).toBeNull()
  })

  test('can be clear, and slower', async () => {
    const { user, now } = await show()
    await user.click(screen.getByRole('switch', { name: /^Clear audio/ }))
    await user.selectOptions(screen.getByLabelText('Speed of speech'), '0.75 times as fast')
    expect(now()).toMatchObject({ clear: true, rate: 0.75 })
  })

  test('comes from the system only where that has a voice, and says at what price', async () => {
    const voices = vi.fn<() => readonly object[]>(() => [])
    const system = Object.assign(new EventTarget(), { getVoices: voices })
    vi.stubGlobal('speechSynthesis', system)
    const { user, now } = await show()
    expect(screen.queryByRole('group', { name: 'Who speaks' })).toBeNull()
    voices.mockReturnValue([{}])
    system.dispatchEvent(new Event('voiceschanged'))
    const choice = await screen.findByRole('group', { name: 'Who speaks' })
    expect(screen.getByText(/Some systems send the text to their maker.*nothing is\s+scored for interrupting/)).toBeVisible()
    await user.click(within(choice).getByRole('radio', { name: 'The system’s voice' }))
    expect(now().spokenBy).toBe('system')
    await checkAccess()
  })
})

test('the caller’s words can be read in three ways', async () => {
  const { user, now } = await show()
  await user.click(screen.getByRole('radio', { name: 'The whole line at once' }))
  expect(now().captions).toBe('always')
  await user.click(screen.getByRole('radio', { name: 'After, to hear them first' }))
  expect(now().captions).toBe('after')
})

describe('the microphone', () => {
  const field = () => screen.getByRole('switch', { name: /^Microphone/ })

  test('is off, and asked for when it is turned on; nothing is recorded then', async () => {
    const microphone = lendMicrophone()
    const { user, now } = await show()
    expect(field()).not.toBeChecked()
    expect(microphone.asked()).toBe(0)
    await user.click(field())
    await waitFor(() => expect(now().microphone).toBe(true))
    expect(field()).toBeChecked()
    expect(microphone.asked()).toBe(1)
    expect(microphone.isOpen()).toBe(false)
    await checkAccess()
    await user.click(field())
    expect(now().microphone).toBe(false)
    expect(microphone.asked()).toBe(1)
  })

  test.each([
    ['was refused', { refuses: 'NotAllowedError' }, /^The browser did not allow the microphone\..* The microphone stays off\.$/],
    ['is not there', { refuses: 'NotFoundError' }, /^No microphone was found\./],
    ['is in use elsewhere', { refuses: 'NotReadableError' }, /^The microphone could not be opened\./],
    ['is not lent to a page without https', { isSecure: false }, /https/],
  ])('that %s stays off and says why; nothing else changes', async (_why, lent, sentence) => {
    lendMicrophone(lent)
    const { user, now } = await show({ coach: true })
    await user.click(field())
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(field()).not.toBeChecked()
    expect(now()).toEqual({ ...defaultSettings, coach: true })
    await checkAccess()
  })

  test('that the browser cannot record with stays off', async () => {
    lendMicrophone()
    vi.stubGlobal('MediaRecorder', undefined)
    const { user, now } = await show()
    await user.click(field())
    expect(await screen.findByText(/^This browser cannot record\./)).toBeVisible()
    expect(now().microphone).toBe(false)
  })

  test('that is allowed late leaves alone what was set meanwhile', async () => {
    lendMicrophone()
    let allow = () => {}
    const asked = new Promise<void>((resolve) => {
      allow = resolve
    })
    const lent = navigator.mediaDevices
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: { getUserMedia: async () => asked.then(async () => lent.getUserMedia()) },
    })
    const { user, now } = await show()
    await user.click(field())
    expect(screen.getByText('The browser asks whether it may be used.')).toBeVisible()
    await user.click(screen.getByRole('switch', { name: /^Coach/ }))
    allow()
    await waitFor(() => expect(now()).toMatchObject({ microphone: true, coach: true }))
  })
})

/** The settings, once they are there; each change is kept. */
async function show(changed: Partial<Settings> = {}, onTry?: () => void) {
  const course: Settings[] = [{ ...defaultSettings, ...changed }]
  function Page() {
    const [kept, keep] = useState(course[0]!)
    const change = (next: Settings) => {
      course.push(next)
      keep(next)
    }
    return (
      <main>
        <h1>Settings</h1>
        <SettingsFields settings={kept} onSettings={change} onTry={onTry} />
      </main>
    )
  }
  document.title = 'Settings'
  render(<Page />)
  await screen.findByText('What you hear')
  return { user: userEvent.setup(), now: () => course.at(-1)! }
}

/** As a thumb that is dragged: the page of these tests has no arrow keys for it. */
function slide(name: string | RegExp, value: number): void {
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(value) } })
}
