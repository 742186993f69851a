import type { ComponentProps, ReactNode } from 'react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { BringIn } from './BringIn.tsx'
import { EraseAll } from './EraseAll.tsx'
import { KeptHere } from './KeptHere.tsx'
import { SaveFile } from './SaveFile.tsx'
import styles from './Kept.module.css'

interface Props {
  readonly here: ComponentProps<typeof KeptHere>
  readonly save: ComponentProps<typeof SaveFile>
  readonly bring: ComponentProps<typeof BringIn>
  readonly erase: ComponentProps<typeof EraseAll>
  /** What there is to say of the voices. */
  readonly voices: ReactNode
}

/** What is kept in this browser, and all that can be done with it. */
export function Kept({ here, save, bring, erase, voices }: Props) {
  return (
    <main className={styles.page}>
      <PageHead title="What is kept here" heading="What is kept here">
        Your calls are in this browser, on this device, and nowhere else. There is no account, and nothing is sent to anybody. Clearing the data of
        this site in the browser clears them too.
      </PageHead>
      <KeptHere {...here} />
      <div className={styles.parts}>
        <SaveFile {...save} />
        <BringIn {...bring} />
        {voices}
        <EraseAll {...erase} />
      </div>
      <nav aria-label="After this" className={styles.foot}>
        <ButtonLink href="#/">All calls</ButtonLink>
        <ButtonLink href="#/progress" kind="quiet">
          Your progress
        </ButtonLink>
      </nav>
    </main>
  )
}
