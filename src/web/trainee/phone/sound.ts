import { Howler } from 'howler'

/**
 * The browser's sound, as howler opens it: one audio context for the page, in which everything goes through howler's master gain. After it comes the
 * telephone: a band of 300 to 3,400 Hz, unless the audio is to be clear.
 */
export interface Sound {
  readonly context: AudioContext
  /** What is heard through the telephone goes in here, beside what howler plays. */
  readonly line: AudioNode
  /** Whether the sound runs: it does not before the first gesture, on a phone that has been put away, or where the device is gone. */
  isRunning(): boolean
  /** Asks the browser to let it run. Does nothing outside a gesture where the browser wants one. */
  readonly wake: () => void
  onChange(listener: () => void): () => void
  /** Milliseconds between what is played and what is heard. */
  latency(): number
  /** How loud the line is now, 0–1. */
  level(): number
  setClear(on: boolean): void
}

let opened: Sound | null | undefined

/** Opens the sound of this page; null where the browser has none. howler knows only one, so it stays open. */
export function openSound(): Sound | null {
  opened ??= open()
  return opened
}

function open(): Sound | null {
  // It would stop the context after thirty idle seconds, and calls have those; the pool is for <audio> elements, which are not used.
  Howler.autoSuspend = false
  Howler.html5PoolSize = 0
  // Asking for a volume is what makes howler open its context.
  Howler.volume(1)
  if (!Howler.usingWebAudio || !Howler.ctx) return null
  const context = Howler.ctx
  const meter = context.createAnalyser()
  meter.fftSize = 512
  const band = telephoneBand(context)
  Howler.masterGain.disconnect()
  Howler.masterGain.connect(meter)
  band.at(-1)?.connect(context.destination)
  meter.connect(band[0]!)
  // howler keeps an account of its own, and plays nothing for a context that somebody else has woken.
  const keepAccount = () => context.state === 'running' && Object.assign(Howler, { state: 'running' })
  context.addEventListener('statechange', keepAccount)
  keepAccount()
  const samples = new Float32Array(meter.fftSize)
  return {
    context,
    line: meter,
    isRunning: () => context.state === 'running',
    wake() {
      // Refused without a gesture: then the next one will do.
      if (context.state !== 'running') context.resume().catch(() => {})
    },
    onChange(listener) {
      context.addEventListener('statechange', listener)
      return () => context.removeEventListener('statechange', listener)
    },
    latency: () => 1000 * (context.outputLatency || 0),
    level() {
      meter.getFloatTimeDomainData(samples)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      return Math.min(1, 4 * Math.sqrt(power))
    },
    setClear(on) {
      meter.disconnect()
      meter.connect(on ? context.destination : band[0]!)
    },
  }
}

/**
 * Two pairs of filters, each pair a Butterworth of the fourth order: what a telephone lets through (ITU-T G.712). Web Audio takes the Q of these two kinds in decibels.
 */
function telephoneBand(context: AudioContext): BiquadFilterNode[] {
  const steps = [
    { type: 'highpass', frequency: 300 },
    { type: 'lowpass', frequency: 3400 },
  ] as const
  const band = steps.flatMap(({ type, frequency }) =>
    [-5.33, 2.32].map((Q) => new BiquadFilterNode(context, { type, frequency, Q })),
  )
  for (const [index, filter] of band.entries()) if (index > 0) band[index - 1]!.connect(filter)
  return band
}
