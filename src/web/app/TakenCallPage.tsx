import { useEffect, useEffectEvent, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from '../trainee/attempt.ts'
import { CallScreen } from '../trainee/call/CallScreen.tsx'
import type { Ready } from '../trainee/own-view.ts'
import type { Settings } from '../trainee/settings.ts'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { keepCall } from './keep-call.ts'
import { keepLate } from './keep-late.ts'
import { OneMoment } from './OneMoment.tsx'
import type { TakenCall } from './run-call.ts'
import { takeCall } from './run-call.ts'
import type { AttemptStore } from './storage.ts'
import { goTo } from './use-address.ts'
import { usePhone } from './use-phone.ts'

interface Props {
  readonly scenario: Scenario
  /** The attempt to go on with; null for a new one. */
  readonly left: Attempt | null
  readonly store: AttemptStore
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** A call in progress. It is kept as it happens, and its debrief follows once the ticket is filed. */
export function TakenCallPage({ scenario, left, store, settings, onSettings }: Props) {
  const [taken, setTaken] = useState<TakenCall | null>(null)
  const [told, setTold] = useState(false)
  const phone = usePhone(settings)
  const [ready, setReady] = useState<Ready | null>(null)
  usePageTitle(scenario.title)
  const begin = useEffectEvent((attempt: Attempt | null) => takeCall(scenario, attempt, settings))
  const readyNow = useEffectEvent(() => ready)
  useEffect(() => {
    const begun = begin(left)
    if (begun.from === 'left') begun.call.still('paused', true)
    const stopKeeping = keepCall(begun.call, begun.begun, () => readyNow(), (attempt) => void store.keep(attempt))
    // oxlint-disable-next-line react/set-state-in-effect -- a call is a thing that runs: it begins once the page is there, and ends with it
    setTaken(begun)
    return () => {
      stopKeeping()
      begun.call.close()
    }
  }, [left, store])
  if (!taken) return <OneMoment what="Putting the call through" />
  return (
    <>
      {taken.from === 'damaged' && !told && (
        <Notice afloat onClose={() => setTold(true)}>
          The call that you had left here is damaged, so it cannot be taken up again. It was not deleted. This is a new one.
        </Notice>
      )}
      <CallScreen
        call={taken.call}
        settings={settings}
        onSettings={onSettings}
        phone={phone}
        ready={ready}
        onReady={setReady}
        onRecorded={async (recording) => keepLate({ attempt: taken.begun.id, ...recording })}
        onLeave={() => goTo('/')}
        onFiled={() => goTo(`/debrief/${taken.begun.id}`, { replace: true })}
      />
    </>
  )
}
