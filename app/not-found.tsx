import type { Metadata } from 'next'
import { translatorFor } from '@/lib/i18n/translator'
import { PublicFrame } from './_components/public-frame'
import { readerLanguage } from './_components/reader'
import { LinkButton } from './_ui/button'
import { PageHead } from './_ui/page-head'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'common')('notFound.title') }
}

export default async function NotFound() {
  const language = await readerLanguage()
  const t = translatorFor(language, 'common')
  return (
    <PublicFrame language={language}>
      <PageHead title={t('notFound.title')} lede={t('notFound.text')} />
      <LinkButton href="/" look="primary">{t('notFound.back')}</LinkButton>
    </PublicFrame>
  )
}
