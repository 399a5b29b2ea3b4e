import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { DataTable } from '@/app/_ui/data-table'
import { PageHead } from '@/app/_ui/page-head'
import { Pill } from '@/app/_ui/pill'
import { SectionHead } from '@/app/_ui/section-head'
import { Words } from '@/app/_ui/words'
import { formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { peopleList } from '@/lib/queries/house/people-list'
import { InvitationTable } from './invitation-table'
import { RolesExplained } from './roles-explained'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/people')).language, 'people')('title') }
}

export default async function PeoplePage() {
  const { actor, language, zone } = await pageActor('/settings/people')
  const { people, invitations } = await foundOr404(() => peopleList(actor))
  const t = translatorFor(language, 'people')
  const roles = translatorFor(language, 'states')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')}>
        <LinkButton href="/settings/people/invite" look="primary" icon="personPlus">{t('invite')}</LinkButton>
      </PageHead>
      <DataTable
        className="slips" caption={t('title')} rows={people} rowKey={(line) => line.id}
        columns={[
          {
            key: 'name', head: t('name'), names: true, cell: (line) => (
              <>
                <Link prefetch={false} href={`/settings/people/${line.id}`}>{line.name}</Link>
                {line.id === actor.id && <span className="meta"> ({t('you')})</span>}
                {line.partner && <span className="meta"> {t('of', { partner: line.partner })}</span>}
              </>
            ),
          },
          { key: 'email', head: t('email'), cell: (line) => line.email },
          { key: 'role', head: t('role'), cell: (line) => roles(`role.${line.role}`) },
          { key: 'state', head: t('state'), cell: (line) => (line.disabled ? <Pill tone="idle" icon="ban">{t('disabled')}</Pill> : <Pill tone="good" icon="done" bare>{t('active')}</Pill>) },
          { key: 'seen', head: t('seen'), cell: (line) => <><span className="slip-label">{t('seen')}: </span>{line.seenAt ? formatInstant(language, line.seenAt, zone, 'short') : t('never')}</> },
        ]}
      />
      {invitations.length > 0 && (
        <section className="block" aria-labelledby="invitations">
          <SectionHead id="invitations" title={t('invitations')} count={invitations.length} />
          <Words language={language} messages={messagesFor(language, ['people'])}>
            <InvitationTable
              invitations={invitations.map((line) => ({
                id: line.id, email: line.email, role: roles(`role.${line.role}`), until: formatInstant(language, line.expiresAt, zone, 'short'),
              }))}
            />
          </Words>
        </section>
      )}
      <RolesExplained language={language} />
    </>
  )
}
