import { createHash } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'

/** A copy of the built site that a newer version can take the place of. */
export interface TwoVersions {
  /** With a slash at its end. */
  readonly address: string
  /** From now on the newer version is served, and of the first one nothing that has changed. */
  update(): void
  close(): Promise<void>
}

/**
 * Serves a site, and on demand a second version of it: its page says so (`data-version`), and one of its late parts has another name.
 * @param site where the built site is served, with a slash at its end
 * @param late the name of that part, without its hash
 */
export async function serveTwoVersions(site: string, late: string): Promise<TwoVersions> {
  const read = async (path: string) => (await fetch(new URL(path, site))).text()
  const [page, worker] = await Promise.all([read('index.html'), read('offline-worker.js')])
  const secondPage = page.replace('<html ', '<html data-version="second" ')
  const [, part = ''] = new RegExp(String.raw`(assets/${late}-[\w-]+\.js)`).exec(worker) ?? []
  const secondPart = `assets/${late}-second.js`
  const secondWorker = worker.replaceAll(hashOf(page), hashOf(secondPage)).replaceAll(part, secondPart)
  let isSecond = false

  const find = async (path: string): Promise<Response> => {
    if (!isSecond) return fetch(new URL(path, site))
    if (path === part) return new Response('Not here any more.', { status: 404 })
    if (path === secondPart) return fetch(new URL(part, site))
    const changed = new Map([['', secondPage], ['index.html', secondPage], ['offline-worker.js', secondWorker]]).get(path)
    const found = await fetch(new URL(path, site))
    return changed === undefined ? found : new Response(changed, { headers: found.headers })
  }
  const answer = async (path: string, response: ServerResponse) => {
    const found = await find(path)
    response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? 'text/plain' })
    response.end(new Uint8Array(await found.arrayBuffer()))
  }
  const server = createServer(({ url = '/' }, response) => void answer(url.slice(1), response))
  return { address: await listen(server), update: () => (isSecond = true), close: async () => close(server) }
}

/** As the worker has it in its list. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site is served on no port.')
  return `http://127.0.0.1:${address.port}/`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
