import type { ReactNode } from 'react'
import { DeskFrame } from '../_components/desk-frame'
import { pageActor } from '../_server/page-actor'

/** Help stands behind sign-in like every page of the desk (product.md: without a session a page redirects or is not there). */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  await pageActor('/help')
  return <DeskFrame>{children}</DeskFrame>
}
