import type { ReactNode } from 'react'
import { Frame } from '../_components/frame'
import { signOutHere, switchLanguage, switchTheme } from '../_server/frame-actions'
import { pageFrame } from '../_server/page-frame'

// The frame guards nothing: every page asks pageActor itself.
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <Frame data={await pageFrame()} actions={{ language: switchLanguage, theme: switchTheme, signOut: signOutHere }}>
      {children}
    </Frame>
  )
}
