import { Numbers } from '../../ui/Numbers.tsx'
import { typeset } from '../../ui/typeset.ts'
import { type Skill, skillNames, skills } from '../skills.ts'
import type { Latest } from './progress-of.ts'

interface Props {
  /** What is in it, as it follows a colon. */
  readonly label: string
  readonly rows: readonly Latest[]
  readonly cell: (row: Latest, skill: Skill) => string
}

/** What a picture shows, in numbers, the newest first. */
export function MarksTable({ label, rows, cell }: Props) {
  return (
    <Numbers label={label}>
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
    </Numbers>
  )
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
