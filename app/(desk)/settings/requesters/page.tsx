import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { DataTable } from '@/app/_ui/data-table'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { requesterList } from '@/lib/queries/house/requester-list'
import { PartnerForm } from './partner-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/requesters')).language, 'settings')('requesters.title') }
}

export default async function RequestersPage() {
  const { actor, language } = await pageActor('/settings/requesters')
  const { requesters, partners } = await foundOr404(() => requesterList(actor))
  const t = translatorFor(language, 'settings')
  const partnerName = (id: string | null) => partners.find((partner) => partner.id === id)?.name ?? t('requesters.ours')
  return (
    <>
      <PageHead title={t('requesters.title')} lede={t('requesters.lede')}>
        <LinkButton href="/settings/requesters/new" look="primary" icon="plus">{t('requesters.add')}</LinkButton>
      </PageHead>
      <DataTable
        className="slips" caption={t('requesters.list')} rows={requesters} rowKey={(line) => line.id}
        columns={[
          { key: 'name', head: t('requesters.name'), names: true, cell: (line) => <Link prefetch={false} href={`/settings/requesters/${line.id}`}>{line.name}</Link> },
          { key: 'kind', head: t('requesters.kind'), cell: (line) => t(`requesters.${line.kind}`) },
          { key: 'belongs', head: t('requesters.belongs'), cell: (line) => partnerName(line.partnerId) },
          { key: 'idNumber', head: t('requesters.idNumber'), cell: (line) => line.idNumber ?? '–' },
        ]}
      />
      <section className="block" aria-labelledby="partners">
        <SectionHead id="partners" title={t('requesters.partners')} count={partners.length} />
        <p className="meta">{t('requesters.partnersText')}</p>
        {partners.length === 0 ? <p>{t('requesters.noPartners')}</p> : <ul className="plain-list">{partners.map((partner) => <li key={partner.id}>{partner.name}</li>)}</ul>}
        <div className="after-form">
          <Words language={language} messages={messagesFor(language, ['settings'])}><PartnerForm /></Words>
        </div>
      </section>
    </>
  )
}
