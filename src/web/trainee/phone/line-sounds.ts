import type { Howl } from 'howler'
import type { LineSignal, LineSound } from './phone.ts'
import { loadHowl } from './load-howl.ts'
import { type Loop, loadRoom } from './load-room.ts'
import type { Sound } from './sound.ts'
import type { ToneName } from './orders.ts'
import type { Studio } from './studio.ts'

/** Ringing, music, tones, the noise of the line and the room behind the rep: beside the voices, and quieter. */
export interface LineSounds {
  readonly set: (sound: LineSound) => void
  readonly signal: (signal: LineSignal) => void
  /** @param volume 0–1 @param isClear without noise and room */
  setVolume(volume: number, isClear: boolean): void
  close(): void
}

interface Tone {
  readonly howl: Loop | Howl
  readonly free: () => void
}

/** What goes on for as long as the line is so. */
const loops: Readonly<Record<LineSound, readonly ToneName[]>> = { quiet: [], ringing: ['ringing'], open: ['noise', 'room'], hold: ['hold'] }

const background = new Set<ToneName>(['noise', 'room'])

/** Milliseconds in which the music on hold comes up. */
const fadeIn = 2500

/** Tones are made when they are first wanted, and kept: there are few, and short. Where the sound does not run they are left out, never made up for. */
export function openLineSounds(sound: Sound, studio: Studio): LineSounds {
  const loaded = new Map<ToneName, Promise<Tone>>()
  let now: LineSound = 'quiet'
  let volume = 0
  let isClear = false
  const stopListening = sound.onChange(apply)

  function load(name: ToneName): Promise<Tone> {
    const known = loaded.get(name)
    if (known) return known
    const isLoop = Object.values(loops).some((names) => names.includes(name))
    const made = studio.tone(name).then((wav) => (name === 'room' ? loadRoom(sound, wav) : loadHowl(wav, isLoop)))
    loaded.set(name, made)
    made.catch(() => loaded.delete(name))
    return made
  }

  function wanted(): readonly ToneName[] {
    if (volume === 0 || !sound.isRunning()) return []
    return loops[now].filter((name) => !isClear || !background.has(name))
  }

  /** Lets sound just what is wanted now. */
  function apply(): void {
    const names = wanted()
    for (const [name, loading] of loaded) if (!names.includes(name)) loading.then(({ howl }) => howl.stop()).catch(() => {})
    for (const name of names) {
      const play = ({ howl }: Tone) => {
        howl.volume(volume)
        if (!wanted().includes(name) || howl.playing()) return
        howl.play()
        // The caller may still be saying that they will wait.
        if ('fade' in howl && name === 'hold') howl.fade(0, volume, fadeIn)
      }
      load(name).then(play).catch(() => {})
    }
  }

  return {
    set(next) {
      now = next
      apply()
    },
    signal(name) {
      if (volume === 0 || !sound.isRunning()) return
      const play = ({ howl }: Tone) => {
        howl.volume(volume)
        howl.play()
      }
      load(name).then(play).catch(() => {})
    },
    setVolume(next, clear) {
      volume = next
      isClear = clear
      apply()
    },
    close() {
      stopListening()
      for (const loading of loaded.values()) loading.then(({ free }) => free()).catch(() => {})
      loaded.clear()
    },
  }
}
