import type { Fd } from '@bjorn3/browser_wasi_shim'
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim'

/**
 * Runs the synthesiser's command line once, in a file system of its own.
 * `out` is what it printed; `wav` the file it wrote under the name `wavName`, null where it wrote none.
 * Throws, in the synthesiser's words, where it failed.
 */
export type Engine = (args: readonly string[]) => { readonly out: string; readonly wav: Uint8Array | null }

/** The file that a run is to write its sound into. */
export const wavName = 'out.wav'

/**
 * The synthesiser of a compiled module (flite.wasm). Every run is a fresh instance: nothing is left of the run before, not even
 * memory.
 */
export function openEngine(module: WebAssembly.Module): Engine {
  return (args) => {
    const out: string[] = []
    const complaints: string[] = []
    const folder = new PreopenDirectory('.', new Map())
    const streams = [new OpenFile(new File([])), writeTo(out), writeTo(complaints), folder]
    const wasi = new WASI(['flite', ...args], [], streams, { debug: false })
    const failure = runProgram(wasi, new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport }))
    const file = folder.dir.contents.get(wavName)
    const wav = file instanceof File && file.data.length > 0 ? file.data : null
    if (failure !== null || (args.includes(wavName) && wav === null)) throw new Error(explain(failure, complaints, out))
    return { out: out.join(''), wav }
  }
}

/** An output of the program that is added to a list, as text, piece by piece. */
function writeTo(pieces: string[]): Fd {
  const decoder = new TextDecoder()
  return new ConsoleStdout((bytes) => pieces.push(decoder.decode(bytes, { stream: true })))
}

/** Runs the program to its end: null where all went well, otherwise what stopped it. */
function runProgram(wasi: WASI, { exports }: WebAssembly.Instance): string | null {
  try {
    // A WASI program has both by definition; a module without them fails here, and is told about like every other failure.
    const code = wasi.start({ exports: exports as { memory: WebAssembly.Memory; _start: () => unknown } })
    return code === 0 ? null : `it ended with code ${code}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function explain(failure: string | null, complaints: readonly string[], out: readonly string[]): string {
  const words = complaints.join('').trim() || out.join('').trim().slice(0, 400)
  return `The speech engine wrote no sound: ${[failure, words].filter(Boolean).join('; ') || 'it said nothing about why'}.`
}
