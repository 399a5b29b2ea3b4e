import type { ReactNode } from 'react'
import { pageActor } from '@/app/_server/page-actor'
import { mayInHouse, mayTakeOver } from '@/lib/domain/permissions'
import { translatorFor } from '@/lib/i18n/translator'
import { SettingsTabs } from './settings-tabs'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { actor, language } = await pageActor()
  const t = translatorFor(language, 'settings')
  const tabs = [
    ...(mayInHouse(actor, 'manage_settings') ? [{ href: '/settings/organisation', label: t('nav.organisation') }] : []),
    ...(mayInHouse(actor, 'manage_people') ? [{ href: '/settings/people', label: t('nav.people') }] : []),
    ...(mayInHouse(actor, 'manage_settings') ? [{ href: '/settings/requesters', label: t('nav.requesters') }] : []),
    ...(mayInHouse(actor, 'manage_settings') ? [
      { href: '/settings/mail', label: translatorFor(language, 'mail')('title') }, { href: '/settings/outbox', label: translatorFor(language, 'outbox')('list.title') },
    ] : []),
    ...(mayInHouse(actor, 'confirm_calendar') ? [
      { href: '/settings/calendars', label: translatorFor(language, 'calendars')('title') }, { href: '/settings/law-data', label: translatorFor(language, 'calendars')('law.title') },
    ] : []),
    ...(mayInHouse(actor, 'backup') ? [{ href: '/settings/backup', label: translatorFor(language, 'documents')('backup.title') }] : []),
    ...(mayTakeOver(actor) ? [{ href: '/settings/take-over', label: t('takeOver.nav') }] : []),
    { href: '/settings/profile', label: t('nav.profile') },
  ]
  return (
    <div className="settings">
      {tabs.length > 1 && <SettingsTabs label={t('title')} tabs={tabs} />}
      {children}
    </div>
  )
}
