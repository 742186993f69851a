import type { DeskSheet } from '../../../core/debrief/debrief.ts'
import { typeset } from '../../ui/typeset.ts'
import { Section } from './Section.tsx'
import styles from './DeskReview.module.css'

/** What on the desk bore on this call, and whether it was open. Nothing where nothing did. */
export function DeskReview({ sheets }: { readonly sheets: readonly DeskSheet[] }) {
  if (sheets.length === 0) return null
  return (
    <Section heading="What your desk had for this call" about="Looking things up is free. What it says is worth knowing before the next one.">
      <dl className={styles.sheets}>
        {sheets.map(({ title, text, opened }) => (
          <div key={title}>
            <dt>
              {typeset(title)} <small>{opened ? 'you had it open' : 'not opened'}</small>
            </dt>
            <dd>{typeset(text)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
