import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './NewerVersion.module.css'
import { useAddress } from '../use-address.ts'
import { useUpdate } from './use-update.ts'

/** Says that a newer version of the app is here, and lets the trainee use it. It waits until a call is over, in this tab or another. */
export function NewerVersion() {
  const onCall = /^\/(call|again)\//.test(useAddress())
  const { update, use, leave } = useUpdate(onCall)
  const [closed, setClosed] = useState(false)
  if (onCall || closed || update === 'none') return null
  const close = () => {
    leave()
    setClosed(true)
  }
  return (
    <section className={styles.newer} aria-label="A newer version">
      <output>{update === 'here' ? here : heldUp}</output>
      <div className={styles.ways}>
        {update === 'here' && <Button onClick={use}>Use it now</Button>}
        <Button kind="quiet" onClick={close}>
          Later
        </Button>
      </div>
    </section>
  )
}

const here = 'A newer version of Please Hold is here. All your calls stay.'
const heldUp = 'A call is going on in another tab. The newer version comes as soon as it is over.'
