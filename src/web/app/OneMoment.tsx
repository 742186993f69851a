import styles from './OneMoment.module.css'

/** Something is on its way. It shows only where that takes long enough to be noticed. */
export function OneMoment({ what }: { readonly what: string }) {
  return (
    <output className={styles.moment}>
      {what} …
    </output>
  )
}
