import type { Metadata } from 'next'
import { languageOptions } from '@/app/_components/language-options'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { ROLES } from '@/lib/domain/permissions'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { requesterList } from '@/lib/queries/house/requester-list'
import { RolesExplained } from '../roles-explained'
import { InviteForm } from './invite-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/people/invite')).language, 'people')('invitation.title') }
}

export default async function InvitePage() {
  const { actor, organisation, language } = await pageActor('/settings/people/invite')
  const { partners } = await foundOr404(() => requesterList(actor))
  const t = translatorFor(language, 'people')
  const roles = translatorFor(language, 'states')
  return (
    <>
      <Breadcrumbs label={t('title')} crumbs={[{ href: '/settings/people', label: t('title') }, { label: t('invitation.title') }]} />
      <PageHead title={t('invitation.title')} lede={t('invitation.lede')} />
      <Words language={language} messages={messagesFor(language, ['people'])}>
        <InviteForm
          language={organisation.language} languages={languageOptions()} roles={ROLES.map((value) => ({ value, label: roles(`role.${value}`) }))}
          partners={partners.map((partner) => ({ value: partner.id, label: partner.name }))}
        />
      </Words>
      <RolesExplained language={language} />
    </>
  )
}
