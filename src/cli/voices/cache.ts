import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '../../core/call/speech.ts'
import { readTag } from '../../voice/tag.ts'
import type { Line } from '../../voice/lines.ts'
import { secondsOf } from './mp3-info.ts'

/** A line's file as it is sent to players, and how long it plays. */
export interface Sound {
  readonly bytes: Uint8Array
  readonly seconds: number
}

/**
 * The sound of a line that a folder keeps; null where there is none yet, or what is there was cut off or changed: then it is made
 * anew.
 */
export function readCached(folder: string, line: Line): Sound | null {
  const bytes = readIfThere(join(folder, fileOf(line)))
  return bytes && asSound(bytes, line.text)
}

/** Keeps a file. Whoever looks for it meanwhile, in another process too, finds all of it or nothing. */
export function writeCached(folder: string, line: Line, bytes: Uint8Array): Sound {
  const sound = asSound(bytes, line.text)
  if (!sound) throw new Error('its file cannot be read back')
  const file = join(folder, fileOf(line))
  const unfinished = `${file}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
  return sound
}

/** What the file of a line is called, in the cache as on the site. */
export function fileOf({ address }: Pick<Line, 'address'>): string {
  return `${address}.mp3`
}

function asSound(bytes: Uint8Array, text: string): Sound | null {
  const seconds = secondsOf(bytes)
  return seconds !== null && readTag(bytes)?.words.length === wordsOf(text).length ? { bytes, seconds } : null
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    // Not there, or not to be read: both are put right by making it.
    return null
  }
}
