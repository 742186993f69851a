import { home, setUp } from './set-up.mjs'

/** `npm run generate`: the JSON Schemas and the table of keys, from the one definition of the format, and what the checker looks for, from its rules. */
setUp()
const { runnerImport } = await import('vite')
const { module } = await runnerImport(`${home}/src/cli/generate.ts`, { configFile: false, root: home, logLevel: 'error' })
for (const file of module.generate(home)) process.stdout.write(`${file}\n`)
