import type { ReactNode } from 'react'
import { PublicFrame } from '../_components/public-frame'
import { readerLanguage } from '../_components/reader'
import { switchLanguage } from '../_server/frame-actions'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame language={await readerLanguage()} onLanguage={switchLanguage}>{children}</PublicFrame>
}
