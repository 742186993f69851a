import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { defineConfig } from 'vitest/config'
import { nameClasses } from './src/cli/name-classes.ts'
import { offlinePlugin } from './src/cli/offline-plugin.ts'
import { openLibrary } from './src/cli/open-library.ts'
import { scenarioPlugin } from './src/cli/scenario-plugin.ts'
import { voicePlugin } from './src/cli/voices/voice-plugin.ts'
import { LongestFirst } from './tests/longest-first.ts'

const library = openLibrary(`${import.meta.dirname}/scenarios`)

/** What the site, the dev server and every test share. */
const plugins: PluginOption[] = [
  react(),
  scenarioPlugin(library),
  voicePlugin(library, `${import.meta.dirname}/.cache/voices`),
  offlinePlugin(library, `${import.meta.dirname}/src/web/app/offline/worker.ts`),
]

export default defineConfig({
  /** Relative addresses: the built site works from any folder of any host. */
  base: './',
  plugins,
  resolve: {
    alias: {
      /** Without the sound in three dimensions: a telephone has none. */
      howler: 'howler/dist/howler.core.min.js',
      /** @xstate/react brings a stand-in for what every React from 18 on can do by itself. */
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
      'use-sync-external-store/shim': 'react',
    },
  },
  worker: { format: 'es' },
  css: { modules: { generateScopedName: nameClasses(`${import.meta.dirname}/src/web`) } },
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    /** Every browser that can run the app has it. */
    modulePreload: { polyfill: false },
    rolldownOptions: {
      /** React's developer tools look at the served site; in the built one their hooks would only be waited for. */
      transform: { define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } },
    },
  },
  test: {
    /** Leave no core idle: Vitest alone would keep one for itself. */
    maxWorkers: '100%',
    /** Only what hangs should run into it, also on a busy machine. */
    testTimeout: 30_000,
    reporters: ['default', './tests/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          /** Pure functions keep nothing from one file to the next, and reading all scenarios once is enough. */
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/fixed-dice.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          /** A page and its libraries for each file took as long as the tests. Set-up leaves the page as it was. */
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/web/set-up.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          /** Each test opens pages of its own; reading all scenarios once is enough. */
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          testTimeout: 60_000,
          /** A page in which sound plays wants a good part of a core. */
          maxConcurrency: 3,
          hookTimeout: 60_000,
          /** After the others, so that their load does not slow the pages down. */
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
