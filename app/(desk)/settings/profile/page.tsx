import type { Metadata } from 'next'
import { languageOptions } from '@/app/_components/language-options'
import { deviceName } from '@/app/_components/device-name'
import { pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Words } from '@/app/_ui/words'
import { formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { ownSessions } from '@/lib/queries/house/own-sessions'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { SessionTable } from './session-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/profile')).language, 'settings')('profile.title') }
}

export default async function ProfilePage() {
  const { actor, person, language, zone, sessionId } = await pageActor('/settings/profile')
  const t = translatorFor(language, 'settings')
  const { name, theme, shortcuts } = person
  const sessions = ownSessions(actor).map((one) => ({
    id: one.id, here: one.id === sessionId, device: deviceName(one.agent) ?? t('profile.unknownDevice'),
    since: formatInstant(language, one.createdAt, zone, 'short'), seen: formatInstant(language, one.seenAt, zone, 'short'),
  }))
  return (
    <Words language={language} messages={messagesFor(language, ['settings', 'sign-in'])}>
      <PageHead title={t('profile.title')} lede={person.email} />
      <section className="block">
        <ProfileForm profile={{ name, language, theme, shortcuts }} languages={languageOptions()} />
      </section>
      <section className="block" aria-labelledby="own-password">
        <SectionHead id="own-password" title={t('profile.password')} />
        <PasswordForm email={person.email} />
      </section>
      <section className="block" aria-labelledby="own-sessions">
        <SectionHead id="own-sessions" title={t('profile.sessions')} count={sessions.length} />
        <p className="meta">{t('profile.sessionsText')}</p>
        <SessionTable sessions={sessions} />
      </section>
    </Words>
  )
}
