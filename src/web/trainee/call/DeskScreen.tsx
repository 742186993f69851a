import { Icon } from '../../ui/Icon.tsx'
import { typeset } from '../../ui/typeset.ts'
import styles from './DeskScreen.module.css'

/** What the rep's own screen says at this moment. */
export function DeskScreen({ text }: { readonly text: string }) {
  return (
    <p className={styles.screen}>
      <Icon name="desk" />
      <span>
        <b>On your screen</b> {typeset(text)}
      </span>
    </p>
  )
}
