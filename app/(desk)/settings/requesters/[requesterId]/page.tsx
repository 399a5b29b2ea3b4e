import type { Metadata } from 'next'
import { foundOr404, notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { requesterList } from '@/lib/queries/house/requester-list'
import { RequesterForm } from '../requester-form'

type Props = { params: Promise<{ requesterId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'settings')('requesters.title') }
}

export default async function RequesterPage({ params }: Props) {
  const { requesterId } = await params
  const { actor, language } = await pageActor(`/settings/requesters/${requesterId}`)
  const { requesters, partners } = await foundOr404(() => requesterList(actor))
  const line = requesters.find((one) => one.id === requesterId)
  notFoundIf(!line)
  const t = translatorFor(language, 'settings')
  const title = line?.name ?? ''
  return (
    <>
      <Breadcrumbs label={t('requesters.title')} crumbs={[{ href: '/settings/requesters', label: t('requesters.title') }, { label: title }]} />
      <PageHead title={title} />
      <Words language={language} messages={messagesFor(language, ['settings'])}>
        <RequesterForm line={line} partners={partners.map((partner) => ({ value: partner.id, label: partner.name }))} />
      </Words>
    </>
  )
}
