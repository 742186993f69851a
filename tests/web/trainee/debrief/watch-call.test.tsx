import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import type { HeardTurn } from '../../../../src/web/trainee/debrief/hearing.ts'
import { type CallerVoice, WatchCall } from '../../../../src/web/trainee/debrief/WatchCall.tsx'
import type { Recording } from '../../../../src/web/trainee/recording.ts'
import { file, play } from '../../../core/play.ts'
import { smallCall } from '../../../core/small-call.ts'
import { aRecording } from '../../a-recording.ts'
import { checkAccess } from '../../check-access.ts'

const turns = ['One at hello', '(cut in after 3) One in the middle', '(hold 1)', '(minute)', '(resume)', 'One at last'] as const
const lines = [
  'Ann Lee: Good morning to you all.',
  'You: One at hello.',
  'Ann Lee: And now we— Cut off.',
  'You: One in the middle.',
  'Ann Lee: If you’d let me finish. That is the last of it.',
  'On the line: Put on hold; one minute promised.',
  'Ann Lee: Right. If you must.',
  'On the line: One minute on hold.',
  'On the line: Back on the line.',
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('before it plays', () => {
  test('the first turn stands there whole, and nothing moves', () => {
    show()
    expect(seen()).toBe('“Good morning to you all.”')
    pass(60_000)
    expect(place()).toBe('Turn 1 of 12, 00:01')
  })

  test('it can be used by everybody', async () => {
    vi.useRealTimers()
    show()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your call again')
    await checkAccess()
  })
})

describe('while it plays', () => {
  test('words appear at the pace of speech', () => {
    show()
    press('Play')
    expect(seen()).toBe('')
    pass(130 + 42 * 5)
    expect(seen()).toBe('“Good')
    pass(10_000)
    expect(seen()).not.toBe('“Good')
  })

  test('at twice the rate they take half as long', () => {
    show({ rate: 2 })
    press('Play')
    pass((130 + 42 * 4) / 2)
    expect(seen()).toBe('“Good')
  })

  test('turns follow each other to the end, and each is told once, whole and in order', () => {
    show()
    const told = [log()]
    press('Play')
    for (let step = 0; step < 600; step++) {
      pass(100)
      if (log() !== told.at(-1)) told.push(log())
    }
    expect(told.slice(0, lines.length)).toEqual(lines)
    expect(told).toHaveLength(12)
    expect(told.at(-1)).toBe('Ann Lee: Goodbye to you.')
    expect(screen.getByRole('status')).toHaveTextContent('That was the call.')
    expect(screen.getByRole('link', { name: 'Back to the debrief' })).toHaveAttribute('href', '#/debrief/a')
  })

  test('stopping shows the turn whole, and playing begins it again', () => {
    show()
    press('Play')
    pass(400)
    press('Stop')
    expect(seen()).toBe('“Good morning to you all.”')
    pass(60_000)
    expect(place()).toMatch(/^Turn 1 /)
    press('Play')
    expect(seen()).toBe('')
  })

  test('after the end it plays again from the beginning', () => {
    show()
    fireEvent.change(screen.getByRole('slider'), { target: { value: '12' } })
    press('Play')
    pass(10_000)
    press('Play it again')
    expect(place()).toMatch(/^Turn 1 of 12/)
    expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible()
  })

  test('a turn that was cut off stops where it was, and the next begins at once', () => {
    show()
    press('Turn after')
    press('Turn after')
    press('Play')
    pass(130 + 42 * 4)
    expect(seen()).toBe('“And')
    pass(1000)
    expect(log()).toBe(lines[3])
    const before = screen.getByRole('list', { name: 'Just before' })
    expect(within(before).getAllByRole('listitem').at(-1)).toHaveTextContent('Ann Lee “And now we—”Cut off')
  })

  test('a hold is said in minutes and waited for a few seconds only', () => {
    show()
    fireEvent.change(screen.getByRole('slider'), { target: { value: '8' } })
    expect(seen()).toBe('One minute on hold.')
    press('Play')
    pass(4000)
    expect(log()).toBe(lines[8])
  })
})

describe('by key', () => {
  test('space plays and stops, the arrows go a turn back and on, and not beyond the ends', () => {
    show()
    key('ArrowLeft')
    expect(place()).toMatch(/^Turn 1 /)
    key('ArrowRight')
    key('ArrowRight')
    expect(place()).toMatch(/^Turn 3 /)
    key('ArrowLeft')
    expect(place()).toMatch(/^Turn 2 /)
    key(' ')
    expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible()
    key(' ')
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  test('nothing where single keys are off', () => {
    show({ keys: false })
    key(' ')
    key('ArrowRight')
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
    expect(place()).toMatch(/^Turn 1 /)
    expect(screen.queryByText(/plays and stops/)).toBeNull()
  })

  test('the line of places says where one is, and plays from there', () => {
    show()
    const slider = screen.getByRole('slider', { name: 'Place in the call' })
    fireEvent.change(slider, { target: { value: '4' } })
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Turn 4 of 12, 00:0\d$/))
    fireEvent.keyDown(slider, { key: ' ' })
    expect(screen.getByRole('button', { name: 'Stop' })).toBeVisible()
    fireEvent.change(slider, { target: { value: '2' } })
    expect(seen()).toBe('')
    pass(10_000)
    expect(log()).not.toBe(lines[1])
  })
})

test('the mood of the moment stands beside it, with what moved it', () => {
  show()
  const mood = screen.getByRole('complementary', { name: 'The caller’s mood' })
  expect(mood).toHaveTextContent(/Frustration\d of 8.*Feels heard\d of 3.*Trust\d of 4/)
  expect(mood).not.toHaveTextContent(':')
  fireEvent.change(screen.getByRole('slider'), { target: { value: '4' } })
  expect(mood).toHaveTextContent(/Interrupted: .*[−+]1/)
})

test('each turn leads to its line in the debrief', () => {
  show()
  press('Turn after')
  expect(screen.getByRole('link', { name: 'This line in the debrief' })).toHaveAttribute('href', '#/debrief/a/1')
})

describe('with a voice', () => {
  test('the words go by what is heard, and the next turn waits for its end', () => {
    const voice = aVoice()
    show({ voice })
    press('Play')
    expect(voice.turns[0]?.parts[0]?.text).toBe('Good morning to you all.')
    voice.heard = 2
    pass(50)
    expect(seen()).toBe('“Good morning')
    pass(60_000)
    expect(place()).toMatch(/^Turn 1 /)
    voice.end(true)
    expect(seen()).toBe('“Good morning to you all.”')
    pass(600)
    expect(place()).toMatch(/^Turn 2 /)
  })

  test('where it cannot be heard the words go on from the one that was', () => {
    const voice = aVoice()
    show({ voice })
    press('Play')
    voice.heard = 2
    pass(50)
    voice.end(false)
    expect(seen()).toBe('“Good morning')
    pass(10_000)
    expect(place()).toMatch(/^Turn [2-9] /)
  })

  test('it stops with the page, with the button, and with another turn', () => {
    const voice = aVoice()
    const { unmount } = show({ voice })
    press('Play')
    press('Stop')
    expect(voice.stops).toBe(1)
    press('Play')
    press('Turn after')
    expect(voice.stops).toBe(2)
    press('Turn after')
    unmount()
    expect(voice.stops).toBe(3)
  })

  test('what the trainee said aloud is heard in its place', () => {
    const played = vi.fn<() => void>()
    class FakeSound extends EventTarget {
      async play(): Promise<void> {
        played()
      }

      pause(): void {}
    }
    vi.stubGlobal('Audio', FakeSound)
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:take')
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const { reply } = show({ aloud: true })
    press('Turn after')
    press('Play')
    expect(played).toHaveBeenCalledOnce()
    pass(60_000)
    expect(place()).toMatch(/^Turn 2 /)
    expect(reply.at).toBeGreaterThan(0)
  })
})

interface Shown {
  readonly rate?: number
  readonly keys?: boolean
  readonly voice?: CallerVoice
  readonly aloud?: boolean
}

function show({ rate = 1, keys = true, voice, aloud = false }: Shown = {}) {
  const course = file(play(smallCall(), ...turns))
  const made = debriefCourse(course)
  if ('message' in made) throw new Error(made.message)
  const reply = course.events.find(({ type }) => type === 'replied')!
  const recordings: Recording[] = aloud ? [aRecording({ at: reply.at })] : []
  const page = (
    <WatchCall {...{ rate, keys, voice, recordings }} title="A small call" debrief={made} events={course.events} debriefHref="#/debrief/a" />
  )
  return { reply, ...render(page) }
}

function aVoice() {
  const turnsHeard: HeardTurn[] = []
  let end: (wasHeard: boolean) => void = () => {}
  const voice = {
    turns: turnsHeard,
    heard: 0,
    stops: 0,
    end: (wasHeard: boolean) => act(() => end(wasHeard)),
    hear(turn: HeardTurn, onEnd: (wasHeard: boolean) => void) {
      turnsHeard.push(turn)
      end = onEnd
      return () => void voice.stops++
    },
    wordsHeard: () => voice.heard,
  }
  return voice
}

/** The words of the present turn that can be seen. */
function seen(): string {
  return [...document.querySelectorAll('p [data-word][data-said]')].map((word) => word.textContent.trim()).join(' ')
}

function log(): string {
  return screen.getByRole('log').textContent
}

function place(): string {
  return screen.getByRole('slider').getAttribute('aria-valuetext') ?? ''
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }))
}

function key(name: string): void {
  fireEvent.keyDown(document.body, { key: name })
}

function pass(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds))
}
