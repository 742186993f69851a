import type { Debrief } from '../../../core/debrief/debrief.ts'
import { typeset } from '../../ui/typeset.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { showScore } from '../show-score.ts'
import { skillNames, skills } from '../skills.ts'
import styles from './ScoresBeside.module.css'

interface Props {
  readonly first: Debrief
  readonly again: Debrief
  /** Address of the debrief of each; null for the one that is being read. */
  readonly firstHref: string | null
  readonly againHref: string | null
}

/** How two calls ended and what they were worth, with the difference in signs and in words. */
export function ScoresBeside({ first, again, firstHref, againHref }: Props) {
  const rows = [
    { name: 'Overall', before: first.scores.overall, after: again.scores.overall },
    ...skills.map((skill) => ({ name: skillNames[skill], before: first.scores[skill], after: again.scores[skill] })),
  ]
  return (
    <table className={styles.table}>
      <caption>What came of each</caption>
      <thead>
        <tr>
          <th scope="col">
            <Unseen>What is compared</Unseen>
          </th>
          <Call name="The first call" href={firstHref} />
          <Call name="Taken again" href={againHref} />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Ending</th>
          <td>{typeset(first.ending.title)}</td>
          <td>{typeset(again.ending.title)}</td>
        </tr>
        <tr>
          <th scope="row">Result</th>
          <td>{verdicts[first.verdict]}</td>
          <td>{verdicts[again.verdict]}</td>
        </tr>
        {rows.map(({ name, before, after }) => (
          <tr key={name} className={styles.score}>
            <th scope="row">{name}</th>
            <td>{show(before)}</td>
            <td>
              {show(after)} <small>{sayDifference(before, after)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const verdicts: Readonly<Record<Debrief['verdict'], string>> = { pass: 'Pass', 'not yet': 'Not yet' }

function Call({ name, href }: { readonly name: string; readonly href: string | null }) {
  return (
    <th scope="col">
      {name} {href === null ? <small>this debrief</small> : <a href={href}>Its debrief</a>}
    </th>
  )
}

function show(score: number | null): string {
  return score === null ? 'Not in this call' : showScore(score)
}

/** By the numbers that are shown, so that they add up; nothing where one of them is missing. */
function sayDifference(before: number | null, after: number | null): string {
  if (before === null || after === null) return ''
  const difference = Number(showScore(after)) - Number(showScore(before))
  if (difference === 0) return '±0, the same'
  return difference > 0 ? `+${difference}, higher` : `−${-difference}, lower`
}
