import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { LinkButton } from '../_ui/button'
import { PageHead } from '../_ui/page-head'
import { PageTitle } from '../_ui/page-title'

/** Nothing here, or nothing for this reader: the same words for both. */
export function PageNotFound({ language }: { language: Language }) {
  const t = translatorFor(language, 'common')
  return (
    <>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <PageHead title={t('notFound.title')} lede={t('notFound.text')} />
      <LinkButton href="/today" look="primary">{t('notFound.back')}</LinkButton>
    </>
  )
}
