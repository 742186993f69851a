import { typeset } from '../../ui/typeset.ts'
import { type FormName, formNames } from '../attempt.ts'
import { Section } from '../debrief/Section.tsx'
import { formTitles } from '../form-titles.ts'
import { showScore } from '../show-score.ts'
import { skillNames } from '../skills.ts'
import type { CheckUp, CheckUpCall } from './check-ups.ts'
import { sayDay } from './mastery.ts'
import styles from './CheckUpTable.module.css'

interface Props {
  readonly checkUps: readonly CheckUp[]
  /** In milliseconds since 1970. */
  readonly now: number
}

/** Calls that are alike, before practising, after it and a month later: taken once each, and what came of them. */
export function CheckUpTable({ checkUps, now }: Props) {
  return (
    <Section heading="Check-ups" about={about}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            {formNames.map((form) => (
              <th key={form} scope="col">
                {formTitles[form]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checkUps.map((checkUp) => (
            <tr key={checkUp.skill}>
              <th scope="row">{skillNames[checkUp.skill]}</th>
              {formNames.map((form) => (
                <Cell key={form} form={form} one={checkUp[form]} now={now} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.caution}>
        A few calls say little: the next one can go better or worse for many reasons. Read a difference as a hint, not as proof.
      </p>
    </Section>
  )
}

const about =
  'If you want to see whether practising changes anything: take one call for each skill before you practise, one like it afterwards, and the ' +
  'first again a month later with other names and facts. Each is taken once, without the coach.'

function Cell({ form, one: { call, state, seen }, now }: { readonly form: FormName; readonly one: CheckUpCall; readonly now: number }) {
  const title = typeset(call.title)
  const toDo = state.is === 'left' ? 'Go on' : 'Take the call'
  const isToTake = state.is === 'open' || state.is === 'left'
  return (
    <td data-state={state.is}>
      {isToTake && (
        <a href={`#/call/${call.id}/${form}`} aria-label={`${toDo}: ${title}, ${formTitles[form].toLowerCase()}`}>
          {toDo}
        </a>
      )}
      {state.is === 'waiting' && <span>{sayWaiting(form, state.from, now)}</span>}
      {state.is === 'done' && (
        <a href={`#/debrief/${state.attempt}`} className={styles.mark} aria-label={`${title}: ${showMark(state.mark)}. See its debrief`}>
          {showMark(state.mark)}
        </a>
      )}
      {(isToTake || state.is === 'done') && <small>{title}</small>}
      {isToTake && call.content && <small>has a content note</small>}
      {seen && state.is !== 'waiting' && <small>taken before, so not new to you</small>}
    </td>
  )
}

function showMark(mark: number | null): string {
  return mark === null ? '–' : showScore(mark)
}

function sayWaiting(form: FormName, from: number | null, now: number): string {
  if (from !== null) return `From ${sayDay(from, now)} on`
  return form === 'after' ? 'Once the first ones are taken' : '30 days after the second ones'
}
