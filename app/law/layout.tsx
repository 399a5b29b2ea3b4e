import type { ReactNode } from 'react'
import { translatorFor } from '@/lib/i18n/translator'
import { LinkButton } from '../_ui/button'
import { DeskFrame } from '../_components/desk-frame'
import { PublicFrame } from '../_components/public-frame'
import { readerLanguage } from '../_components/reader'
import { switchLanguage } from '../_server/frame-actions'
import { readerActor } from '../_server/page-actor'

/** The law guide is for anybody: with an account it stands in the desk's frame, without one in the plain frame. It shows law data alone. */
export default async function LawLayout({ children }: { children: ReactNode }) {
  if (await readerActor()) return <DeskFrame>{children}</DeskFrame>
  const language = await readerLanguage()
  const links = <LinkButton look="quiet" href="/sign-in">{translatorFor(language, 'law-guide')('nav.signIn')}</LinkButton>
  return <PublicFrame language={language} onLanguage={switchLanguage} links={links} wide>{children}</PublicFrame>
}
