import { parentPort } from 'node:worker_threads'
import { runnerImport } from 'vite'
import { home } from '../set-up.mjs'

// One of the threads that make sounds: texts and voices come in; files, or sentences about what went wrong, go out.
const source = `${home}/src/cli/voices/make-sound.ts`
const { module } = await runnerImport(source, { configFile: false, root: home, logLevel: 'error' })
/** @type {import('./make-sound.ts').MakeSound} */
const makeSound = await module.openSoundMaker()
/** @typedef {import('../../voice/voice.ts').Voice} Voice */
parentPort?.on('message', async (/** @type {{ text: string, voice: Voice }} */ { text, voice }) => {
  try {
    const bytes = await makeSound(text, voice)
    parentPort?.postMessage({ bytes }, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) }, [])
  }
})
