import type { ComponentType } from 'react'
import { useState } from 'react'
import { useLate } from '../trainee/use-late.ts'
import { Button } from '../ui/Button.tsx'
import { OneMoment } from './OneMoment.tsx'
import { PlainPage } from './PlainPage.tsx'

/**
 * A page that is fetched when it is asked for. What is at hand is shown at once: none of React's lazy parts, since those wait a moment even then, and the
 * end of a wait is shown by React only after 300 milliseconds.
 * @param what is being done meanwhile, as a sentence without its end
 */
export function latePage<Props extends object>(what: string, load: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | null = null
  const fetch = async () => (fetched = await load())
  function Late(props: Props) {
    // The same page for as long as this one is here, however it came.
    const [atHand] = useState(() => fetched)
    const [came, tryAgain] = useLate(fetch, atHand === null)
    const Page = atHand ?? came
    if (Page === null) return <OneMoment what={what} />
    if (Page === 'not fetched') return <NotFetched onTryAgain={tryAgain} />
    return <Page {...props} />
  }
  return Object.assign(Late, { fetch })
}

/** Some browsers never ask again for a part that could not be fetched once: there only a page that is loaded anew does. */
function NotFetched({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const ways = [
    <Button key="again" kind="strong" icon="again" onClick={onTryAgain}>
      Try again
    </Button>,
    <Button key="load" onClick={() => location.reload()}>
      Load the page again
    </Button>,
  ]
  return (
    <PlainPage heading="This page did not come through" ways={ways}>
      <p>It could not be fetched. The connection may be down. Nothing of yours is lost.</p>
    </PlainPage>
  )
}
