'use client'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { Icon } from '../_ui/icon'
import type { IconName } from '../_ui/icon'

function isHere(href: string, path: string, query: URLSearchParams, usual: boolean): 'page' | 'true' | undefined {
  const [target = '', wanted] = href.split('?')
  if (wanted !== undefined) {
    const pairs = [...new URLSearchParams(wanted)]
    if (usual && path === target && !query.has('q') && pairs.every(([key]) => !query.has(key))) return 'page'
    return path === target && pairs.every(([key, value]) => query.getAll(key).includes(value)) ? 'page' : undefined
  }
  if (path === target) return 'page'
  return target !== '/' && path.startsWith(`${target}/`) ? 'true' : undefined
}

/** Whether the reader looks at exactly these filters of the list, whatever page of it. */
function isExact(href: string, path: string, query: URLSearchParams): boolean {
  const [target = '', wanted = ''] = href.split('?')
  return path === target && filtersOf(new URLSearchParams(wanted)) === filtersOf(query)
}

function filtersOf(query: URLSearchParams): string {
  const usual = query.get('q') ? 'all' : 'open'
  return [...query].filter(([key, value]) => value !== '' && key !== 'after' && key !== 'before' && !(key === 'view' && value === usual))
    .map((pair) => pair.join('=')).sort().join('&')
}

interface FrameLinkProps {
  href: string
  icon?: IconName
  /** Its page shows this too when its address names nothing. */
  usual?: boolean
  /** Only these very filters are the place; else further ones may stand beside them. */
  exact?: boolean
  /** Places that are more exact: where one of them is the reader's, this one isn't. */
  yieldsTo?: readonly string[]
  children: ReactNode
}

/** A place in the navigation that knows whether the reader is there. */
export function FrameLink({ href, icon, usual = false, exact = false, yieldsTo = [], children }: FrameLinkProps) {
  const path = usePathname()
  const query = useSearchParams()
  const here = exact ? (isExact(href, path, query) ? 'page' : undefined) : isHere(href, path, query, usual)
  return (
    <Link prefetch={false} href={href} aria-current={yieldsTo.some((other) => isExact(other, path, query)) ? undefined : here}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** Shows its children only under a path, as the saved views under Requests; with `exact` on that very page. */
export function FrameUnder({ path, exact = false, children }: { path: string; exact?: boolean; children: ReactNode }) {
  const here = usePathname()
  return here === path || (!exact && here.startsWith(`${path}/`)) ? children : null
}
