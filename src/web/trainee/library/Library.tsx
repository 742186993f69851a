import { useState } from 'react'
import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { Choice } from '../../ui/Choice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { byDifficulty } from '../by-difficulty.ts'
import type { Ahead } from '../progress/look-ahead.ts'
import type { Settings } from '../settings.ts'
import type { Skill } from '../skills.ts'
import { skillNames, skills } from '../skills.ts'
import { NextCall } from './NextCall.tsx'
import { SettingsDrawer } from './SettingsDrawer.tsx'
import { ShelfRow } from './ShelfRow.tsx'
import type { Standing } from './standing.ts'
import { standingOf } from './standing.ts'
import styles from './Library.module.css'

interface Props {
  readonly shelf: readonly ShelfCall[]
  /** By the call's id; a call that is missing here has not been taken. */
  readonly standings: ReadonlyMap<string, Standing>
  /** What comes next; null while that is not known. */
  readonly ahead?: Ahead | null
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  /** Plays a sample at the settings as they are. */
  readonly onTry?: () => void
}

/** The shelf of calls, company by company. */
export function Library({ shelf, standings, ahead = null, settings, onSettings, onTry }: Props) {
  const [focus, setFocus] = useState<Skill | 'all'>('all')
  const shown = shelf.filter((call) => focus === 'all' || call.focus === focus)
  return (
    <main className={styles.library}>
      <PageHead title="Calls to practise" heading="Who is on the line?">
        Hard calls, before they are real. The people are made up, and they answer to what you say: they calm down, they lose
        heart, they hang up. Afterwards you see what each of your turns did. Nothing of it leaves this browser.
      </PageHead>
      {shelf.length > 0 && <NextCall next={ahead?.next ?? null} />}
      <SettingsDrawer {...{ settings, onSettings }} {...(onTry && { onTry })} />
      {shelf.length > 0 && (
        <Choice label="Skill in focus" options={skillChoices(shelf)} value={focus} onChange={setFocus} />
      )}
      {companiesOf(shown).map((company) => (
        <Shelf key={company} calls={shown.filter((call) => call.company === company)} {...{ standings, ahead }} />
      ))}
      {shown.length === 0 && <NoCalls filtered={shelf.length > 0} />}
    </main>
  )
}

interface ShelfProps extends Pick<Props, 'standings'> {
  readonly calls: readonly ShelfCall[]
  readonly ahead: Ahead | null
}

function Shelf({ calls, standings, ahead }: ShelfProps) {
  const [first] = calls
  const due = new Set(ahead?.due.flatMap(({ call, isDue }) => (isDue ? [call] : [])))
  const markOf = (id: string) => {
    if (ahead?.kept.has(id)) return 'kept'
    return due.has(id) ? 'due' : null
  }
  return (
    <section className={styles.shelf} aria-label={first?.company}>
      <h2>
        {first?.company} <span>{first?.companySells}</span>
      </h2>
      <ul>
        {calls.toSorted(byDifficulty).map((call) => (
          <ShelfRow key={call.id} call={call} standing={standings.get(call.id) ?? untaken} mark={markOf(call.id)} />
        ))}
      </ul>
    </section>
  )
}

function NoCalls({ filtered }: { readonly filtered: boolean }) {
  return (
    <output className={styles.none}>
      {filtered ? 'No call on this shelf has that skill in focus. Choose another one above.' : emptyShelf}
    </output>
  )
}

const emptyShelf =
  'The shelf is empty: this copy of Please Hold was built without a single call. ' +
  'Whoever looks after it can add scenario files and build it again.'

const untaken = standingOf([], '', new Map())

function companiesOf(calls: readonly ShelfCall[]): readonly string[] {
  return [...new Set(calls.map(({ company }) => company))]
}

function skillChoices(shelf: readonly ShelfCall[]) {
  const count = (skill: Skill) => shelf.filter(({ focus }) => focus === skill).length
  return [
    { value: 'all' as const, label: `All ${shelf.length}` },
    ...skills.map((skill) => ({ value: skill, label: `${skillNames[skill]} ${count(skill)}` })),
  ]
}
