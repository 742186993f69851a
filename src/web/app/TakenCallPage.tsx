import { useEffect, useEffectEvent, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Attempt } from '../trainee/attempt.ts'
import { CallScreen } from '../trainee/call/CallScreen.tsx'
import type { Ready } from '../trainee/own-view.ts'
import type { Settings } from '../trainee/settings.ts'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { keepCall } from './kept/keep-call.ts'
import { keepLate } from './kept/keep-late.ts'
import { useDebriefAhead } from './late-debrief.ts'
import { OneMoment } from './OneMoment.tsx'
import { rememberPlayed } from './played-calls.ts'
import type { TakenCall } from './run-call.ts'
import type { AttemptStore } from './kept/storage.ts'
import { goTo } from './use-address.ts'
import { usePhone } from './use-phone.ts'

interface Props {
  readonly scenario: Scenario
  /** Begins the call, or takes it up; asked once. */
  readonly onBegin: (settings: Settings) => TakenCall
  /** Where to go when the call is left. */
  readonly back?: string
  /** Whether what happens in it may be kept: not once another tab has taken the call. */
  readonly isOurs: () => boolean
  readonly store: AttemptStore
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** A call in progress. It is kept as it happens, and its debrief follows once the ticket is filed. */
export function TakenCallPage({ scenario, onBegin, back = '/', isOurs, store, settings, onSettings }: Props) {
  const [taken, setTaken] = useState<TakenCall | null>(null)
  const [told, setTold] = useState(false)
  const phone = usePhone(settings)
  const [ready, setReady] = useState<Ready | null>(null)
  usePageTitle(scenario.title)
  useDebriefAhead()
  const begin = useEffectEvent(() => onBegin(settings))
  const beside = useEffectEvent(() => ({ ready, coached: settings.coach }))
  const keep = useEffectEvent((attempt: Attempt) => {
    if (isOurs()) void store.keep(attempt)
  })
  useEffect(() => {
    const begun = begin()
    if (begun.from === 'left') begun.call.still('paused', true)
    const stopKeeping = keepCall(begun.call, begun.begun, () => beside(), (attempt) => keep(attempt))
    // oxlint-disable-next-line react/set-state-in-effect -- a call is a thing that runs: it begins once the page is there, and ends with it
    setTaken(begun)
    return () => {
      stopKeeping()
      begun.call.close()
    }
  }, [])
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
        form={taken.begun.form}
        {...(taken.begun.branch ? { goesOn: taken.from !== 'left' } : { ready, onReady: setReady })}
        onRecorded={async (recording) => keepLate({ attempt: taken.begun.id, ...recording })}
        onLeave={() => goTo(back)}
        onFiled={() => {
          rememberPlayed(taken.call)
          goTo(`/debrief/${taken.begun.id}`, { replace: true })
        }}
      />
    </>
  )
}
