import type { Metadata } from 'next'
import { translatorFor } from '@/lib/i18n/translator'
import { DeskFrame } from './_components/desk-frame'
import { PageNotFound } from './_components/page-not-found'
import { PublicFrame } from './_components/public-frame'
import { readerLanguage } from './_components/reader'
import { readerActor } from './_server/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'common')('notFound.title') }
}

/** An address that leads nowhere: in the desk's frame for who is signed in, else in the plain one. */
export default async function NotFound() {
  if (await readerActor()) return <DeskFrame><PageNotFound language={await readerLanguage()} /></DeskFrame>
  const language = await readerLanguage()
  return (
    <PublicFrame language={language}>
      <PageNotFound language={language} />
    </PublicFrame>
  )
}
