import type { ReactNode } from 'react'
import { today } from '@/lib/clock'
import { signOutHere, switchLanguage, switchTheme } from '../_server/frame-actions'
import { frameViews } from '../_server/frame-views'
import { pageActor } from '../_server/page-actor'
import { pageFrame } from '../_server/page-frame'
import { Frame } from './frame'

/** The frame of the desk for whoever is signed in. It guards nothing: every page asks pageActor itself. */
export async function DeskFrame({ children }: { children: ReactNode }) {
  const { actor, zone } = await pageActor()
  return (
    <Frame data={await pageFrame(frameViews(actor, today(zone)))} actions={{ language: switchLanguage, theme: switchTheme, signOut: signOutHere }}>
      {children}
    </Frame>
  )
}
