import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PageHeading } from '../../ui/PageHeading.tsx'
import { Slider } from '../../ui/Slider.tsx'
import type { OwnView, Rating } from '../own-view.ts'
import { type Skill, skillNames } from '../skills.ts'
import styles from './SelfRating.module.css'

interface Props {
  /** What the call was called. */
  readonly title: string
  /** The skills that the call gives occasion for, in order. */
  readonly asked: readonly Skill[]
  readonly onRated: (rated: NonNullable<OwnView['rated']>) => void
}

/** How it went, asked before any score is shown. It takes ten seconds, and can be left out in part or in whole. */
export function SelfRating({ title, asked, onRated }: Props) {
  const [rating, setRating] = useState<Rating>({ listening: null, routing: null, 'de-escalation': null })
  const isSet = asked.some((skill) => rating[skill] !== null)
  return (
    <main className={styles.rating}>
      <header>
        <PageHeading title={`${title}, before the score`}>Before you see the score: how did it go?</PageHeading>
        <p>For you alone: it is never part of the score. Set what you like and leave the rest.</p>
      </header>
      {asked.map((skill) => (
        <Slider
          key={skill}
          label={skillNames[skill]}
          hint={hints[skill]}
          ends={['Not at all', 'All the way']}
          value={rating[skill]}
          onChange={(mark) => setRating({ ...rating, [skill]: mark })}
        />
      ))}
      <div className={styles.ways}>
        <Button kind="strong" onClick={() => onRated(isSet ? rating : 'skipped')}>
          Show the debrief
        </Button>
        <Button kind="quiet" onClick={() => onRated('skipped')}>
          Skip
        </Button>
      </div>
    </main>
  )
}

const hints: Readonly<Record<Skill, string>> = {
  listening: 'You heard what mattered, showed it, and wrote it down.',
  routing: 'You got the problem to whoever can end it, or ended it yourself.',
  'de-escalation': 'You met the feeling first, and promised only what will happen.',
}
