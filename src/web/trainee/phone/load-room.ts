import type { Sound } from './sound.ts'

/** Something that goes on until it is stopped; a Howl is one. */
export interface Loop {
  play(): unknown
  stop(): unknown
  playing(): boolean
  volume(volume: number): unknown
}

/** The room behind the rep: heard with the other ear, so it goes past the telephone, which howler's sounds cannot. Fails where it cannot be decoded. */
export async function loadRoom({ context }: Sound, wav: string): Promise<{ readonly howl: Loop; free(): void }> {
  const buffer = await context.decodeAudioData(await (await fetch(wav)).arrayBuffer())
  const gain = new GainNode(context)
  let source: AudioBufferSourceNode | null = null
  gain.connect(context.destination)
  const stop = () => {
    source?.stop()
    source = null
  }
  const room: Loop = {
    play() {
      stop()
      source = new AudioBufferSourceNode(context, { buffer, loop: true })
      source.connect(gain)
      source.start()
    },
    stop,
    playing: () => source !== null,
    volume: (volume) => gain.gain.setTargetAtTime(volume, context.currentTime, 0.05),
  }
  return {
    howl: room,
    free() {
      stop()
      gain.disconnect()
    },
  }
}
