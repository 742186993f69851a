import type { CallView } from '../../../core/call/running-call.ts'
import type { Company } from '../../../core/scenario/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import styles from './Verified.module.css'

interface Props {
  readonly view: CallView
  readonly verification: NonNullable<Company['verification']>
}

/** Whether the caller has proved who they are, and with what. */
export function Verified({ view, verification: { needs, of } }: Props) {
  const state = view.verified ? 'Verified' : `Not yet: ${needs} of these`
  return (
    <section className={styles.verified} aria-label="Verification">
      <p>
        <span className={styles.label}>Verified</span>
        <span data-done={view.verified}>{state}</span>
      </p>
      <ul>
        {of.map((proof) => {
          const given = view.proofs.includes(proof)
          return (
            <li key={proof} data-given={given}>
              <Icon name={given ? 'right' : 'empty'} />
              {nameProof(proof)}
              <Unseen>{given ? ': given' : ': not given yet'}</Unseen>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function nameProof(proof: string): string {
  return proof === 'pin' ? 'PIN' : proof.replaceAll('-', ' ')
}
