import Link from 'next/link'
import type { ReactNode } from 'react'

export interface Crumb {
  href?: string
  label: ReactNode
  lang?: string
}

/** Where this page stands; the last crumb is the page itself. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={index} lang={crumb.lang} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {crumb.href ? <Link prefetch={false} href={crumb.href}>{crumb.label}</Link> : crumb.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The one h1 of a page, its one-sentence summary, and what can be done at the right. */
export function PageHead({ title, lang, lede, children }: { title: ReactNode; lang?: string; lede?: ReactNode; children?: ReactNode }) {
  return (
    <div className="head">
      <div>
        <h1 lang={lang}>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
      </div>
      {children}
    </div>
  )
}
