import type { CallerTurn } from '../../../core/call/running-call.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { addressOf } from '../../../voice/address.ts'
import { deliveryOf } from '../../../voice/delivery.ts'
import { sampleRate } from '../../../voice/speech.ts'
import { readTag } from '../../../voice/tag.ts'
import { voiceOf } from '../../../voice/voice.ts'
import { type LoadedHowl, loadHowl } from './load-howl.ts'
import type { SpokenPart, SpokenWav } from './orders.ts'
import type { Studio } from './studio.ts'

/** A turn that can be played at once. */
export interface ReadyTurn extends LoadedHowl {
  /** When each word of the turn has been said, in milliseconds from its beginning; counted through all parts, those of the line with none of their own. */
  readonly ends: readonly number[]
}

/** The voices of a call: what may be said next is fetched, shaped and decoded ahead, and freed once it cannot be said any more. */
export interface Voices {
  /** Gets these ready, in this order, and frees all others. */
  prepare(turns: readonly CallerTurn[]): void
  /** The turn, as soon as it is ready; it does not wait for what is only being prepared. Fails where its voice cannot be had. */
  get(turn: CallerTurn): Promise<ReadyTurn>
  setRate(rate: number): void
  close(): void
}

type Clip = SpokenPart['clip']

/** For so long the making of one turn keeps the next from being begun, in milliseconds: a connection may stall, or the speech engine be on its way. */
const longestWork = 4000

/** For so long a file is waited for, in milliseconds. */
const longestFetch = 15_000

/** Where rendered lines lie, beside the page. */
const addressIn = (name: string) => new URL(`voices/${name}.mp3`, document.baseURI).href

/** So many lines are kept that cannot be said next: what a caller says to being cut off can be again in a moment. Some fourteen megabytes. */
const mostSpare = 32

/** @param load how a sound is handed to howler */
export function openVoices(studio: Studio, load = loadHowl): Voices {
  let rate = 1
  let current: CallerTurn[] = []
  const works = new Map<string, Work>()
  const clips = new Map<string, Promise<Clip>>()
  const arrived = new Set<string>()
  const queue: Work[] = []
  let isBusy = false

  /** One after the other: then what is likeliest is there first. One that does not come holds up the others for a while only. */
  async function workOff(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let work = queue.shift(); work; work = queue.shift()) {
      const made = make(work)
      // The one after it is fetched meanwhile.
      if (queue[0]) fetchClips(queue[0])
      await atMost(longestWork, made)
    }
    isBusy = false
  }

  function fetchClips({ parts }: Work): void {
    for (const { address } of parts) {
      if (clips.has(address)) continue
      const clip = fetchClip(address)
      clips.set(address, clip)
      const arrive = () => arrived.add(address)
      // It may be there when it is asked for again.
      const lose = () => clips.get(address) === clip && clips.delete(address)
      clip.then(arrive, lose)
    }
  }

  async function make(work: Work): Promise<void> {
    try {
      fetchClips(work)
      const parts = await Promise.all(work.parts.map((part) => withClip(part, clips)))
      work.resolve(await loadTurn(work.turn, await studio.turn(parts, work.rate), load))
    } catch (error) {
      // What failed may work when it is asked for again; it may have been, since.
      if (works.get(work.key) === work) works.delete(work.key)
      work.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  function find(turn: CallerTurn): Work {
    const parts = partsOf(turn)
    const key = keyOf(parts, rate)
    const known = works.get(key)
    if (known) return known
    const work = workFor({ turn, key, parts, rate })
    works.set(key, work)
    queue.push(work)
    return work
  }

  function freeAllBut(kept: ReadonlySet<string>): void {
    const keptClips = new Set([...works.values()].filter(({ key }) => kept.has(key)).flatMap(({ parts }) => parts.map(({ address }) => address)))
    for (const [key, work] of works) {
      if (kept.has(key)) continue
      works.delete(key)
      const waiting = queue.indexOf(work)
      if (waiting >= 0) queue.splice(waiting, 1)
      else work.made.then(({ free }) => free()).catch(() => {})
    }
    const spare = [...clips.keys()].filter((address) => !keptClips.has(address))
    const newest = new Set(spare.filter((address) => arrived.has(address)).slice(-mostSpare))
    for (const address of spare) {
      if (newest.has(address)) continue
      clips.delete(address)
      arrived.delete(address)
    }
  }

  return {
    prepare(next) {
      const all = [...current, ...next].map(find)
      freeAllBut(new Set(all.map(({ key }) => key)))
      void workOff()
    },
    get(turn) {
      current = [turn]
      const work = find(turn)
      const waiting = queue.indexOf(work)
      // Somebody is to speak: at once, whatever else is under way.
      if (waiting >= 0) void make(queue.splice(waiting, 1)[0]!)
      return work.made
    },
    setRate(next) {
      rate = next
    },
    close() {
      freeAllBut(new Set())
      clips.clear()
      arrived.clear()
    },
  }
}

/** A turn that is to be made ready, or is. */
interface Work {
  readonly turn: CallerTurn
  readonly key: string
  readonly parts: readonly NamedPart[]
  readonly rate: number
  readonly made: Promise<ReadyTurn>
  readonly resolve: (ready: ReadyTurn) => void
  readonly reject: (why: Error) => void
}

function workFor(order: Pick<Work, 'turn' | 'key' | 'parts' | 'rate'>): Work {
  let resolve: Work['resolve'] = () => {}
  let reject: Work['reject'] = () => {}
  const made = new Promise<ReadyTurn>((done, failed) => {
    resolve = done
    reject = failed
  })
  // Who only got ready for it is not told.
  made.catch(() => {})
  return { ...order, made, resolve, reject }
}

async function atMost(milliseconds: number, done: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  await Promise.race([done, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))])
  clearTimeout(timer)
}

type NamedPart = Omit<SpokenPart, 'clip'> & { readonly address: string }

/** What is spoken of a turn. What the line itself tells is only shown. */
function partsOf({ call, parts, mood }: CallerTurn): NamedPart[] {
  return parts.flatMap(({ by, name, text }) => {
    if (by === 'line') return []
    const voice = voiceOf(call, { by, name })
    // A colleague is not in the caller's mood.
    const delivery = by === 'caller' ? deliveryOf(mood) : evenly
    return [{ text, voice, delivery: { ...delivery, level: delivery.level + voice.level }, address: addressOf(text, voice) }]
  })
}

const evenly = { tempo: 1, pitch: 0, pauses: 1, level: 0 }

function keyOf(parts: readonly NamedPart[], rate: number): string {
  return JSON.stringify([rate, ...parts.map(({ address, delivery }) => [address, delivery])])
}

async function withClip({ address, ...part }: NamedPart, clips: ReadonlyMap<string, Promise<Clip>>): Promise<SpokenPart> {
  const clip = (await clips.get(address)) ?? null
  // A person has put the mood into the recording already.
  return clip && !clip.timing ? { ...part, clip, delivery: { ...evenly, level: part.voice.level } } : { ...part, clip }
}

/** What was rendered or recorded of a line; null where it is not there, or is damaged. Fails where the connection or the server does. */
async function fetchClip(name: string): Promise<Clip> {
  const response = await fetch(addressIn(name), { signal: AbortSignal.timeout(longestFetch) })
  if (response.status >= 500) throw new Error(`The server has trouble (${response.status}).`)
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  const timing = readTag(new Uint8Array(bytes))
  const samples = await decode(bytes)
  const said = timing?.words.at(-1) ?? 0
  return samples && (1000 * samples.length) / sampleRate >= said ? { samples, timing } : null
}

/** At the rate at which it was rendered, whatever the device's own is. */
async function decode(bytes: ArrayBuffer): Promise<Float32Array | null> {
  try {
    return (await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes)).getChannelData(0)
  } catch {
    return null
  }
}

async function loadTurn({ parts }: CallerTurn, { wav, words }: SpokenWav, load: typeof loadHowl): Promise<ReadyTurn> {
  const ends: number[] = []
  let spoken = 0
  for (const { by, text } of parts) {
    const soFar = ends.at(-1) ?? 0
    ends.push(...(by === 'line' ? wordsOf(text).map(() => soFar) : (words[spoken++] ?? [])))
  }
  return { ...(await load(wav)), ends }
}
