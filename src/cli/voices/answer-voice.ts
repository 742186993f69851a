import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import type { Library } from '../open-library.ts'
import { linesOfLibrary } from './call-lines.ts'
import type { Renderer } from './renderer.ts'

/** Answers requests for sounds, and leaves all others to `otherwise`. */
export type AnswerVoice = (request: Pick<IncomingMessage, 'url'>, response: ServerResponse, otherwise: () => void) => void

/**
 * Serves the sounds of a library's lines at any address that ends in "voices/….mp3": a person's recording where there is one,
 * else the line's own sound, which is made where it is not at hand. Both are looked for at each request, so that what was edited
 * or recorded since is there.
 */
export function answerVoices(library: Library, renderer: Renderer): AnswerVoice {
  return ({ url = '' }, response, otherwise) => {
    const [, address] = /\/voices\/([0-9a-z]+)\.mp3(?:\?.*)?$/.exec(url) ?? []
    if (address === undefined) return otherwise()
    const answer = (status: number, type: string, body: Uint8Array | string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body)
    }
    findSound(library, renderer, address).then(
      (sound) => (sound ? answer(200, sound.type, sound.bytes) : answer(404, plain, 'Nobody says this in any of the calls.')),
      (error: unknown) => answer(500, plain, error instanceof Error ? error.message : String(error)),
    )
  }
}

const plain = 'text/plain; charset=utf-8'

interface Answer {
  readonly bytes: Uint8Array
  readonly type: string
}

async function findSound(library: Library, renderer: Renderer, address: string): Promise<Answer | null> {
  const calls = linesOfLibrary(library, address)
  const recording = calls.map(({ recordings }) => recordings.found.get(address)).find(Boolean)
  if (recording) return { bytes: readFileSync(join(dirname(library.folder), recording.file)), type: recording.type }
  const line = calls.flatMap(({ lines }) => lines).find((one) => one.address === address)
  return line ? { bytes: (await renderer.render(line)).bytes, type: 'audio/mpeg' } : null
}
