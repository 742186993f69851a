import { asSentence } from './say-amount.ts'

/** What a file brings, in numbers of calls. */
export interface Incoming {
  readonly fresh: number
  /** Here already, and further along in the file. */
  readonly further: number
  /** Here already, and as far. */
  readonly same: number
  /** Open in a tab just now, and therefore left alone. */
  readonly open: number
  /** New, and unreadable for this version. */
  readonly unreadable: number
  readonly recordings: number
  /** Whether calls would be taken in another way with the file's settings. */
  readonly hasSettings: boolean
  /** Whether it brings anything but settings. */
  readonly isAnything: boolean
}

/** What bringing in a file would do, or has done. */
export function sayIncoming(incoming: Incoming, isDone: boolean): string {
  const { fresh, further, same, open, unreadable, recordings, isAnything } = incoming
  const parts = [
    say(fresh, 'one call is new', 'calls are new'),
    say(further, 'one has come further there than here', 'have come further there than here'),
    say(recordings, 'one recording comes with them', 'recordings come with them'),
    say(unreadable, 'one cannot be read by this version, and is kept as it is', 'cannot be read by this version, and are kept as they are'),
    say(same, 'one is here already', 'are here already'),
    say(open, 'one is open in a tab just now and is left alone', 'are open in tabs just now and are left alone'),
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'There are no calls in it.'
  const said = `${asSentence(parts.join('; '))}.`
  return isAnything || isDone ? said : `${said} It brings nothing new.`
}

function say(count: number, one: string, many: string): string | null {
  if (count === 0) return null
  return count === 1 ? one : `${count} ${many}`
}
