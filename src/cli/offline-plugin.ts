import { build, type Plugin } from 'vite'
import { listShell } from './list-shell.mjs'
import type { Library } from './open-library.ts'
import { linesOfLibrary } from './voices/call-lines.ts'

/** From the page, and so from where the worker may answer. */
const workerFile = 'offline-worker.js'

/**
 * Builds the service worker once all else is written, with a list of it: the worker changes whenever the site does, and never otherwise. It is one
 * plain script at a name that stays, as browsers want it. While serving there is none.
 * @param source path of the worker's source
 */
export function offlinePlugin(library: Library, source: string): Plugin {
  return {
    name: 'please-hold-offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const recorded = linesOfLibrary(library).flatMap(({ recordings }) => [...recordings.found.keys()])
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { SHELL: JSON.stringify(listShell(dir)), RECORDED: JSON.stringify(recorded) },
          build: {
            outDir: dir,
            emptyOutDir: false,
            target: 'baseline-widely-available',
            modulePreload: false,
            rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: workerFile } },
          },
        })
      },
    },
  }
}
