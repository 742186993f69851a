import { useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { debrief } from '../../core/debrief/debrief.ts'
import type { Attempt } from '../trainee/attempt.ts'
import type { Settings } from '../trainee/settings.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { sayTime } from '../ui/say-time.ts'
import { quote, typeset } from '../ui/typeset.ts'
import { againLock } from './kept/call-locks.ts'
import styles from './AgainPage.module.css'
import { NoAttempt } from './NoAttempt.tsx'
import { OneMoment } from './OneMoment.tsx'
import { OpenElsewhere } from './OpenElsewhere.tsx'
import { PlainPage } from './PlainPage.tsx'
import { findBranch, takeAgain, takeCall } from './run-call.ts'
import { TakenCallPage } from './TakenCallPage.tsx'
import { type FoundAttempt, type Sources, useAttempt } from './use-attempt.ts'
import { useLock } from './kept/use-lock.ts'

interface Props extends Sources {
  /** The attempt of which a turn is taken again. */
  readonly id: string
  /** The turn, by the number of its passage in the log; NaN where the address says nothing of the kind. */
  readonly passage: number
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** A turn of a call that is over, taken again: first where it stood, then the call from there. The attempt itself stays as it is. */
export function AgainPage({ id, passage, ...rest }: Props) {
  const now = useAttempt(id, rest)
  // What is on goes on, whatever becomes of the first call.
  const [first, setFirst] = useState<FoundAttempt | null>(null)
  if (!first && now.is === 'found') setFirst(now)
  const found = first ?? now
  const line = useLock(againLock({ of: id, passage }), rest.store)
  if (found.is !== 'found') return <NoAttempt found={found} />
  if (line.held === null) return <OneMoment what="Looking up the call" />
  if (line.held !== 'here') return <OpenElsewhere title={found.call.title} line={line} />
  return <Found {...rest} {...found} passage={passage} isOurs={line.isOurs} />
}

interface FoundProps extends Omit<Props, 'id'> {
  readonly isOurs: () => boolean
  readonly attempt: Attempt
  readonly scenario: Scenario
}

type Begins = 'again' | 'left' | null

function Found({ attempt, scenario, passage, isOurs, store, settings, onSettings }: FoundProps) {
  // Decided once: what is taken now is kept while the page is here, and would be the newest itself.
  const [left] = useState(() => findBranch(store.getSnapshot().attempts, { of: attempt.id, passage }))
  const [begins, setBegins] = useState<Begins>(null)
  const [made] = useState(() => debrief(attempt.log, scenario))
  const back = `/debrief/${attempt.id}`
  const transcript = 'message' in made ? [] : made.transcript
  const place = transcript.findIndex(({ turn }) => turn?.passage === passage && turn.again)
  const said = transcript[place]?.said
  if (!said) return <NoTurn back={back} />
  if (begins) {
    const onBegin = (now: Settings) => {
      if (begins !== 'left' || !left) return takeAgain(scenario, attempt, passage, now)
      const taken = takeCall(scenario, left, now, { seed: left.log.seed, form: null })
      if (taken.from !== 'damaged') return taken
      // Never a whole new call: that would count as one.
      taken.call.close()
      return { ...takeAgain(scenario, attempt, passage, now), from: 'damaged' as const }
    }
    return <TakenCallPage {...{ scenario, store, settings, onSettings, onBegin, back, isOurs }} />
  }
  const heard = transcript.slice(0, place).findLast((entry) => entry.said.by === 'caller' || entry.said.by === 'colleague')?.said
  const ways = [
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here; Enter does it
    <Button key="again" kind="strong" icon="again" autoFocus onClick={() => setBegins('again')}>
      Take it from here
    </Button>,
    left && (
      <Button key="left" icon="go on" onClick={() => setBegins('left')}>
        Go on at {sayTime(left.at)}
      </Button>
    ),
    <ButtonLink key="back" href={`#${back}`}>
      Back to the debrief
    </ButtonLink>,
  ]
  return (
    <PlainPage heading={`From ${sayTime(said.at)} again`} ways={ways}>
      <dl className={styles.turn}>
        {heard && (
          <div>
            <dt>{heard.name}</dt>
            <dd>{quote(heard.text)}</dd>
          </div>
        )}
        <div>
          <dt>Last time</dt>
          <dd className={styles.mine}>{said.by === 'rep' ? quote(said.text) : typeset(said.text)}</dd>
        </div>
      </dl>
      <p>
        The same caller, in the same mood, with all that you knew by then. You hear the line once more, and then it is your turn. The call that
        you took stays as it is; this one gets a debrief of its own, beside the first.
      </p>
    </PlainPage>
  )
}

function NoTurn({ back }: { readonly back: string }) {
  return (
    <PlainPage heading="There is no such turn" ways={<ButtonLink href={`#${back}`}>Back to the debrief</ButtonLink>}>
      <p>The address names no turn of yours in this call that could be taken again.</p>
    </PlainPage>
  )
}
