import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import { type Skill, skillNames, skills } from '../skills.ts'
import type { Latest } from './progress-of.ts'
import styles from './MarksTable.module.css'

interface Props {
  /** What a screen reader calls it. */
  readonly label: string
  readonly rows: readonly Latest[]
  readonly cell: (row: Latest, skill: Skill) => string
}

/** What a picture shows, in numbers, the newest first. */
export function MarksTable({ label, rows, cell }: Props) {
  return (
    <details className={styles.numbers}>
      <summary>
        <Icon name="down" /> The same in numbers
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables move sideways by key too */}
      <section className={styles.scroll} tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">Call</th>
              <th scope="col">Taken</th>
              {skills.map((skill) => (
                <th key={skill} scope="col">
                  {skillNames[skill]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <tr key={row.attempt}>
                <th scope="row">
                  <a href={`#/debrief/${row.attempt}`}>{typeset(row.title)}</a>
                </th>
                <td>{day.format(row.at)}</td>
                {skills.map((skill) => (
                  <td key={skill}>{cell(row, skill)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
