import Link from 'next/link'

/** The mark: a page with the double rule of a legal pad. */
export function FrameBrand({ href = '/', name }: { href?: string; name: string }) {
  return (
    <Link prefetch={false} className="brand" href={href}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none">
        <path d="M3.5 1.5h9.8L17 5.2v13.3H3.5z" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M7 1.5v17M8.9 1.5v17" stroke="var(--late-line)" strokeWidth=".9" />
        <path d="M11 8h3.4M11 11h3.4" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      {name}
    </Link>
  )
}
