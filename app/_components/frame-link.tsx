'use client'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { Icon } from '../_ui/icon'
import type { IconName } from '../_ui/icon'

function isHere(href: string, path: string, query: URLSearchParams): 'page' | 'true' | undefined {
  const [target = '', wanted] = href.split('?')
  if (wanted !== undefined) {
    const pairs = [...new URLSearchParams(wanted)]
    return path === target && pairs.every(([key, value]) => query.getAll(key).includes(value)) ? 'page' : undefined
  }
  if (path === target) return 'page'
  return target !== '/' && path.startsWith(`${target}/`) ? 'true' : undefined
}

/** A place in the navigation that knows whether the reader is there. */
export function FrameLink({ href, icon, children }: { href: string; icon?: IconName; children: ReactNode }) {
  const here = isHere(href, usePathname(), useSearchParams())
  return (
    <Link prefetch={false} href={href} aria-current={here}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** Shows its children only under a path, as the saved views under Requests. */
export function FrameUnder({ path, children }: { path: string; children: ReactNode }) {
  const here = usePathname()
  return here === path || here.startsWith(`${path}/`) ? children : null
}
