import type { SpokenTurn, Trouble } from './phone.ts'
import type { Sound } from './sound.ts'
import { textPhone } from './text-phone.ts'
import type { ReadyTurn } from './voices.ts'
import { countSaid, heardAt, pacedAt } from './word-clock.ts'

/** A turn on its way through the telephone. */
export interface Playing {
  wordsHeard(): number
  level(): number
  setVolume(volume: number): void
  /** At once, in the middle of a word. */
  stop(): void
}

/** What a turn goes through. */
interface Through {
  readonly sound: Sound
  readonly volume: number
  /** Whether the turn before this was written because the sound slept. */
  readonly wasAsleep: boolean
  readonly tell: (trouble: Trouble | null) => void
}

/** For so long a caller takes breath, in milliseconds, before a turn whose voice is not there is written only. */
const longestBreath = 2500

/** For so long time stands still for a sound that has stopped by itself; then the rest of the turn is written. */
const longestSleep = 4000

/** And where it was asleep before: long enough for the gesture that led to this turn to wake it. Without a device it would stop the call at every line. */
const secondSleep = 500

/** A turn that has only just begun is heard from its first sound: the call's clock goes while the page is drawn. */
const justBegun = 150

/** How often the place in the sound is looked at, in milliseconds. */
const eachLook = 30

/** Looks in a row at which the audio's clock has not moved, until it counts as stopped. */
const stuckAfter = 25

/**
 * Plays a turn by its voice, and keeps the call's time by the place in the sound. howler's own end is a timer of the page and no account of what was heard,
 * and after it howler says that the place is 0: so the audio's clock is asked, which stands still when the sound does. Whatever fails, the turn goes on by the pace of speech from the word that it has come to.
 */
export function playTurn(
  turn: SpokenTurn,
  voice: Promise<ReadyTurn>,
  { sound, volume, wasAsleep, tell }: Through,
): Playing {
  const written = textPhone()
  let loud = volume
  let ready: ReadyTurn | null = null
  let id: number | null = null
  let place = 0
  let begun = { place: 0, at: 0 }
  let stage: 'waiting' | 'playing' | 'asleep' | 'written' | 'over' = 'waiting'
  let stuck = 0
  let lastLook = 0
  const reached = turn.spokenFor()
  const from = reached < justBegun ? 0 : reached
  const clock = () => ({ paced: turn.wordTimes, heard: ready?.ends ?? [] })

  // Nothing is heard yet, and nobody can be interrupted.
  turn.lead({ spokenFor: () => from, isSure: false })
  const breath = setTimeout(() => write('no voice'), longestBreath)
  let sleep: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setInterval> | undefined
  const stopListening = sound.onChange(follow)
  voice.then(begin, () => write('no voice'))

  function begin(loaded: ReadyTurn): void {
    if (stage !== 'waiting') return
    clearTimeout(breath)
    ready = loaded
    place = heardAt(clock(), from)
    turn.lead({ spokenFor: () => pacedAt(clock(), look()), isSure: true })
    looking = setInterval(watch, eachLook)
    play()
  }

  function play(): void {
    if (!ready) return
    if (!sound.isRunning()) {
      fallAsleep()
      return
    }
    clearTimeout(sleep)
    if (stage === 'asleep') turn.still(false)
    stage = 'playing'
    stuck = 0
    tell(null)
    ready.howl.volume(loud)
    begun = { place, at: sound.context.currentTime }
    id = ready.howl.play()
    if (place > 0) ready.howl.seek(place / 1000, id)
  }

  /** The sound has stopped by itself. howler would go on counting, and end a sound that nobody has heard. */
  function fallAsleep(): void {
    if (stage === 'asleep') return
    if (stage === 'playing') look()
    stage = 'asleep'
    if (id !== null) ready?.howl.stop(id)
    id = null
    turn.still(true)
    sound.wake()
    sleep = setTimeout(() => write('asleep'), wasAsleep ? secondSleep : longestSleep)
  }

  /** From here on without sound. */
  function write(why: Trouble): void {
    if (stage === 'over' || stage === 'written') return
    const isAsleep = stage === 'asleep'
    leave()
    stage = 'written'
    turn.lead(null)
    if (isAsleep) turn.still(false)
    written.begin(turn)
    tell(why)
  }

  /** Where the sound is now, in milliseconds of the turn, by the clock of the audio itself; it never goes back. */
  function look(): number {
    if (stage === 'playing') place = Math.max(place, begun.place + 1000 * (sound.context.currentTime - begun.at) - sound.latency())
    return place
  }

  function watch(): void {
    const { currentTime } = sound.context
    const moves = currentTime !== lastLook
    lastLook = currentTime
    // A clock that stood still goes on without a word, as where headphones were plugged in.
    if (stage === 'asleep' && moves && sound.isRunning()) play()
    if (stage === 'playing' && look() >= (ready?.ends.at(-1) ?? 0)) {
      turn.over()
      return
    }
    stuck = stage === 'playing' && !moves ? stuck + 1 : 0
    if (stuck >= stuckAfter) fallAsleep()
  }

  function follow(): void {
    if (stage === 'playing' && !sound.isRunning()) fallAsleep()
    else if (stage === 'asleep' && sound.isRunning()) play()
  }

  function leave(): void {
    clearTimeout(breath)
    clearTimeout(sleep)
    clearInterval(looking)
    stopListening()
    if (id !== null) ready?.howl.stop(id)
    id = null
  }

  return {
    wordsHeard: () => (stage === 'written' ? written.wordsHeard() : countSaid(turn.wordTimes, turn.spokenFor())),
    level: () => (stage === 'written' ? written.level() : stage === 'playing' ? sound.level() : 0),
    setVolume(next) {
      loud = next
      ready?.howl.volume(next)
    },
    stop() {
      if (stage === 'over') return
      const isAsleep = stage === 'asleep'
      leave()
      stage = 'over'
      written.stop()
      // A turn that was only halted goes on from here.
      turn.lead(null)
      if (isAsleep) turn.still(false)
    },
  }
}
