import type { Metadata } from 'next'
import { zoneOptions } from '@/app/_components/zones'
import { languageOptions } from '@/app/_components/language-options'
import { deviceName } from '@/app/_components/device-name'
import { pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import { isPaused } from '@/lib/domain/reminder/person-notices'
import { MOST_DAYS_BEFORE } from '@/lib/domain/reminder/choice'
import { formatDay, formatInstant, weekdayNames } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { ownReminders } from '@/lib/queries/reminder/own-reminders'
import { ownSessions } from '@/lib/queries/house/own-sessions'
import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { RemindersForm } from './reminders-form'
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
  const words = translatorFor(language, 'reminders')
  const reminders = ownReminders(actor)
  const paused = isPaused(reminders, today(reminders.zone)) ? sentenceFor(language, 'reminders', 'settings.paused', { day: formatDay(language, reminders.pausedUntil ?? '', 'long') }) : null
  return (
    <Words language={language} messages={messagesFor(language, ['settings', 'sign-in', 'reminders'])}>
      <PageHead title={t('profile.title')} lede={person.email} />
      <section className="block">
        <ProfileForm profile={{ name, language, theme, shortcuts }} languages={languageOptions()} />
      </section>
      <section className="block" aria-labelledby="reminders">
        <SectionHead id="reminders" title={words('settings.title')} />
        <p className="meta">{words('settings.lede')}</p>
        <RemindersForm
          chosen={{
            digestAt: reminders.digestAt, zone: reminders.ownZone, workDays: reminders.workDays.map(String), daysBefore: String(reminders.daysBefore),
            immediate: reminders.immediate, weekly: reminders.weekly,
          }}
          zones={[{ value: '', label: words('settings.houseZone', { zone: reminders.houseZone.replaceAll('_', ' ') }) }, ...zoneOptions()]}
          weekdays={weekdayNames(language).map((label, index) => ({ value: String(index + 1), label }))}
          before={Array.from({ length: MOST_DAYS_BEFORE }, (_, index) => ({ value: String(index + 1), label: words('settings.daysBeforeOption', { count: index + 1 }) }))}
          team={actor.role === 'coordinator'} paused={paused}
        />
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
