import type { Metadata } from 'next'
import { foundOr404, notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import type { RequestLanguage } from '@/lib/domain/request/words'
import type { SaveAuthorityInput } from '@/lib/inputs/authority'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { authorityPage } from '@/lib/queries/authority/authority-page'
import type { AuthorityPage } from '@/lib/queries/authority/authority-page'
import { AuthorityForm } from '../../authority-form'
import { authorityOptions } from '../../authority-options'

type Props = { params: Promise<{ authorityId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'authorities')('editTitle') }
}

export default async function EditAuthorityPage({ params }: Props) {
  const { authorityId } = await params
  const { actor, language, zone } = await pageActor()
  const shown = await foundOr404(() => authorityPage(actor, authorityId, language, today(zone)))
  notFoundIf(!shown.mayEdit)
  const t = translatorFor(language, 'authorities')
  return (
    <>
      <Breadcrumbs
        label={t('whereAmI')}
        crumbs={[{ href: '/authorities', label: t('title') }, { href: `/authorities/${shown.id}`, label: shown.name.name, lang: shown.name.language }, { label: t('editTitle') }]}
      />
      <PageHead title={t('editTitle')} lede={<span lang={shown.name.language}>{shown.name.name}</span>} />
      <Words language={language} messages={messagesFor(language, ['authorities'])}>
        <AuthorityForm authority={asForm(shown)} options={authorityOptions(language, shown.country)} />
      </Words>
    </>
  )
}

function asForm(shown: AuthorityPage): SaveAuthorityInput {
  return {
    authorityId: shown.id, version: shown.version,
    names: [...shown.names].sort((one) => (one.language === shown.language ? -1 : 0)).map(({ name, language }) => ({ name, language: language as RequestLanguage })),
    place: shown.place ?? '', country: shown.country, zone: shown.zone, language: shown.language as RequestLanguage, calendarId: shown.calendar.id,
    laws: shown.laws.map(({ lawId, fromOn, toOn }) => ({ lawId, fromOn, toOn: toOn ?? '' })),
    officialCode: shown.officialCode ?? '', website: shown.website ?? '', notes: shown.notes ?? '',
    contacts: shown.contacts.map(({ channel, address, office, note, confirmedOn }) => ({
      channel, address, office: office ?? '', note: note ?? '', confirmedOn: confirmedOn ?? '',
    })),
  }
}
