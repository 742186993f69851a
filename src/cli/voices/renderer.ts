import type { Line } from '../../voice/lines.ts'
import { readCached, type Sound, writeCached } from './cache.ts'
import { openSoundThreads } from './sound-threads.ts'

/** The sound of a line. */
export interface Rendered extends Sound {
  /** Whether it was at hand, and did not have to be made. */
  readonly isAtHand: boolean
}

/** Has the sound of any line, made where it is not at hand. */
export interface Renderer {
  /** Of many, the last that was asked for is made first. Rejects with a sentence that names the line. */
  readonly render: (line: Line) => Promise<Rendered>
  readonly close: () => Promise<void>
}

/**
 * Renders lines, each once, and keeps them in a folder for all times: what made them is part of their address, so none is ever
 * out of date. To be rid of those that nothing needs any more, delete the folder.
 * @param cores how many lines are made at once, at most
 */
export function openRenderer(folder: string, cores: number): Renderer {
  const threads = openSoundThreads(cores)
  const underWay = new Map<string, Promise<Rendered>>()
  const make = async (line: Line): Promise<Rendered> => {
    try {
      const bytes = await threads.make(line.text, line.voice)
      return { ...writeCached(folder, line, bytes), isAtHand: false }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`The voice of "${line.name}" cannot be used: ${reason}. It is: ${line.text}`, { cause: error })
    } finally {
      underWay.delete(line.address)
    }
  }
  const render = async (line: Line): Promise<Rendered> => {
    const begun = underWay.get(line.address)
    if (begun) return begun
    const kept = readCached(folder, line)
    if (kept) return { ...kept, isAtHand: true }
    const making = make(line)
    underWay.set(line.address, making)
    return making
  }
  return { render, close: threads.close }
}
