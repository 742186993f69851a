import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { vi } from 'vitest'
import { startCall } from '../../../../src/core/call/start-call.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { CallScreen } from '../../../../src/web/trainee/call/CallScreen.tsx'
import type { OnRecorded } from '../../../../src/web/trainee/call/aloud.ts'
import { textPhone } from '../../../../src/web/trainee/phone/text-phone.ts'
import type { Ready } from '../../../../src/web/trainee/own-view.ts'
import type { Settings } from '../../../../src/web/trainee/settings.ts'
import { defaultSettings, paceOf } from '../../../../src/web/trainee/settings.ts'
import { smallCall } from '../../../core/small-call.ts'
import { handClock } from './hand-clock.ts'

interface Shown {
  readonly scenario?: Scenario
  readonly settings?: Partial<Settings>
  readonly onRecorded?: OnRecorded
  /** What has happened on the call before the screen is there. */
  readonly before?: (call: ReturnType<typeof startCall>) => void
}

/** A real call on the screen, with a clock that is moved by hand. */
export function showCall({ scenario = smallCall(), settings: changed = {}, onRecorded, before }: Shown = {}) {
  const clock = handClock()
  const first = { ...defaultSettings, ...changed }
  const call = startCall(scenario, { seed: 1, clock, pace: paceOf(first) })
  before?.(call)
  const [left, filed] = [vi.fn<() => void>(), vi.fn<() => void>()]
  function Page() {
    const [settings, setSettings] = useState(first)
    const [ready, setReady] = useState<Ready | null>(null)
    return (
      <CallScreen
        {...{ call, settings, phone, ready, ...(onRecorded && { onRecorded }) }}
        onReady={setReady}
        onSettings={setSettings}
        onLeave={left}
        onFiled={filed}
      />
    )
  }
  const phone = textPhone()
  // The page's title is the app's.
  document.title = scenario.title
  const { unmount: gone } = render(<Page />)
  return {
    call,
    left,
    filed,
    /** Takes the screen away, as another page does. */
    gone,
    user: userEvent.setup(),
    /** Lets time pass on the line. */
    pass: (milliseconds: number) => act(() => clock.pass(milliseconds)),
    /** Types of what is in the log. */
    events: () => call.log().events.map((event) => event.type),
    phase: () => call.getSnapshot().phase,
  }
}

/** A call that was answered, with the caller's first line heard. */
export async function talk(shown: Shown = {}) {
  const page = showCall(shown)
  await page.user.keyboard('{Enter}')
  await page.user.keyboard(' ')
  return page
}

/** The replies as they stand. */
export function repliesShown(): string[] {
  return [...screen.getByRole('region', { name: 'Your replies' }).querySelectorAll('button')].map((button) => button.textContent)
}

/** What a screen reader has been told since the caller began to speak. */
export function told(): string {
  return screen.getByRole('log').textContent.trim()
}
