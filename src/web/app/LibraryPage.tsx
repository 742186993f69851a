import { useMemo, useState } from 'react'
import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { Library } from '../trainee/library/Library.tsx'
import { firstCall } from '../trainee/progress/first-call.ts'
import { standingOf } from '../trainee/library/standing.ts'
import type { Settings } from '../trainee/settings.ts'
import { useLate } from '../trainee/use-late.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import type { ScoreBook } from './score-attempts.ts'
import type { AttemptStore } from './kept/storage.ts'
import type { LoadScenario } from './use-scenario.ts'
import { useScores } from './use-scores.ts'

interface Props {
  readonly shelf: readonly ShelfCall[]
  readonly store: AttemptStore
  readonly scores: ScoreBook
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly load: LoadScenario
}

/** The library with what is kept of the trainee's attempts. */
export function LibraryPage({ shelf, store, scores, settings, onSettings, load }: Props) {
  const { attempts, loaded, known } = useScores({ shelf, store, scores })
  const [now] = useState(() => Date.now())
  // Who has taken nothing yet has nothing that could be due, and what knows of that need not be fetched.
  const isNew = loaded && attempts.length === 0
  const [late] = useLate(importNext, loaded && !isNew)
  const ahead = useMemo(
    () => {
      if (isNew) return { next: firstCall(shelf), due: [], kept: new Set<string>() }
      return late === null || late === 'not fetched' ? null : late.whatNext(shelf, attempts, known, now)
    },
    [isNew, late, shelf, attempts, known, now],
  )
  // The first call of the shelf, which is the easiest: nobody is shouted at for trying the volume.
  const onTry = () => {
    const first = shelf[0]
    if (first) import('./try-sound.ts').then(({ trySound }) => trySound(first.id, load, settings)).catch(() => {})
  }
  const standings = shelf.map(({ id, hash }) => {
    const own = attempts.filter(({ scenario }) => scenario === id)
    return [id, standingOf(own, hash, known)] as const
  })
  return (
    <>
      <TopBar reading>
        <ButtonLink href="#/progress" kind="quiet">
          Your progress
        </ButtonLink>
      </TopBar>
      <Library shelf={shelf} standings={new Map(standings)} {...{ ahead, settings, onSettings, onTry }} />
    </>
  )
}

const importNext = () => import('../trainee/progress/what-next.ts')
