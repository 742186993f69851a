import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { quote } from '../ui/typeset.ts'
import { PlainPage } from './PlainPage.tsx'
import type { Line } from './kept/use-lock.ts'

interface Props {
  /** The call's; null where it is not known yet. */
  readonly title: string | null
  readonly line: Line
}

/** A call that another tab has open, or has taken over from this one; and what gets it here. */
export function OpenElsewhere({ title, line: { held, takeOver } }: Props) {
  const isTaken = held === 'taken over'
  const ways = [
    <Button key="here" kind="strong" icon="phone" onClick={takeOver}>
      {isTaken ? 'Take it back' : 'Take it over here'}
    </Button>,
    <ButtonLink key="shelf" href="#/">
      All calls
    </ButtonLink>,
  ]
  const name = title === null ? 'A call' : quote(title)
  if (isTaken) {
    return (
      <PlainPage key="taken" heading="You took this call over in another tab" ways={ways}>
        <p>{name} goes on there, from the second at which it was here. Nothing of it is lost.</p>
      </PlainPage>
    )
  }
  return (
    <PlainPage key="elsewhere" heading="This call is open in another tab" ways={ways}>
      <p>{name} can be on one line only. Go on with it there, or take it over: it comes here at the same second.</p>
    </PlainPage>
  )
}
