import { sayTime } from '../../ui/say-time.ts'
import { showScore } from '../show-score.ts'
import { Section } from './Section.tsx'
import styles from './Branches.module.css'

interface Props {
  readonly branches: readonly BranchOf[]
}

/** A call taken again from a turn of this one. */
export interface BranchOf {
  /** Where it leads: its debrief, or back into the call where it is not finished. */
  readonly href: string
  /** Where in the call it was taken again: milliseconds from the beginning of the call. */
  readonly from: number
  /** Date and time in ISO 8601. */
  readonly startedAt: string
  /** Its score, 0 to 100; null where it is not finished, or cannot be scored; `coming` while that is being worked out. */
  readonly overall: number | null | 'coming'
  /** Where it was left: milliseconds from the beginning of the call; null where it is finished. */
  readonly left: number | null
}

/** The calls that were taken again from turns of this one. Nothing where there are none. */
export function Branches({ branches }: Props) {
  if (branches.length === 0) return null
  return (
    <Section heading="Taken again from a turn">
      <ul className={styles.branches}>
        {branches.map((branch) => (
          <li key={`${branch.href} ${branch.startedAt}`}>
            <Line branch={branch} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Line({ branch: { href, from, startedAt, overall, left } }: { readonly branch: BranchOf }) {
  const which = `${sayTime(from)} again, ${sayDay(startedAt)}`
  const way = left === null ? 'Side by side' : `Go on at ${sayTime(left)}`
  return (
    <>
      <span className="num">
        From {which}: <b>{sayScore(overall, left)}</b>
      </span>
      <a href={href} aria-label={`${way}, from ${which}`}>
        {way}
      </a>
    </>
  )
}

function sayScore(overall: BranchOf['overall'], left: number | null): string {
  if (left !== null) return 'not finished'
  if (overall === 'coming') return '…'
  return overall === null ? 'no score' : showScore(overall)
}

function sayDay(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(date))
}
