import react from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { defineConfig } from 'vitest/config'
import { scenarioPlugin } from './src/cli/scenario-plugin.ts'
import { LongestFirst } from './tests/longest-first.ts'

/** What the site, the dev server and every test share. */
const plugins: PluginOption[] = [react(), scenarioPlugin(`${import.meta.dirname}/scenarios`)]

export default defineConfig({
  /** Relative addresses: the built site works from any folder of any host. */
  base: './',
  plugins,
  /** Short class names: they stand in the JavaScript too, which a trainee waits for. */
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  build: {
    target: 'baseline-widely-available',
    outDir: 'dist',
    /** Every browser that can run the app has it. */
    modulePreload: { polyfill: false },
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
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
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
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          /** After the others, so that their load does not slow the pages down. */
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
