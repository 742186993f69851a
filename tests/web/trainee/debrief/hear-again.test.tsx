import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Debrief, debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import type { OnHear } from '../../../../src/web/trainee/debrief/hearing.ts'
import { Transcript } from '../../../../src/web/trainee/debrief/Transcript.tsx'
import type { Recording } from '../../../../src/web/trainee/recording.ts'
import { file, play } from '../../../core/play.ts'
import { smallCall } from '../../../core/small-call.ts'
import { aRecording } from '../../a-recording.ts'
import { checkAccess } from '../../check-access.ts'

/** The sound of a recording, at the edge of the page. */
class FakeSound extends EventTarget {
  static made: FakeSound[] = []
  static fails = false
  isPlaying = false

  constructor() {
    super()
    FakeSound.made.push(this)
  }

  async play(): Promise<void> {
    if (FakeSound.fails) throw new DOMException('No such sound', 'NotSupportedError')
    this.isPlaying = true
  }

  pause(): void {
    this.isPlaying = false
  }
}

const addresses = new Set<string>()

beforeEach(() => {
  FakeSound.made = []
  FakeSound.fails = false
  vi.stubGlobal('Audio', FakeSound)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    addresses.add('blob:take')
    return 'blob:take'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(address))
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the rep', () => {
  test('hears themselves at each line that was said aloud, and at no other', async () => {
    const { user, said } = show({ aloud: [0, 2] })
    expect(screen.getAllByRole('button', { name: /^Hear yourself/ })).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: `Hear yourself, you at ${said[0]}` }))
    const [sound] = FakeSound.made
    expect(sound?.isPlaying).toBe(true)
    await checkAccess()
    await user.click(screen.getByRole('button', { name: /^Stop, you/ }))
    expect(sound?.isPlaying).toBe(false)
    expect(addresses.size).toBe(0)
  })

  test('hears one thing at a time, and each to its end', async () => {
    const { user } = show({ aloud: [0, 1] })
    const [first, second] = screen.getAllByRole('button', { name: /^Hear yourself/ })
    await user.click(first!)
    await user.click(second!)
    expect(FakeSound.made.map(({ isPlaying }) => isPlaying)).toEqual([false, true])
    act(() => void FakeSound.made[1]!.dispatchEvent(new Event('ended')))
    expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull()
    expect(addresses.size).toBe(0)
  })

  test('is told where a recording cannot be played', async () => {
    FakeSound.fails = true
    const { user } = show({ aloud: [0] })
    await user.click(screen.getByRole('button', { name: /^Hear yourself/ }))
    expect(await screen.findByText('It could not be played.')).toBeVisible()
    expect(screen.getByRole('button', { name: /^Hear yourself/ })).toBeVisible()
  })

  test('deletes one at once, without a question, and can undo it', async () => {
    const { user, kept } = show({ aloud: [0, 1] })
    expect(screen.getByText('You said 2 replies aloud. What you said is kept in this browser only.')).toBeVisible()
    await user.click(first(/^Delete, you/))
    expect(kept()).toHaveLength(1)
    expect(screen.getByText('Deleted.')).toBeVisible()
    expect(screen.getByRole('button', { name: /^Undo, you/ })).toHaveFocus()
    expect(screen.getAllByRole('button', { name: /^Hear yourself/ })).toHaveLength(1)
    await checkAccess()
    await user.keyboard('{Enter}')
    expect(kept()).toHaveLength(2)
    expect(screen.getAllByRole('button', { name: /^Hear yourself/ })).toHaveLength(2)
  })

  test('deletes what is being heard: it falls silent', async () => {
    const { user } = show({ aloud: [0] })
    await user.click(first(/^Hear yourself/))
    await user.click(first(/^Delete, you/))
    expect(FakeSound.made[0]?.isPlaying).toBe(false)
    expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull()
  })

  test('deletes all of a call at once, and can undo that', async () => {
    const { user, kept } = show({ aloud: [0, 1, 2] })
    await user.click(screen.getByRole('button', { name: 'Delete all recordings' }))
    expect(kept()).toEqual([])
    expect(screen.getByText('What you said aloud is deleted.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Hear yourself/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(kept()).toHaveLength(3)
  })

  test('is told where something could not be deleted, and it is still there', async () => {
    const { user } = show({ aloud: [0], works: false })
    await user.click(first(/^Delete, you/))
    expect(await screen.findByText('That did not work.')).toBeVisible()
    expect(screen.getByRole('button', { name: /^Hear yourself/ })).toBeVisible()
  })

  test('sees nothing of all this where nothing was said aloud', () => {
    show({})
    expect(screen.queryByRole('button', { name: /Hear|Delete/ })).toBeNull()
    expect(screen.queryByText(/aloud/)).toBeNull()
  })
})

describe('the caller', () => {
  test('is heard again at each of their turns, as they felt then', async () => {
    const stop = vi.fn<() => void>()
    const onHear = vi.fn<OnHear>(() => stop)
    const { user, made } = show({ onHear })
    const spoken = made.transcript.filter(({ said }) => said.by === 'caller')
    const turns = new Set(spoken.map(({ said }) => said.passage))
    const buttons = screen.getAllByRole('button', { name: /^Hear it, Ann Lee at/ })
    expect(buttons).toHaveLength(turns.size)
    await user.click(buttons[1]!)
    const [turn] = onHear.mock.calls[0]!
    const passage = [...turns][1]!
    expect(turn.parts).toEqual(spoken.map(({ said }) => said).filter((said) => said.passage === passage))
    expect(turn.mood).toEqual(made.moods.findLast((point) => point.passage <= passage)!.mood)
    await user.click(buttons[2]!)
    expect(stop).toHaveBeenCalledOnce()
    act(() => onHear.mock.calls[1]![1](true))
    expect(screen.queryByRole('button', { name: /^Stop/ })).toBeNull()
  })

  test('falls silent when the debrief is left', async () => {
    const stop = vi.fn<() => void>()
    const { user, gone } = show({ onHear: () => stop })
    await user.click(first(/^Hear it/))
    gone()
    expect(stop).toHaveBeenCalledOnce()
  })
})

function first(name: RegExp): HTMLElement {
  return screen.getAllByRole('button', { name })[0]!
}

interface Shown {
  /** Which of the rep's replies were said aloud, from 0. */
  readonly aloud?: readonly number[]
  readonly onHear?: OnHear
  /** Whether anything can be deleted or put back. */
  readonly works?: boolean
}

/** What was said in a call of three replies. */
function show({ aloud = [], onHear, works = true }: Shown) {
  const made = debriefCourse(file(play(smallCall(), 'One at hello', 'One in the middle', 'One at last')))
  if ('message' in made) throw new Error(made.message)
  const debrief: Debrief = made
  const replies = made.transcript.filter(({ said }) => said.by === 'rep').map(({ said }) => said)
  const course = [aloud.map((index) => aRecording({ at: replies[index]!.at }))]
  function Page() {
    const [recordings, set] = useState(course[0]!)
    const change = async (next: Recording[]) => {
      if (works) {
        course.push(next)
        set(next)
      }
      return works
    }
    const saidAloud = {
      recordings,
      onDelete: async (these: readonly Recording[]) => change(recordings.filter((one) => !these.includes(one))),
      onRestore: async (these: readonly Recording[]) => change([...recordings, ...these]),
    }
    return (
      <main>
        <h1>A small call</h1>
        <Transcript attempt="an-attempt" debrief={debrief} prospects={new Map()} aloud={saidAloud} onHear={onHear} isWhole />
      </main>
    )
  }
  document.title = 'A small call'
  const { unmount } = render(<Page />)
  const said = screen.getAllByText('You').map((name) => name.parentElement?.querySelector('time')?.textContent)
  return { user: userEvent.setup(), made, said, kept: () => course.at(-1), gone: unmount }
}
