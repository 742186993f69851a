import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../src/cli/find-chromium.mjs'
import { openLibrary } from '../../src/cli/open-library.ts'
import { answerVoices } from '../../src/cli/voices/answer-voice.ts'
import { openRenderer } from '../../src/cli/voices/renderer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end: a folder below another, as on many a host. */
    site: string
    /** Path of the Chromium to start. */
    chromium: string
    /** Why there is no site or no Chromium to test with, for each browser test to fail with; empty if all is well. */
    browserProblem: string
  }
}

const folder = '/some/folder/'

/**
 * Before the tests in a browser: finds Chromium, builds the site once, serves it; afterwards takes it all away. It is built
 * without voices, which would take minutes in a fresh checkout: those that are asked for are made then, and kept.
 */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const built = mkdtempSync(join(tmpdir(), 'please-hold-site-'))
  const { root } = project.config
  const renderer = openRenderer(join(root, '.cache', 'voices'), 1)
  const answerVoice = answerVoices(openLibrary(join(root, 'scenarios')), renderer)
  const server = createServer((request, response) => {
    answerVoice(request, response, () => answer(built, request.url ?? '/', response))
  })
  const { path = '', problem } = await findChromium({ install: true })
  // A problem is handed on, not thrown: thrown here it would keep every other test from running too.
  project.provide('browserProblem', problem ?? buildSite(root, built))
  project.provide('chromium', path)
  project.provide('site', await listen(server))
  return async () => {
    server.closeAllConnections()
    await Promise.all([renderer.close(), new Promise((resolve) => server.close(resolve))])
    rmSync(built, { recursive: true, force: true })
  }
}

/**
 * Builds the site and says why it could not, if it could not. In a process of its own, because Vitest's has
 * NODE_ENV "test", which would build React for development.
 */
function buildSite(root: string, built: string): string {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env
  const env = { ...inherited, VOICES: 'none' }
  const args = [vite, 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  return status === 0 ? '' : `The site could not be built for the tests in a browser:\n${stdout}${stderr}`
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site is served on no port.')
  return `http://127.0.0.1:${address.port}${folder}`
}

/** Serves what was built and nothing else: any address outside the folder is a 404, so absolute paths show. */
function answer(built: string, url: string, response: ServerResponse): void {
  const path = decodeURIComponent(new URL(url, 'http://site').pathname)
  const file = path.startsWith(folder) ? join(built, normalize(`/${path.slice(folder.length) || 'index.html'}`)) : ''
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.')
    return
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  response.end(readFileSync(file))
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webm': 'audio/webm',
  '.mp3': 'audio/mpeg',
  '.webmanifest': 'application/manifest+json',
}
