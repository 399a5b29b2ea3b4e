import type { Metadata } from 'next'
import { translatorFor } from '@/lib/i18n/translator'
import { PageNotFound } from './_components/page-not-found'
import { PublicFrame } from './_components/public-frame'
import { readerLanguage } from './_components/reader'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'common')('notFound.title') }
}

export default async function NotFound() {
  const language = await readerLanguage()
  return (
    <PublicFrame language={language}>
      <PageNotFound language={language} />
    </PublicFrame>
  )
}
