import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Figures, middle } from './measure.ts'

const runs = 5

/** Where measurements are made: each in a Node process of its own, which knows nothing yet. */
export interface Fresh {
  /** A folder that is gone afterwards. */
  readonly folder: string
  /** Keeps a scenario as what the build ships, JSON text; its path. */
  keep(name: string, scenario: Scenario): string
  /** The medians over five processes; null where one takes longer than so many milliseconds, or runs out of memory. */
  measure(job: string, file: string, options?: { readonly limit?: number; readonly runs?: number }): Promise<Figures | null>
}

/** Builds what the processes run, as the site is built, and tidies up when all is measured. */
export async function withFresh(home: string, work: (fresh: Fresh) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'please-hold-bench-'))
  try {
    await build({
      configFile: false,
      root: home,
      logLevel: 'error',
      mode: 'production',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./work.ts', import.meta.url)),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'work.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    })
    await work({
      folder,
      keep(name, scenario) {
        const file = join(folder, `${name}.json`)
        writeFileSync(file, JSON.stringify(scenario))
        return file
      },
      async measure(job, file, { limit = 600_000, runs: count = runs } = {}) {
        const all: Figures[] = []
        while (all.length < count) {
          const found = await runOnce([join(folder, 'work.mjs'), job, file], limit)
          if (!found) return null
          all.push(found)
        }
        return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, middle(all.map((one) => one[key]!))]))
      },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What one process prints as JSON; null where it was stopped, or died for want of memory. */
function runOnce(args: readonly string[], limit: number): Promise<Figures | null> {
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((resolve, reject) => {
    const options = { timeout: limit, killSignal: 'SIGKILL', env, maxBuffer: 1 << 26 } as const
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (!error) resolve(JSON.parse(stdout) as Figures)
      else if (error.killed || /heap/i.test(stderr)) resolve(null)
      else reject(new Error(stderr || error.message))
    })
  })
}
