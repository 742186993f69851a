import type { CallerTurn } from '../../../core/call/running-call.ts'
import { openLineSounds } from './line-sounds.ts'
import type { Phone, PhoneState, SoundSettings, SpokenTurn } from './phone.ts'
import { type Playing, playTurn } from './play-turn.ts'
import { openSound } from './sound.ts'
import { openStudio } from './studio.ts'
import { playBySystem } from './system-voice.ts'
import { textPhone } from './text-phone.ts'
import { openVoices } from './voices.ts'

/** The phone with voices: by howler, through a telephone. Null where the browser has no sound to give. */
export function soundPhone(): Phone | null {
  const sound = openSound()
  if (!sound) return null
  const studio = openStudio((fetching) => change({ fetching }))
  const voices = openVoices(studio)
  const lines = openLineSounds(sound, studio)
  const written = textPhone()
  const listeners = new Set<() => void>()
  let state: PhoneState = { trouble: null, fetching: null }
  let settings: SoundSettings | null = null
  let playing: Playing | null = null
  let coming: () => readonly CallerTurn[] = () => []

  function change(part: Partial<PhoneState>): void {
    const next = { ...state, ...part }
    if (next.trouble === state.trouble && next.fetching === state.fetching) return
    state = next
    for (const listener of listeners) listener()
  }

  /** Whoever has turned the voices off reads at the pace of speech, and is told of no trouble. */
  function isOn(): boolean {
    return settings !== null && settings.voice > 0
  }

  function beginBy(turn: SpokenTurn, { voice, rate, spokenBy }: SoundSettings): Playing {
    const tell = (trouble: PhoneState['trouble']) => change({ trouble })
    if (spokenBy === 'system' && 'speechSynthesis' in window) return playBySystem(turn, { volume: voice, rate, tell })
    return playTurn(turn, voices.get(turn), { sound: sound!, volume: voice, wasAsleep: state.trouble === 'asleep', tell })
  }

  function prepare(): void {
    if (isOn() && settings?.spokenBy === 'ours') voices.prepare(coming().filter(isSpoken))
  }

  // A browser that let nothing sound, or a phone that was put away, may let it now: as soon as a mouse goes down, or a finger up.
  const gestures = ['pointerdown', 'pointerup', 'keydown'] as const
  // This phone's own: where another of the page is closed, this one goes on.
  const wake = () => sound.wake()
  for (const gesture of gestures) document.addEventListener(gesture, wake)
  return {
    begin(turn) {
      playing?.stop()
      playing = null
      if (settings && isOn() && isSpoken(turn)) playing = beginBy(turn, settings)
      else written.begin(turn)
    },
    stop() {
      playing?.stop()
      playing = null
      written.stop()
    },
    wordsHeard: () => (playing ?? written).wordsHeard(),
    level: () => (playing ?? written).level(),
    prepare(turns) {
      coming = turns
      prepare()
    },
    line: lines.set,
    signal: lines.signal,
    set(next) {
      const isAsBefore = settings === null || soundsAlike(settings, next)
      settings = next
      sound.setClear(next.clear)
      voices.setRate(next.rate)
      lines.setVolume(next.line, next.clear)
      playing?.setVolume(next.voice)
      // What was got ready would sound as it was set then.
      if (!isAsBefore) prepare()
    },
    wake,
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      for (const gesture of gestures) document.removeEventListener(gesture, wake)
      playing?.stop()
      voices.close()
      lines.close()
      studio.close()
    },
  }
}

/** What only the line shows is nobody's to say. */
function isSpoken({ parts }: Pick<CallerTurn, 'parts'>): boolean {
  return parts.some(({ by }) => by !== 'line')
}

/** Whether a voice would say the same line alike, but for how loud it is. */
function soundsAlike(one: SoundSettings, other: SoundSettings): boolean {
  return one.rate === other.rate && one.spokenBy === other.spokenBy && one.voice > 0 === other.voice > 0
}
