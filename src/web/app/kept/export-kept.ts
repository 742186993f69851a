import type { Attempt } from '../../trainee/attempt.ts'
import type { Recording } from '../../trainee/recording.ts'
import type { Settings } from '../../trainee/settings.ts'
import { openDatabase } from './database.ts'
import { fileFormat, fileVersion, type KeptFile } from './kept-file.ts'
import { mergeAttempts } from './merge-attempts.ts'
import { readAttempt } from './read-attempt.ts'
import { isRecording } from './recordings.ts'

/** A file to be saved. */
export interface Saved {
  readonly name: string
  readonly file: Blob
}

interface Wanted {
  /** The attempts that the page knows: where nothing can be stored they are all that there is. */
  readonly attempts: readonly Attempt[]
  readonly settings: Settings
  readonly withRecordings: boolean
  readonly made: Date
}

/** Puts all that is kept in this browser into a file. Fails where something is kept and cannot be read: a file that leaves it out would be taken for all. */
export async function exportKept({ attempts, settings, withRecordings, made }: Wanted): Promise<Saved> {
  const stored = await readStored(withRecordings)
  const known = stored.attempts.map(readAttempt)
  const all = mergeAttempts(attempts, known.filter((attempt) => attempt !== null), new Set(attempts.map(({ id }) => id))).attempts
  const ids = new Set(all.map(({ id }) => id))
  const unreadable = stored.attempts.filter((raw, place) => known[place] === null && !ids.has(idOf(raw)))
  for (const raw of unreadable) ids.add(idOf(raw))
  const recordings = stored.recordings.filter(({ attempt }) => ids.has(attempt))
  return { name: `please-hold-${dayOf(made)}.json`, file: writeFile({ made, attempts: all, unreadable, recordings, settings }) }
}

/** One thing a line, and each a part of its own: all of it together may be more than a text can hold. */
function writeFile({ made, attempts, unreadable, recordings, settings }: KeptFile): Blob {
  const head = JSON.stringify({ format: fileFormat, version: fileVersion, made: made.toISOString(), settings })
  const filed = recordings.map(({ bytes, ...known }) => JSON.stringify({ ...known, bytes: toBase64(bytes) }))
  const lists = [
    ['attempts', attempts.map((attempt) => JSON.stringify(attempt))],
    ['unreadable', unreadable.map((raw) => JSON.stringify(raw))],
    ['recordings', filed],
  ] as const
  const parts = lists.flatMap(([name, list]) => [`,\n"${name}": [`, ...list.map((one, place) => `${place > 0 ? ',' : ''}\n${one}`), '\n]'])
  return new Blob([head.slice(0, -1), ...parts, '\n}\n'], { type: 'application/json' })
}

async function readStored(withRecordings: boolean): Promise<{ readonly attempts: readonly unknown[]; readonly recordings: readonly Recording[] }> {
  // Where nothing can be kept, what the page knows is all that there is; what is there and cannot be read is not passed over.
  const database = await openDatabase().catch(() => null)
  if (!database) return { attempts: [], recordings: [] }
  try {
    const attempts: readonly unknown[] = await database.getAll('attempts')
    const recordings: readonly unknown[] = withRecordings ? await database.getAll('recordings') : []
    return { attempts, recordings: recordings.filter(isRecording) }
  } finally {
    database.close()
  }
}

function idOf(raw: unknown): string {
  return String((raw as { readonly id?: unknown }).id)
}

/** In steps: a call takes only so many arguments. */
function toBase64(bytes: ArrayBuffer): string {
  const step = 0x8000
  const all = new Uint8Array(bytes)
  const starts = Array.from({ length: Math.ceil(all.length / step) }, (_, number) => number * step)
  return btoa(starts.map((start) => String.fromCharCode(...all.subarray(start, start + step))).join(''))
}

/** By the calendar of whoever saves it. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
