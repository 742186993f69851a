import type { BrowserContext } from 'playwright-core'

/** A voice that a page has begun to play. */
export interface HeardVoice {
  /** Milliseconds from the last key to the moment at which it was handed to the audio, by the page's clock. */
  readonly after: number
  /** Of the whole sound, in seconds. */
  readonly length: number
  /** From handing it over to hearing it, in milliseconds, as the browser says: its own part, and the device's. */
  readonly latency: readonly [base: number, output: number]
  /** Each word that the page has shown as said since, and where the sound was then, as heard: milliseconds from its beginning. */
  readonly marks: { readonly word: number; readonly place: number }[]
}

declare global {
  interface Window {
    /** howler's own account of the sounds that it holds. */
    readonly Howler?: { readonly _howls: readonly unknown[] }
    benchEar: { readonly voices: HeardVoice[] }
  }
}

/** Settings under which a call waits for the rep: no silence is ever too long. */
const settings = { timing: 'off' }

/**
 * Lets it be known what each page of the context plays and which words it marks as said. The browser's own functions are listened to, nothing of the app's.
 * @param seed what the app's dice fall on
 */
export async function openEar(context: BrowserContext, seed: number): Promise<void> {
  await context.addInitScript(listen, { settings: JSON.stringify(settings), seed })
}

/** Runs in the page, and so on its own. */
function listen({ settings, seed }: { readonly settings: string; readonly seed: number }): void {
  localStorage.setItem('please-hold:settings', settings)
  const ear: Window['benchEar'] = { voices: [] }
  window.benchEar = ear
  let pressed = 0
  window.addEventListener('keydown', ({ timeStamp, isTrusted }) => isTrusted && (pressed = timeStamp), { capture: true })

  const real = crypto.getRandomValues.bind(crypto)
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array instanceof Uint32Array && array.length === 1) array[0] = seed
    else real(array as never)
    return array
  }

  let placeNow = () => 0
  // oxlint-disable-next-line typescript/unbound-method -- called with its own node below
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (when?: number, from = 0, length?: number) {
    const { buffer, loop } = this
    const context = this.context as AudioContext
    // A shorter one is a click or a tone.
    if (!loop && buffer && buffer.duration > 0.6) {
      const begun = context.currentTime - from
      placeNow = () => 1000 * (context.currentTime - begun - context.outputLatency)
      const latency = [1000 * context.baseLatency, 1000 * context.outputLatency] as const
      ear.voices.push({ after: performance.now() - pressed, length: buffer.duration, latency, marks: [] })
    }
    start.call(this, when, from, length)
  }

  const onMarks = (records: readonly MutationRecord[]) => {
    const words = [...document.querySelectorAll('[data-word]')]
    for (const { target } of records) {
      const word = words.indexOf(target as Element)
      if (word >= 0 && (target as Element).hasAttribute('data-said')) ear.voices.at(-1)?.marks.push({ word, place: placeNow() })
    }
  }
  new MutationObserver(onMarks).observe(document, { subtree: true, attributeFilter: ['data-said'] })
}
