import type { Attempt } from '../../trainee/attempt.ts'
import { openWriter } from './attempt-writer.ts'
import { openConnection } from './connection.ts'
import { type Database, problemOf, type StorageProblem } from './database.ts'
import { mergeAttempts } from './merge-attempts.ts'
import { readAttempt } from './read-attempt.ts'
import { openTabs, type Tidings } from './tabs.ts'

export interface StoredAttempts {
  /** Oldest first. */
  readonly attempts: readonly Attempt[]
  /** Whether what was kept before has been read. Until then there may be more. */
  readonly loaded: boolean
  /** How many stored attempts are damaged or of another version's making. They are left where they are. */
  readonly unreadable: number
  readonly problem: StorageProblem | null
  /** Whether something could not be kept for a while, and all of it is by now. */
  readonly recovered: boolean
}

/** The trainee's attempts, those kept before and those of now. Where nothing can be kept they live as long as the page. */
export interface AttemptStore {
  /** The same object until something changes. */
  readonly getSnapshot: () => StoredAttempts
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps an attempt, over what was kept of it before. Never fails: what goes wrong shows as `problem`, and is tried again with the next one. */
  keep(attempt: Attempt): Promise<void>
  /** Waits until what is being kept here, and what other tabs have kept, has been written and read, or cannot be. */
  settled(): Promise<void>
  /** Reads everything again: another tab may have kept more. */
  readAgain(): Promise<void>
  /** More has come into the database from a file: it is read, here and in other tabs. */
  imported(): Promise<void>
  /** Everything was erased but these attempts, by their ids: lets go of the rest, here and in other tabs. */
  erased(but: readonly string[]): void
  close(): void
}

/** Opens the store; what was kept before follows in a moment. */
export function openAttempts(): AttemptStore {
  let snapshot: StoredAttempts = { attempts: [], loaded: false, unreadable: 0, problem: null, recovered: false }
  const listeners = new Set<() => void>()
  const change = (part: Partial<StoredAttempts>) => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  const connection = openConnection()
  const writer = openWriter(connection, (id) => tabs.tell({ kept: id }))
  const underWay = new Set<Promise<void>>()
  const track = async (work: Promise<void>) => {
    underWay.add(work)
    await work
    underWay.delete(work)
  }
  /** What was erased. Whoever still writes in a debrief of it does not bring it back. */
  const gone = new Set<string>()
  let erasures = 0
  /** For each reading that goes on, what was kept here since it began. */
  const readings = new Set<Set<string>>()

  const read = async (get: (database: Database) => Promise<readonly unknown[]>): Promise<{ ahead: readonly Attempt[]; unreadable: number }> => {
    const before = erasures
    const kept = new Set(writer.waiting())
    readings.add(kept)
    const stored = await connection.use(get).finally(() => readings.delete(kept))
    if (before !== erasures) return read(get)
    const known = stored.map(readAttempt).filter((attempt) => attempt !== null)
    for (const { id } of known) gone.delete(id)
    const { attempts, ahead } = mergeAttempts(snapshot.attempts, known, kept)
    change({ attempts })
    return { ahead, unreadable: stored.length - known.length }
  }
  const readAll = async () => {
    try {
      const { unreadable } = await read(async (database) => database.getAll('attempts'))
      change({ loaded: true, unreadable })
    } catch (error) {
      change({ loaded: true, problem: problemOf(error) })
    }
  }

  const write = async (attempt: Attempt) => {
    const problem = await writer.write(attempt)
    if (problem && problem !== snapshot.problem) change({ problem })
    if (problem || !snapshot.problem || writer.waiting().length > 0) return
    change({ problem: null, recovered: true })
    // Perhaps nothing could be read either.
    await readAll()
  }
  const keep = async (attempt: Attempt) => {
    if (gone.has(attempt.id) && attempt.finishedAt !== null) return
    gone.delete(attempt.id)
    for (const kept of readings) kept.add(attempt.id)
    change({ attempts: withAttempt(snapshot.attempts, attempt) })
    await track(write(attempt))
  }

  const letGo = (but: ReadonlySet<string>) => {
    const erased = snapshot.attempts.filter(({ id }) => !but.has(id)).map(({ id }) => id)
    erasures += 1
    for (const id of erased) gone.add(id)
    writer.letGo(erased)
    const isRoom = snapshot.problem === 'full' && writer.waiting().length === 0
    change({
      attempts: snapshot.attempts.filter(({ id }) => but.has(id)),
      unreadable: 0,
      ...(isRoom && { problem: null }),
    })
  }

  /** What other tabs have kept since anybody looked at this one. */
  const unseen = new Set<string>()
  const readUnseen = async () => {
    const ids = [...unseen]
    unseen.clear()
    try {
      const { ahead } = await read((database) => Promise.all(ids.map((id) => database.get('attempts', id))))
      // A tab that was held up has written what is older.
      for (const attempt of ahead) void keep(attempt)
    } catch {
      // What goes wrong with reading shows as soon as something is kept.
    }
  }
  const look = () => {
    if (unseen.size > 0 && document.hasFocus()) void track(readUnseen())
  }
  // A page that was left and is come back to has heard nothing meanwhile.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void track(readAll())
  }
  const hear = (tidings: Tidings) => {
    if ('erasedBut' in tidings) letGo(new Set(tidings.erasedBut))
    if ('imported' in tidings) void track(readAll())
    if ('kept' in tidings) unseen.add(tidings.kept)
    look()
  }
  const tabs = openTabs(hear)
  window.addEventListener('focus', look)
  window.addEventListener('pageshow', comeBack)
  void track(readAll())

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    keep,
    async settled() {
      if (unseen.size > 0) void track(readUnseen())
      while (underWay.size > 0) await Promise.all(underWay)
    },
    readAgain: async () => track(readAll()),
    async imported() {
      await track(readAll())
      tabs.tell({ imported: true })
    },
    erased(but) {
      letGo(new Set(but))
      tabs.tell({ erasedBut: but })
    },
    close() {
      window.removeEventListener('focus', look)
      window.removeEventListener('pageshow', comeBack)
      tabs.close()
      connection.close()
    },
  }
}

function withAttempt(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const known = attempts.some(({ id }) => id === attempt.id)
  return known ? attempts.map((other) => (other.id === attempt.id ? attempt : other)) : [...attempts, attempt]
}
