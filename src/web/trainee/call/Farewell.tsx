import styles from './Farewell.module.css'

/** The caller goes, or is put through. The last word is theirs. */
export function Farewell({ name }: { readonly name: string }) {
  return (
    <section className={styles.farewell} aria-label="Farewell">
      <p>The call with {name} is ending.</p>
      <p>Hear it to the end: the line closes by itself.</p>
    </section>
  )
}
