import type { ComponentProps } from 'react'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'
import styles from './Button.module.css'

/** `strong` is the one thing to do here; `plain` the others; `quiet` has no outline; `end` ends something. */
export type ButtonKind = 'strong' | 'plain' | 'quiet' | 'end'

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly kind?: ButtonKind
  readonly icon?: IconName
}

/** Does something here. What leads elsewhere is a `ButtonLink`. */
export function Button({ kind = 'plain', icon, children, ...rest }: Props) {
  return (
    <button type="button" className={`${styles.button} ${styles[kind]}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
