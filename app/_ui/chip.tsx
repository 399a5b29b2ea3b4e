import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'

interface ChipProps {
  icon?: IconName
  href?: string
  dashed?: boolean
  /** Where the filter goes when it is taken away, and the words for that. */
  remove?: { href: string; label: string }
  children: ReactNode
}

/** A small thing that can be opened or taken away: a filter, a file, a tag. */
export function Chip({ icon, href, dashed = false, remove, children }: ChipProps) {
  const className = classNames('chip', dashed && 'dashed')
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (href) return <Link prefetch={false} className={className} href={href}>{inside}</Link>
  return (
    <span className={className}>
      {inside}
      {remove && (
        <Link prefetch={false} className="off" href={remove.href}>
          <Icon name="x" />
          <span className="vh">{remove.label}</span>
        </Link>
      )}
    </span>
  )
}
