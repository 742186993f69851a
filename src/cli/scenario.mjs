import { home, setUp } from './set-up.mjs'

/** `npm run scenario -- check …` and `… replay …`: the same core as the site's, from a terminal. */
setUp()
// npm runs scripts in the folder of package.json; paths are meant from where the user is.
if (process.env.npm_lifecycle_event === 'scenario' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
// Who reads only the beginning, as `head` does, is not told that the rest could not be written.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})
const { runnerImport } = await import('vite')
const { module } = await runnerImport(`${home}/src/cli/main.ts`, { configFile: false, root: home, logLevel: 'error' })
process.exitCode = await module.main(process.argv.slice(2))
