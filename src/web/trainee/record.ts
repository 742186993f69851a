import { closeMicrophone } from './microphone.ts'
import type { Take } from './recording.ts'

/** A recording that goes on. */
export interface Recorder {
  /** How loud the microphone is at this moment, 0–1. */
  level(): number
  /** Ends it; null where nothing came of it. */
  finish(): Promise<Take | null>
  /** Ends it, and nothing is left of it. After `finish` it does nothing. */
  drop(): void
}

/** Low enough for a call to take less than its own audio does, high enough for speech. */
const bitsPerSecond = 32_000

const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/**
 * Records a stream, and stops the stream with the recording.
 * @param onLost called once where the microphone goes away meanwhile; nothing is left of the recording then
 */
export function startRecording(stream: MediaStream, onLost: () => void): Recorder {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType !== undefined && { mimeType }) })
  const meter = openMeter(stream)
  const parts: Blob[] = []
  let isOver = false
  const end = () => {
    isOver = true
    closeMicrophone(stream)
    meter.close()
  }
  const drop = () => {
    if (isOver) return
    end()
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const lose = () => {
    if (isOver) return
    drop()
    onLost()
  }
  recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data))
  recorder.addEventListener('error', lose)
  for (const track of stream.getTracks()) track.addEventListener('ended', lose)
  recorder.start()
  return {
    level: () => meter.level(),
    drop,
    async finish() {
      if (isOver) return null
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
      recorder.stop()
      end()
      await stopped
      const bytes = await new Blob(parts).arrayBuffer()
      return bytes.byteLength > 0 ? { type: recorder.mimeType, bytes } : null
    },
  }
}

/** How loud a stream is; always 0 where the browser cannot tell. */
function openMeter(stream: MediaStream): { level(): number; close(): void } {
  if (typeof AudioContext !== 'function') return { level: () => 0, close: () => {} }
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize: 1024 })
  const source = context.createMediaStreamSource(stream)
  source.connect(analyser)
  // Some browsers open it asleep.
  void context.resume()
  const samples = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(samples)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      // Speech near a microphone is about 0.1: the root lets a low voice be seen, too.
      return Math.min(1, Math.sqrt(4 * Math.sqrt(power)))
    },
    close() {
      source.disconnect()
      void context.close()
    },
  }
}
