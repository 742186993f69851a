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
    if (spokenBy === 'system') return playBySystem(turn, { volume: voice, rate, tell })
    return playTurn(turn, voices.get(turn), { sound: sound!, volume: voice, tell })
  }

  const gestures = ['pointerdown', 'keydown'] as const
  // A browser that let nothing sound, or a phone that was put away, may let it now.
  for (const gesture of gestures) document.addEventListener(gesture, sound.wake)
  return {
    begin(turn) {
      playing?.stop()
      playing = null
      if (settings && isOn()) playing = beginBy(turn, settings)
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
      if (isOn() && settings?.spokenBy === 'ours') voices.prepare(turns())
    },
    line: lines.set,
    signal: lines.signal,
    set(next) {
      settings = next
      sound.setClear(next.clear)
      voices.setRate(next.rate)
      lines.setVolume(next.line, next.clear)
      playing?.setVolume(next.voice)
    },
    wake: sound.wake,
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      for (const gesture of gestures) document.removeEventListener(gesture, sound.wake)
      playing?.stop()
      voices.close()
      lines.close()
      studio.close()
    },
  }
}
