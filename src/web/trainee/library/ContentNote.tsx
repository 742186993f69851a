import type { ShelfCall } from '../../../core/scenario/shelf.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeading } from '../../ui/PageHeading.tsx'
import { quote, typeset } from '../../ui/typeset.ts'
import { nameCallers } from './name-callers.ts'
import styles from './ContentNote.module.css'

interface Props {
  readonly call: ShelfCall
  readonly note: string
  /** The call that trains the same without it, if there is one. */
  readonly instead: ShelfCall | null
  readonly onTake: () => void
}

/** What to know before a call that not everybody should have to take, and the way round it. */
export function ContentNote({ call, note, instead, onTake }: Props) {
  return (
    <main className={styles.page}>
      <p className={styles.kicker}>{typeset(call.title)}</p>
      <PageHeading title={`Before ${call.title}`}>Before you take this call</PageHeading>
      <p className={styles.lead}>{typeset(note)}</p>
      <p>
        You do not have to take it, and you can hang up whenever you like.{' '}
        {instead && `${quote(instead.title)}, with ${nameCallers(instead.callers)}, practises the same without it.`}
      </p>
      <div className={styles.ways}>
        <Button icon="phone" onClick={onTake}>
          Take this call
        </Button>
        {instead && (
          <ButtonLink href={`#/call/${instead.id}`} icon="phone">
            Take {quote(instead.title)} instead
          </ButtonLink>
        )}
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </div>
    </main>
  )
}
