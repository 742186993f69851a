import styles from './Farewell.module.css'

/** The caller says goodbye. The last word is theirs. */
export function Farewell({ name }: { readonly name: string }) {
  return (
    <section className={styles.farewell} aria-label="Farewell">
      <p>{name} is ending the call.</p>
      <p>Hear it to the end: the line closes by itself.</p>
    </section>
  )
}
