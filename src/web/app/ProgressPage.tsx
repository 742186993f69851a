import { type ComponentProps, useMemo, useState } from 'react'
import { countAttempts } from '../trainee/progress/count-attempts.ts'
import { Progress } from '../trainee/progress/Progress.tsx'
import { progressOf } from '../trainee/progress/progress-of.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import type { LibraryPage } from './LibraryPage.tsx'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'
import { useScores } from './use-scores.ts'

/** What the trainee's attempts come to. */
export function ProgressPage({ shelf, store, scores }: Pick<ComponentProps<typeof LibraryPage>, 'shelf' | 'store' | 'scores'>) {
  const { attempts, loaded, known } = useScores({ shelf, store, scores })
  const [now] = useState(() => Date.now())
  const { counted, waiting } = useMemo(() => countAttempts(attempts, shelf, known), [attempts, shelf, known])
  const isDone = loaded && waiting === 0
  const progress = useMemo(() => (isDone ? progressOf(shelf, attempts, counted, now) : null), [isDone, shelf, attempts, counted, now])
  if (!loaded) return <OneMoment what="Looking up your calls" />
  if (!progress) return <Waiting count={waiting} />
  return (
    <>
      <TopBar reading>
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </TopBar>
      <Progress progress={progress} now={now} />
    </>
  )
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <PlainPage heading="Your progress" ways={<ButtonLink href="#/">All calls</ButtonLink>}>
      <output>
        {count === 1 ? 'The score of one call is being worked out …' : `The scores of ${count} calls are being worked out …`} That is done
        once, and you need not wait for it.
      </output>
    </PlainPage>
  )
}
