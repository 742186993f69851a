import { useMemo } from 'react'
import { debrief } from '../../core/debrief/debrief.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { type Attempt, isToBeRated } from '../trainee/attempt.ts'
import { WatchCall } from '../trainee/debrief/WatchCall.tsx'
import type { Settings } from '../trainee/settings.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { quote, typeset } from '../ui/typeset.ts'
import { hearAgain } from './hear-again.ts'
import { NoAttempt, ToShelf } from './NoAttempt.tsx'
import { PlainPage } from './PlainPage.tsx'
import { type Sources, useAttempt } from './use-attempt.ts'
import { usePhone } from './use-phone.ts'
import { useRecordings } from './kept/use-recordings.ts'

interface Props extends Sources {
  /** The attempt's id. */
  readonly id: string
  readonly settings: Settings
}

/** One's own call, watched again at the pace of speech; or why there is none. It never changes the attempt. */
export function WatchPage({ id, settings, ...sources }: Props) {
  const found = useAttempt(id, sources)
  if (found.is !== 'found') return <NoAttempt found={found} />
  const { attempt, scenario } = found
  // It shows the caller's mood: nobody sees that before they have said how it went.
  if (attempt.finishedAt === null || isToBeRated(attempt)) return <DebriefFirst id={id} title={scenario.title} />
  return <Watched attempt={attempt} scenario={scenario} settings={settings} />
}

interface WatchedProps {
  readonly attempt: Attempt
  readonly scenario: Scenario
  readonly settings: Settings
}

function Watched({ attempt: { id, log }, scenario, settings }: WatchedProps) {
  const { recordings } = useRecordings(id)
  const phone = usePhone(settings)
  const isHeard = settings.voice > 0
  const voice = useMemo(
    () => (isHeard ? { hear: hearAgain(phone, settings, scenario, log.seed), wordsHeard: () => phone.wordsHeard() } : undefined),
    [isHeard, phone, settings, scenario, log.seed],
  )
  const made = useMemo(() => debrief(log, scenario), [log, scenario])
  if ('message' in made) return <DebriefFirst id={id} title={scenario.title} />
  return (
    <>
      <TopBar place={typeset(scenario.title)} reading>
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </TopBar>
      <WatchCall
        title={scenario.title}
        debrief={made}
        events={log.events}
        rate={settings.rate}
        keys={settings.keys}
        voice={voice}
        // Who has turned all voices off is not to be surprised by their own.
        {...(isHeard && { recordings })}
        debriefHref={`#/debrief/${id}`}
      />
    </>
  )
}

/** Why a call has nothing to be watched is said where its debrief is, with what can be done. */
function DebriefFirst({ id, title }: { readonly id: string; readonly title: string }) {
  const ways = [
    <ButtonLink key="debrief" href={`#/debrief/${id}`} kind="strong">
      To the debrief
    </ButtonLink>,
    <ToShelf key="shelf" />,
  ]
  return (
    <PlainPage heading="The debrief comes first" ways={ways}>
      <p>You can watch your call {quote(title)} again once it has a debrief and you have seen it.</p>
    </PlainPage>
  )
}
