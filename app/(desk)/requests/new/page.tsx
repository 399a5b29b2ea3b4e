import type { Metadata } from 'next'
import Link from 'next/link'
import { notFoundIf, pageActor } from '@/app/_server/page-actor'
import { mayInHouse } from '@/lib/domain/permissions'
import { translatorFor } from '@/lib/i18n/translator'
import { KindHead } from './kind-head'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'new-request')('title') }
}

export default async function NewRequestPage() {
  const { actor, language } = await pageActor()
  notFoundIf(!mayInHouse(actor, 'log_request'))
  const t = translatorFor(language, 'new-request')
  return (
    <>
      <KindHead language={language} kind={null} />
      <ul className="begin">
        <li><Link prefetch={false} href="/requests/new/log">{t('choose.log')}</Link><p className="soft">{t('choose.logWhy')}</p></li>
        <li><Link prefetch={false} href="/requests/new/draft">{t('choose.draft')}</Link><p className="soft">{t('choose.draftWhy')}</p></li>
      </ul>
    </>
  )
}
