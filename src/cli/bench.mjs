import { home, setUp } from './set-up.mjs'

/** `npm run bench [-- PART…]`: how fast it is, as medians over several runs. A measurement, not a test: nothing fails here. */
setUp()
const { runnerImport } = await import('vite')
const { module } = await runnerImport(`${home}/src/cli/bench.ts`, { configFile: false, root: home, logLevel: 'error' })
await module.bench(home, process.argv.slice(2))
