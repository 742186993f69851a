import type { ShelfCall } from '../../core/scenario/shelf.ts'
import { AllAloud } from '../trainee/debrief/AllAloud.tsx'
import { useOwnVoice } from '../trainee/debrief/use-own-voice.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { quote } from '../ui/typeset.ts'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'
import type { FoundAttempt } from './use-attempt.ts'
import { useRecordings } from './kept/use-recordings.ts'

/** A page about an attempt that is not there yet, or will not be: why, and what one can do. */
export function NoAttempt({ found }: { readonly found: Exclude<FoundAttempt, { readonly is: 'found' }> }) {
  switch (found.is) {
    case 'coming':
      return <OneMoment what="Looking up the call" />
    case 'missing':
      return (
        <PlainPage heading="There is no such call" ways={<ToShelf />}>
          <p>No call of that address is kept in this browser. It may have been taken in another browser, or on another device.</p>
        </PlainPage>
      )
    case 'outdated':
      return <Outdated id={found.attempt.id} call={found.call} />
    case 'not fetched':
      return (
        <PlainPage heading="The debrief did not come through" ways={<Button onClick={found.tryAgain}>Try again</Button>}>
          <p>The call’s script could not be fetched. The connection may be down. Your call is kept.</p>
        </PlainPage>
      )
  }
}

function Outdated({ id, call }: { readonly id: string; readonly call: ShelfCall }) {
  const ways = [<TakeAgain key="again" id={call.id} />, <ToShelf key="shelf" />]
  return (
    <PlainPage heading="This call has changed since you took it" ways={ways}>
      <p>
        You took an earlier version of {quote(call.title)}. A score under today’s version would not be fair, so there is none.
        What you did is still kept.
      </p>
      <Recordings attempt={id} />
    </PlainPage>
  )
}

/** What was said aloud in a call that has no debrief can still be deleted. */
export function Recordings({ attempt }: { readonly attempt: string }) {
  return <AllAloud voice={useOwnVoice(useRecordings(attempt))} />
}

export function TakeAgain({ id }: { readonly id: string }) {
  return (
    <ButtonLink href={`#/call/${id}`} kind="strong" icon="phone">
      Take this call again
    </ButtonLink>
  )
}

export function ToShelf() {
  return <ButtonLink href="#/">All calls</ButtonLink>
}
