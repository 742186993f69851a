import { type Database, openDatabase, problemOf } from './database.ts'

/** A database that is opened when it is first needed, and anew once it was lost. */
export interface Connection {
  /** Fails where it cannot be opened, or the work cannot be done. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>
  close(): void
}

/** Nothing is opened yet. */
export function openConnection(): Connection {
  let opened: Promise<Database> | null = null
  const drop = (lost: Promise<Database> | null) => {
    if (opened === lost) opened = null
    void lost?.then((database) => database.close()).catch(() => {})
  }
  const connect = async () => {
    const mine = (opened ??= openDatabase())
    try {
      return { database: await mine, mine }
    } catch (error) {
      drop(mine)
      throw error
    }
  }
  return {
    async use(work) {
      const { database, mine } = await connect()
      try {
        return await work(database)
      } catch (error) {
        if (problemOf(error) === 'full') throw error
        // A newer version needed it to itself, or the browser has closed it.
        drop(mine)
        return work((await connect()).database)
      }
    },
    close: () => drop(opened),
  }
}
