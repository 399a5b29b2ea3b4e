import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { ROLES } from '@/lib/domain/permissions'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { personPage } from '@/lib/queries/house/people-list'
import { RolesExplained } from '../roles-explained'
import { AccessButton } from './access-button'
import { ResetButton } from './reset-button'
import { RoleForm } from './role-form'

type Props = { params: Promise<{ personId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'people')('title') }
}

export default async function PersonPage({ params }: Props) {
  const { personId } = await params
  const { actor, language } = await pageActor(`/settings/people/${personId}`)
  const who = await foundOr404(() => personPage(actor, personId))
  const t = translatorFor(language, 'people')
  const roles = translatorFor(language, 'states')
  return (
    <Words language={language} messages={messagesFor(language, ['people'])}>
      <Breadcrumbs label={t('title')} crumbs={[{ href: '/settings/people', label: t('title') }, { label: who.name }]} />
      <PageHead title={who.name} lede={who.partner ? `${who.email} · ${t('of', { partner: who.partner })}` : who.email} />
      {who.inHand > 0 && who.id !== actor.id && (
        <Banner tone="act" icon="hand"><span>{t.rich('person.inHand', { count: who.inHand, cases: (text) => <Link prefetch={false} href={`/requests?view=all&assignee=${encodeURIComponent(who.id)}`}>{text}</Link> })}</span></Banner>
      )}
      <section className="block" aria-labelledby="role">
        <SectionHead id="role" title={t('role')} />
        {who.id === actor.id
          ? <p className="meta">{t('person.ownRole')}</p>
          : <RoleForm personId={who.id} role={who.role} roles={ROLES.map((value) => ({ value, label: roles(`role.${value}`) }))} />}
        <RolesExplained language={language} />
      </section>
      {!who.disabled && (
        <section className="block" aria-labelledby="reset">
          <SectionHead id="reset" title={t('person.reset')} />
          <p className="meta">{t('person.resetText')}</p>
          <ResetButton personId={who.id} />
        </section>
      )}
      <section className="block" aria-labelledby="access">
        <SectionHead id="access" title={t('person.access')} />
        <p className="meta">{who.disabled ? t('person.enableText') : t('person.disableText')}</p>
        <AccessButton personId={who.id} name={who.name} disabled={who.disabled} />
      </section>
    </Words>
  )
}
