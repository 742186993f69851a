import type { KeyboardEvent, ReactNode } from 'react'
import { useId } from 'react'
import styles from './Tabs.module.css'

interface Props<Name extends string> {
  /** What the tabs are for. */
  readonly label: string
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly content: ReactNode }[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** Several panes in one place. Arrow keys go from tab to tab, as everywhere. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const id = useId()
  const shown = tabs.find((tab) => tab.name === chosen) ?? tabs[0]
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab === shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[to % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  return (
    <div className={styles.around}>
      {/* It is the tabs in it that take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`${id}-${tab.name}`}
            type="button"
            role="tab"
            aria-selected={tab === shown}
            aria-controls={`${id}-pane`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-pane`} className={styles.pane} role="tabpanel" aria-label={shown?.label}>
        {shown?.content}
      </div>
    </div>
  )
}
