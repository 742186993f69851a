import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import { skillNames } from '../skills.ts'
import { Difficulty } from './Difficulty.tsx'
import { nameCallers } from './name-callers.ts'
import type { Standing } from './standing.ts'
import { type Mark, StandingLine } from './StandingLine.tsx'
import styles from './ShelfRow.module.css'

interface Props {
  readonly call: ShelfCall
  readonly standing: Standing
  readonly mark?: Mark | null
}

/** One call on the shelf: a person on the phone first, then what it is about. All of the row leads to the call. */
export function ShelfRow({ call, standing, mark = null }: Props) {
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <h3>
          <a href={`#/call/${call.id}`}>
            {nameCallers(call.callers)}
            <span className={styles.title}>{typeset(call.title)}</span>
          </a>
        </h3>
        <p>{typeset(call.about)}</p>
      </div>
      <ul className={styles.facts}>
        <li>
          <Difficulty of={call.difficulty} />
        </li>
        <li>{skillNames[call.focus]}</li>
        <li>{sayMinutes(call.minutes)}</li>
        {call.direction === 'outbound' && <li>You make the call</li>}
        {call.content && (
          <li>
            <Icon name="caution" /> Content note
          </li>
        )}
      </ul>
      <StandingLine standing={standing} mark={mark} />
    </li>
  )
}

function sayMinutes(minutes: number): string {
  return minutes === 1 ? 'About a minute' : `About ${minutes} minutes`
}
