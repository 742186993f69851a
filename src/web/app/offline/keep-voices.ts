import { cacheNames } from './cache-names.ts'

/** All voices of the site: the files below `voices/`, each with its size in bytes. src/cli/voices/voice-plugin.ts writes it. */
export type VoiceList = Readonly<Record<string, number>>

/** Why not all voices could be kept: the device has no room, or the connection or the server has failed. */
export type KeepingTrouble = 'full' | 'connection'

interface Keeping {
  readonly signal: AbortSignal
  /** One more is kept. */
  readonly onKept: (file: string) => void
}

/** So many are fetched at a time. */
const lanes = 6

/**
 * Keeps every voice in this browser, so that all calls can be heard without a network. What is here already is not fetched again, neither what was
 * kept nor what was heard.
 * @returns why it ended before all were kept; null where all are, or it was stopped
 */
export async function keepVoices(list: VoiceList, { signal, onKept }: Keeping): Promise<KeepingTrouble | null> {
  const { heard, kept } = namesHere()
  try {
    const cache = await caches.open(kept)
    const here = new Set(await findKept(list))
    // What has changed goes before it is known under its new size; what has gone stays until all else is here.
    await throwAway(cache, (file) => list[file] !== undefined && !here.has(file))
    await cache.put(addressOf(listFile), new Response(JSON.stringify(list)))
    const missing = Object.keys(list).filter((file) => !here.has(file)).values()
    let hasFailed = false
    const keep = async (file: string) => {
      const known = await caches.match(addressOf(file), { cacheName: heard, ignoreVary: true })
      // So the service worker does not keep it a second time.
      const response = known ?? (await fetch(addressOf(file), { cache: 'no-store', signal }))
      if (!response.ok) throw new Error(`${response.status} for ${file}`)
      await cache.put(addressOf(file), response)
      onKept(file)
    }
    const work = async () => {
      for (const file of missing) {
        if (hasFailed || signal.aborted) return
        await keep(file).catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      }
    }
    await Promise.all(Array.from({ length: lanes }, work))
    if (!signal.aborted) await throwAway(cache, (file) => list[file] === undefined)
    return null
  } catch (error) {
    if (signal.aborted) return null
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'connection'
  }
}

/** What there is to keep; null where the site was built without voices, or the browser can keep none. */
export async function readVoiceList(): Promise<VoiceList | null> {
  // Only pages that came over TLS, or from this machine, can keep any.
  if (!('caches' in window)) return null
  const fetched = await fetch(addressOf(listFile), { cache: 'no-cache' }).catch(() => null)
  const response = fetched ?? (await caches.match(addressOf(listFile), { cacheName: namesHere().kept }).catch(() => null))
  if (!response?.ok) return null
  // Ours, if it is JSON at all: some servers answer with a page whatever they are asked for.
  return (await response.json().catch(() => null)) as VoiceList | null
}

/** Which of these are kept, as they are now. */
export async function findKept(list: VoiceList): Promise<readonly string[]> {
  const cache = await caches.open(namesHere().kept)
  const before = ((await (await cache.match(addressOf(listFile)))?.json()) ?? {}) as VoiceList
  const files = await filesIn(cache)
  // A line that is recorded again has the name that it had, but hardly the size.
  const isSame = (file: string) => list[file] !== undefined && list[file] === before[file]
  return files.filter(isSame)
}

/** Throws voices away. Never while looking only: a page that is not updated yet may need those of its own version. */
async function throwAway(cache: Cache, isOld: (file: string) => boolean): Promise<void> {
  const old = (await filesIn(cache)).filter(isOld)
  await Promise.all(old.map(async (file) => cache.delete(addressOf(file))))
}

async function filesIn(cache: Cache): Promise<readonly string[]> {
  const folder = addressOf('')
  return (await cache.keys()).map(({ url }) => url.slice(folder.length)).filter((file) => file !== listFile)
}

/** Forgets all voices that are kept here, those that were heard too. They can be fetched again. */
export async function forgetVoices(): Promise<void> {
  if (!('caches' in window)) return
  const { heard, recorded, kept } = namesHere()
  await Promise.all([heard, recorded, kept].map(async (name) => caches.delete(name)))
}

const listFile = 'list.json'

/** Where the voices lie, beside the page. */
function addressOf(file: string): string {
  return new URL(`voices/${file}`, document.baseURI).href
}

function namesHere() {
  return cacheNames(new URL('./', document.baseURI).href)
}
