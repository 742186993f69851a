import type { Attempt } from '../../trainee/attempt.ts'
import type { Recording } from '../../trainee/recording.ts'
import { unsaidBefore3 } from './database.ts'
import { readSettings } from '../keep-settings.ts'
import { fileFormat, fileVersion, type KeptFile, mostBytes } from './kept-file.ts'
import { faultOf, ofAnotherVersion, readAttempt } from './read-attempt.ts'

/** Why a file is not brought in, in a sentence. */
export interface Refused {
  readonly refused: string
}

/** Reads a file of kept calls, and checks all of it: one that is damaged anywhere is refused as a whole, with the first place and its reason. */
export async function readKeptFile(file: Blob): Promise<KeptFile | Refused> {
  if (file.size > mostBytes) return { refused: `The file is larger than ${mostBytes / 1_000_000} MB, more than can be read here.` }
  try {
    return check(parse(await file.text()))
  } catch (error) {
    if (error instanceof Fault) return { refused: error.message }
    return { refused: 'The file could not be opened. It may have been moved or deleted.' }
  }
}

/** What is wrong with a file, in a sentence for whoever chose it. */
class Fault extends Error {}

type Fields = Readonly<Record<string, unknown>>

function parse(text: string): Fields {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null) return read as Fields
  } catch {
    throw new Fault('The file is no file of Please Hold, or it is damaged: it does not read to its end. It may have been cut short on the way.')
  }
  throw new Fault('The file was not made by Please Hold.')
}

function check({ format, version, made, attempts, unreadable, recordings, settings }: Fields): KeptFile {
  if (format !== fileFormat) throw new Fault('The file was not made by Please Hold.')
  if (typeof version === 'number' && version > fileVersion) {
    throw new Fault('The file was made by a newer version of Please Hold than this one. Load the page again to get the newest, and try once more.')
  }
  if (version !== fileVersion) throw new Fault('The file is damaged: it does not say which version of Please Hold has made it.')
  if (typeof made !== 'string' || Number.isNaN(Date.parse(made))) throw new Fault('The file is damaged: it does not say when it was made.')
  const calls = listOf(attempts, 'calls').map(fillIn)
  const faults = calls.map(faultOf)
  const place = faults.findIndex((fault) => fault !== null && fault !== ofAnotherVersion)
  if (place >= 0) throw new Fault(`The file is damaged: call ${place + 1} of ${calls.length} ${faults[place]}.`)
  const left = listOf(unreadable, 'unreadable calls')
  // What the version that made the file could not read, this one may.
  const known = once([...calls, ...left.map(fillIn)].map(readAttempt).filter((attempt) => attempt !== null))
  const unknown = [...calls.filter((_, number) => faults[number]), ...left].filter((raw) => idOf(raw) !== null && !readAttempt(fillIn(raw)))
  const ids = new Set([...known, ...unknown].map(idOf))
  return {
    made: new Date(made),
    attempts: known,
    unreadable: unknown,
    recordings: listOf(recordings, 'recordings').map((one, number, { length }) => readRecording(one, `recording ${number + 1} of ${length}`, ids)),
    settings: readSettings(settings),
  }
}

/** Attempts from before the third schema did not say it. */
function fillIn(stored: unknown): unknown {
  return typeof stored === 'object' ? { ...unsaidBefore3, ...stored } : stored
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Fault(`The file is damaged: its list of ${what} is missing.`)
}

function once(attempts: readonly Attempt[]): readonly Attempt[] {
  const ids = new Set<string>()
  for (const [number, { id }] of attempts.entries()) {
    if (ids.has(id)) throw new Fault(`The file is damaged: call ${number + 1} of ${attempts.length} is in it twice.`)
    ids.add(id)
  }
  return attempts
}

function readRecording(stored: unknown, name: string, ids: ReadonlySet<string | null>): Recording {
  const { attempt, at, type, bytes } = (typeof stored === 'object' && stored !== null ? stored : {}) as Fields
  const fault = (why: string) => new Fault(`The file is damaged: ${name} ${why}.`)
  if (typeof attempt !== 'string' || !ids.has(attempt)) throw fault('belongs to no call')
  if (typeof at !== 'number' || !Number.isFinite(at) || at < 0) throw fault('has no place in its call')
  if (typeof type !== 'string' || typeof bytes !== 'string') throw fault('has no sound')
  const sound = fromBase64(bytes)
  if (!sound) throw fault('has sound that cannot be read')
  return { attempt, at, type, bytes: sound }
}

function fromBase64(text: string): ArrayBuffer | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.codePointAt(0)!).buffer
  } catch {
    return null
  }
}

function idOf(raw: unknown): string | null {
  const { id } = (typeof raw === 'object' && raw !== null ? raw : {}) as Fields
  return typeof id === 'string' ? id : null
}
