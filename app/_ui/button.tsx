import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'

interface Look {
  look?: ButtonLook
  icon?: IconName
  iconOnly?: boolean
  children?: ReactNode
}

function lookClass(look: ButtonLook, iconOnly: boolean, extra: string | undefined): string {
  return classNames('btn', look !== 'plain' && look, iconOnly && 'icon', extra)
}

/** A button names its act. A not-yet button stays focusable: give `aria-disabled` and a reason, never `disabled`. */
export function Button(props: Look & ComponentProps<'button'>) {
  const { look = 'plain', icon, iconOnly = false, className, children, type = 'button', ...rest } = props
  return (
    <button type={type} className={lookClass(look, iconOnly, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
    </button>
  )
}

/** A link that looks like a button; not prefetched, for each page is built for its reader. */
export function LinkButton({ look = 'plain', icon, iconOnly = false, className, children, ...rest }: Look & ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} className={lookClass(look, iconOnly, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
    </Link>
  )
}
