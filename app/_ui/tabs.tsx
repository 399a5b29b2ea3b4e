import Link from 'next/link'
import type { ReactNode } from 'react'

export interface Tab {
  href: string
  label: ReactNode
  count?: ReactNode
  current?: boolean
}

/** Pages of one thing, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link prefetch={false} key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="n">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** Two or three ways to see the same page, as links. */
export function Seg({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {tabs.map((tab) => (
        <Link prefetch={false} key={tab.href} href={tab.href} aria-current={tab.current ? 'true' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="n">{tab.count}</span>}
        </Link>
      ))}
    </div>
  )
}
