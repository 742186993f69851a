import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { asSentence, sayBytes, sayCount } from './say-amount.ts'
import styles from './Kept.module.css'

/** What is kept in this browser, in numbers. */
export interface KeptNumbers {
  readonly finished: number
  readonly unfinished: number
  /** How many this version cannot read. */
  readonly unreadable: number
  /** Null until they have been counted. */
  readonly recordings: number | null
  /** All that the site keeps, in bytes; null where the browser does not say. */
  readonly bytes: number | null
  /** Whether the browser never clears it by itself; null where it does not say. */
  readonly isSafe: boolean | null
}

interface Props {
  readonly numbers: KeptNumbers
  /** Asks the browser to keep it; whether it will. */
  readonly onAsk: () => Promise<boolean>
}

/** What is kept here, how large it is, and whether it may go by itself. */
export function KeptHere({ numbers, onAsk }: Props) {
  const { bytes, isSafe, unreadable } = numbers
  const [refused, setRefused] = useState(false)
  return (
    <section className={styles.part} aria-label="What there is">
      <dl className={styles.numbers}>
        <div>
          <dt>Calls</dt>
          <dd>{sayCalls(numbers)}</dd>
        </div>
        <div>
          <dt>What you said aloud</dt>
          <dd>{sayRecordings(numbers)}</dd>
        </div>
        {bytes !== null && (
          <div>
            <dt>Room</dt>
            <dd>About {sayBytes(bytes)}, with the app itself and the voices that you have heard</dd>
          </div>
        )}
        {isSafe !== null && (
          <div>
            <dt>How long</dt>
            <dd>
              <output>{isSafe ? 'Until you erase it. The browser does not clear it by itself.' : refused ? saidNo : mayGo}</output>
              {!isSafe && !refused && (
                <Button onClick={async () => setRefused(!(await onAsk()))}>Ask the browser to keep it</Button>
              )}
            </dd>
          </div>
        )}
      </dl>
      {unreadable > 0 && <p className={styles.soft}>{sayUnreadable(unreadable)}</p>}
    </section>
  )
}

const mayGo = 'Until you erase it, or until the browser clears it because the device has run short of room.'

const saidNo =
  'The browser has said no. It may still clear your calls when the device runs short of room, so save a file of them now and then. ' +
  'Some browsers say yes once you have come back often, or have installed the app.'

function sayCalls({ finished, unfinished }: KeptNumbers): string {
  if (finished + unfinished === 0) return 'None yet'
  const open = unfinished === 0 ? '' : `, ${unfinished === 1 ? 'one of them' : `${unfinished} of them`} not finished`
  return `${asSentence(sayCount(finished + unfinished, 'call'))}${open}`
}

function sayRecordings({ recordings }: KeptNumbers): string {
  if (recordings === null) return '…'
  return recordings === 0 ? 'No recordings' : asSentence(sayCount(recordings, 'recording'))
}

function sayUnreadable(count: number): string {
  if (count === 1) return 'One call cannot be read by this version of Please Hold. It is kept, and goes into the file below as it is.'
  return `${count} calls cannot be read by this version of Please Hold. They are kept, and go into the file below as they are.`
}
