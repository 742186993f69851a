import { renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { startCall } from '../../../../src/core/call/start-call.ts'
import { usePhone } from '../../../../src/web/trainee/call/use-phone.ts'
import type { Phone, SpokenTurn } from '../../../../src/web/trainee/phone/phone.ts'
import { textPhone } from '../../../../src/web/trainee/phone/text-phone.ts'
import { defaultSettings, paceOf } from '../../../../src/web/trainee/settings.ts'
import { smallCall } from '../../../core/small-call.ts'
import { handClock } from './hand-clock.ts'

/** A call that was just put on hold, and what its phone was told to play. */
function onHold() {
  const call = startCall(smallCall(), { seed: 1, clock: handClock(), pace: paceOf(defaultSettings) })
  let playing: SpokenTurn | null = null
  const phone: Phone = {
    ...textPhone(),
    begin: (turn) => void (playing = turn),
    stop: () => void (playing = null),
  }
  call.answer()
  call.hearOut()
  const { rerender } = renderHook(
    ({ still }) => usePhone({ call, view: call.getSnapshot(), phone, settings: defaultSettings, still }),
    { initialProps: { still: false } },
  )
  const look = (still = false) => rerender({ still })
  call.hold(2)
  look()
  return { call, look, playing: () => playing }
}

describe('what a caller says to being put on hold', () => {
  test('is heard', () => {
    const { call, playing } = onHold()
    expect(playing()?.parts.map(({ text }) => text)).toEqual(call.getSnapshot().turn.map(({ text }) => text))
  })

  test('is over when it was said', () => {
    const { playing } = onHold()
    playing()!.over()
    expect(playing()).toBeNull()
  })

  test('goes on while a minute passes', () => {
    const { call, look, playing } = onHold()
    call.passMinute()
    look()
    expect(playing()).not.toBeNull()
  })

  test('falls silent with a pause, and is not said again after it', () => {
    const { look, playing } = onHold()
    look(true)
    expect(playing()).toBeNull()
    look()
    expect(playing()).toBeNull()
  })

  test('falls silent where the rep hangs up', () => {
    const { call, look, playing } = onHold()
    call.hangUp()
    look()
    expect(call.getSnapshot().phase).toBe('wrap-up')
    expect(playing()).toBeNull()
  })
})
