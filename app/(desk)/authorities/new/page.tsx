import type { Metadata } from 'next'
import { notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { mayInHouse } from '@/lib/domain/permissions'
import type { RequestLanguage } from '@/lib/domain/request/words'
import type { SaveAuthorityInput } from '@/lib/inputs/authority'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { AuthorityForm } from '../authority-form'
import { authorityOptions } from '../authority-options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/authorities/new')).language, 'authorities')('addTitle') }
}

export default async function NewAuthorityPage() {
  const { actor, language, zone } = await pageActor('/authorities/new')
  notFoundIf(!mayInHouse(actor, 'manage_authorities'))
  const t = translatorFor(language, 'authorities')
  const own: RequestLanguage = language
  const empty: SaveAuthorityInput = {
    names: [{ language: own, name: '' }], place: '', country: '', zone, language: own, calendarId: '', laws: [{ lawId: '', fromOn: '', toOn: '' }],
    officialCode: '', website: '', notes: '', contacts: [],
  }
  return (
    <>
      <Breadcrumbs label={t('whereAmI')} crumbs={[{ href: '/authorities', label: t('title') }, { label: t('addTitle') }]} />
      <PageHead title={t('addTitle')} />
      <Words language={language} messages={messagesFor(language, ['authorities'])}>
        <AuthorityForm authority={empty} options={authorityOptions(language)} />
      </Words>
    </>
  )
}
