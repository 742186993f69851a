import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { CallMarks } from './CallMarks.tsx'
import { CheckUpTable } from './CheckUpTable.tsx'
import { OwnMarks } from './OwnMarks.tsx'
import type { ProgressMade } from './progress-of.ts'
import { SkillMarks } from './SkillMarks.tsx'
import { SuggestedCall } from './SuggestedCall.tsx'
import styles from './Progress.module.css'

interface Props {
  readonly progress: ProgressMade
  /** In milliseconds since 1970. */
  readonly now: number
}

/** How far a trainee has come and what comes next: from the one call to take now to every call that was taken. */
export function Progress({ progress, now }: Props) {
  const { next, count, checkUps } = progress
  return (
    <main className={styles.progress}>
      <PageHead title="Your progress" heading={count === 0 ? 'Nothing to show yet' : 'Your progress'}>
        {count === 0 ? toCome : ofPractice}
      </PageHead>
      {next && <SuggestedCall {...next} />}
      {count > 0 && (
        <>
          <SkillMarks progress={progress} />
          <CallMarks progress={progress} now={now} />
          <OwnMarks progress={progress} />
        </>
      )}
      {checkUps.length > 0 && <CheckUpTable checkUps={checkUps} now={now} />}
      <nav aria-label="After the progress" className={styles.foot}>
        <ButtonLink href="#/">All calls</ButtonLink>
        <ButtonLink href="#/kept" kind="quiet">
          What is kept here: export, import, erase
        </ButtonLink>
      </nav>
    </main>
  )
}

const ofPractice =
  'This is what you did in the calls that are kept in this browser. It is practice: what it is worth on a real line, only real calls can show.'

const toCome =
  'Once you have taken a call and filed its ticket, this page shows your marks in the three skills, what each call still asks for, and ' +
  'which one is worth taking again, and when.'
