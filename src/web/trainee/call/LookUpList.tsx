import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './LookUpList.module.css'

/** Something that can be opened: what it is called, what is said beside its name, and what it says. */
export interface Entry {
  readonly name: string
  readonly title: string
  readonly aside?: string
  readonly text: ReactNode
  /** Words by which it can be found. */
  readonly words: string
}

interface Props {
  /** What is looked for, as in "Find an article". */
  readonly find: string
  readonly entries: readonly Entry[]
  readonly onOpen: (name: string) => void
}

/** More entries than this can be searched. */
const atAGlance = 8

/** Entries to look up; opening one is known to the call. */
export function LookUpList({ find, entries, onOpen }: Props) {
  const id = useId()
  const [sought, setSought] = useState('')
  const found = entries.filter(({ words }) => matches(words, sought))
  return (
    <div className={styles.list}>
      {entries.length > atAGlance && (
        <div className={styles.find}>
          <label htmlFor={id}>{find}</label>
          <input id={id} type="search" autoComplete="off" value={sought} onChange={(event) => setSought(event.target.value)} />
        </div>
      )}
      {found.map(({ name, title, aside, text }) => (
        <details key={name} onToggle={(event) => event.currentTarget.open && onOpen(name)}>
          <summary>
            <Icon name="down" />
            <span>{title}</span>
            {aside && <span className={`${styles.aside} num`}>{aside}</span>}
          </summary>
          <div className={styles.text}>{text}</div>
        </details>
      ))}
      {found.length === 0 && <p className={styles.none}>{sought === '' ? 'Nothing here.' : 'Nothing found.'}</p>}
    </div>
  )
}

function matches(words: string, sought: string): boolean {
  const text = words.toLowerCase()
  return sought.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}
