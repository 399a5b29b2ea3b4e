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

/** A place in the navigation that knows whether the reader is there; `usual`: its page shows this too when its address names nothing. */
export function FrameLink({ href, icon, usual = false, children }: { href: string; icon?: IconName; usual?: boolean; children: ReactNode }) {
  const here = isHere(href, usePathname(), useSearchParams(), usual)
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
