import type { ReactNode } from 'react'
import { DeskFrame } from '../_components/desk-frame'
import { PublicFrame } from '../_components/public-frame'
import { readerLanguage } from '../_components/reader'
import { switchLanguage } from '../_server/frame-actions'
import { readerActor } from '../_server/page-actor'

/** Help is for everybody: in the frame of the desk for people who are signed in, in the plain one for others. */
export default async function HelpLayout({ children }: { children: ReactNode }) {
  if (await readerActor()) return <DeskFrame>{children}</DeskFrame>
  return <PublicFrame language={await readerLanguage()} onLanguage={switchLanguage} helpHref="/help">{children}</PublicFrame>
}
