import { ExpirationPlugin } from 'workbox-expiration'
import { type PrecacheEntry, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, type StrategyOptions } from 'workbox-strategies'
import { cacheNames } from './cache-names.ts'

/*
 * The service worker: after the first visit the site works without a network. It keeps all files of one version and answers from them alone, so a
 * page never gets parts of two. The next version is fetched beside it and waits until somebody asks for it (use-update.ts): none takes over by
 * itself.
 */

declare const self: ServiceWorkerGlobalScope

/** Every file of the site but for its sounds; src/cli/offline-plugin.ts writes them here. */
declare const SHELL: PrecacheEntry[]

/** The addresses of the voices that people have recorded, from there too. */
declare const RECORDED: readonly string[]

/** Some 27 megabytes: what a good dozen of calls may say. */
const mostHeard = 1500

const site = self.registration.scope
const names = cacheNames(site)
const matchOptions = { ignoreVary: true }

/**
 * Where the caches were cleared, and the server has something newer by now, that is better than no page: files of one version are held together by
 * their sums, and those of another do not fit them. Never while a version is being fetched: it comes whole, or not at all.
 */
const orAnything: NonNullable<StrategyOptions['plugins']>[number] = {
  handlerDidError: async ({ request, event }) => (event.type === 'fetch' ? fetch(request) : undefined),
}
const shell = new PrecacheController({ plugins: [orAnything] })
shell.addToCacheList(SHELL)
self.addEventListener('install', (event) => void shell.install(event))
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)))
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

registerRoute(new PrecacheRoute(shell, { ignoreURLParametersMatching: [/./], cleanURLs: false }))
const orKept: NonNullable<StrategyOptions['plugins']>[number] = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? find(request, names.kept),
  // As for a line that nobody has rendered: then the page says it itself.
  handlerDidError: async () => ((await isEngineHere()) ? new Response(null, { status: 404 }) : undefined),
}
// Who takes the place of a recording gives the new one the old one's name.
registerRoute(
  ({ url, request }) => RECORDED.includes(voiceIn(url)) && isForAll(request),
  new NetworkFirst({ cacheName: names.recorded, matchOptions, plugins: [atMost(mostHeard), orKept] }),
)
// The name of any other voice stands for what it says and how.
registerRoute(
  ({ url, request }) => voiceIn(url) !== '' && isForAll(request),
  new CacheFirst({ cacheName: names.heard, matchOptions, plugins: [atMost(mostHeard), orKept] }),
)
registerRoute(
  ({ url }) => /^assets\/.*\.wasm$/.test(pathIn(url)),
  new CacheFirst({ cacheName: names.engine, matchOptions, plugins: [atMost(1)] }),
)
registerRoute(
  ({ url }) => pathIn(url).startsWith('assets/'),
  async ({ request }) => (await find(request, names.earlier)) ?? fetch(request),
)

/**
 * The files that this version no longer has stay for one version more: another tab may still run the one before, and fetches its late parts from
 * them. Then every open page is this worker's, from the first visit on.
 */
async function takeOver(event: ExtendableEvent): Promise<void> {
  const present = await caches.open(shell.strategy.cacheName)
  const wanted = new Set(shell.getURLsToCacheKeys().values())
  const outdated = (await present.keys()).filter(({ url }) => !wanted.has(url) && pathIn(new URL(url)).startsWith('assets/'))
  if (outdated.length > 0) {
    await caches.delete(names.earlier)
    const earlier = await caches.open(names.earlier)
    for (const request of outdated) {
      const response = await present.match(request)
      if (response) await earlier.put(request, response)
    }
  }
  await shell.activate(event)
  await self.clients.claim()
}

/** Takes the ones away that were not used for longest, and all of them where there is no room. */
function atMost(maxEntries: number): ExpirationPlugin {
  return new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true, matchOptions })
}

/** Who keeps voices by themselves ask for them with "no-store". */
function isForAll({ cache }: Request): boolean {
  return cache !== 'no-store'
}

async function isEngineHere(): Promise<boolean> {
  return (await caches.has(names.engine)) && (await (await caches.open(names.engine)).keys()).length > 0
}

async function find(request: Request, cacheName: string): Promise<Response | undefined> {
  return caches.match(request, { ...matchOptions, cacheName })
}

/** The address of the voice that is asked for; empty where it is something else. */
function voiceIn(url: URL): string {
  return /^voices\/(\w+)\.mp3$/.exec(pathIn(url))?.[1] ?? ''
}

/** From the site's folder; empty for what is not in it. */
function pathIn({ href, search }: URL): string {
  return href.startsWith(site) ? href.slice(site.length, href.length - search.length) : ''
}
