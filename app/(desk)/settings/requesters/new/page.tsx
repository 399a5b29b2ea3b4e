import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { requesterList } from '@/lib/queries/house/requester-list'
import { RequesterForm } from '../requester-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'settings')('requesters.addTitle') }
}

export default async function NewRequesterPage() {
  const { actor, language } = await pageActor('/settings/requesters/new')
  const { partners } = await foundOr404(() => requesterList(actor))
  const t = translatorFor(language, 'settings')
  const title = t('requesters.addTitle')
  return (
    <>
      <Breadcrumbs label={t('requesters.title')} crumbs={[{ href: '/settings/requesters', label: t('requesters.title') }, { label: title }]} />
      <PageHead title={title} />
      <Words language={language} messages={messagesFor(language, ['settings', 'templates'])}>
        <RequesterForm partners={partners.map((partner) => ({ value: partner.id, label: partner.name }))} />
      </Words>
    </>
  )
}
