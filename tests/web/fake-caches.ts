/**
 * The browser's caches, in memory: what the components' environment lacks.
 * @param mostBytes there is no room for more, as the browser would say
 */
export function fakeCaches(mostBytes = Infinity): CacheStorage {
  const all = new Map<string, Map<string, ArrayBuffer>>()
  const open = async (name: string) => {
    const entries = all.get(name) ?? new Map<string, ArrayBuffer>()
    all.set(name, entries)
    return {
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      match: async (url: string) => answer(entries.get(url)),
      delete: async (url: string) => entries.delete(url),
      async put(url: string, response: Response) {
        const body = await response.arrayBuffer()
        const taken = [...all.values()].flatMap((one) => [...one.values()]).reduce((sum, { byteLength }) => sum + byteLength, 0)
        if (taken + body.byteLength > mostBytes) throw new DOMException('There is no room.', 'QuotaExceededError')
        entries.set(url, body)
      },
    }
  }
  const caches = {
    open,
    match: async (url: string, { cacheName = '' }: MultiCacheQueryOptions = {}) => answer(all.get(cacheName)?.get(url)),
    delete: async (name: string) => all.delete(name),
  }
  return caches as unknown as CacheStorage
}

function answer(body: ArrayBuffer | undefined): Response | undefined {
  return body && new Response(body.slice(0))
}
