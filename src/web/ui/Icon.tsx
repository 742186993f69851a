import styles from './Icon.module.css'

/** What an icon shows. It never stands alone: words beside it, or a label on what holds it, say the same. */
export type IconName = keyof typeof strokes

/** A small line drawing, as tall as the text beside it. Screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}

/** Drawn by hand on a field of 20 by 20, in one stroke width. */
const strokes = {
  phone:
    'M5.2 3.2h2.3l1.3 3.5-1.7 1.2a9.6 9.6 0 0 0 5 5l1.2-1.7 3.5 1.3v2.3c0 1-.8 1.8-1.8 1.8C8.9 16.6 3.4 11.1 3.4 5a1.8 1.8 0 0 1 1.8-1.8z',
  'hang-up': 'M2.5 12.3c0-5.1 15-5.1 15 0v1.5l-4-.4-.6-2.5a9.5 9.5 0 0 0-5.8 0l-.6 2.5-4 .4z',
  hold: 'M7 4.5v11M13 4.5v11',
  'go on': 'M6.5 4.2v11.6l9-5.8z',
  transfer: 'M3 7h12.5M12 3.5 15.5 7 12 10.5M17 13H4.5M8 9.5 4.5 13 8 16.5',
  down: 'M5 7.5l5 5 5-5',
  right: 'M4 10.5l4 4 8-9',
  wrong: 'M5 5l10 10M15 5L5 15',
  empty: 'M5 10h10',
  caution: 'M10 3.2 17.5 16.5h-15zM10 8.2v3.8M10 14.2v.1',
  settings: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  again: 'M15.8 8A6.2 6.2 0 1 0 16 12M16.5 3.8V8h-4.2',
  lock: 'M5.5 9h9v7h-9zM7.2 9V6.8a2.8 2.8 0 0 1 5.6 0V9',
  help: 'M7.4 7.6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 1.9M10 14.6v.1',
  desk: 'M3 5h14v10H3zM12 5v10M5.5 8h4M5.5 11h4',
} as const
