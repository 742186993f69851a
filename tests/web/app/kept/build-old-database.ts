import { openDB } from 'idb'

/** What a database of an earlier version of the app held; recordings carry their sound as base64. */
export interface Dump {
  readonly version: number
  readonly stores: {
    readonly attempts: readonly { readonly id: string }[]
    readonly recordings?: readonly { readonly attempt: string; readonly at: number; readonly type: string; readonly base64: string }[]
  }
}

/** Builds the database as that version of the app has left it. */
export async function buildOldDatabase({ version, stores }: Dump): Promise<void> {
  const database = await openDB('please-hold', version, {
    upgrade(fresh) {
      fresh.createObjectStore('attempts', { keyPath: 'id' })
      if (version > 1) fresh.createObjectStore('recordings', { keyPath: ['attempt', 'at'] })
    },
  })
  for (const attempt of stores.attempts) await database.put('attempts', attempt)
  for (const { base64, ...known } of stores.recordings ?? []) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0)!).buffer
    await database.put('recordings', { ...known, bytes })
  }
  database.close()
}
