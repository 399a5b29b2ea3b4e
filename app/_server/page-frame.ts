import { readerTheme } from '@/app/_components/reader'
import type { FrameData } from '@/app/_components/frame-data'
import { isTestClock, today } from '@/lib/clock'
import { mayInHouse } from '@/lib/domain/permissions'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { inboxWaiting } from '@/lib/queries/inbox/inbox-counts'
import { mailAlarm } from '@/lib/queries/outbox/mail-state'
import { pageActor } from './page-actor'

/** What the frame of the desk shows of the person who looks; the saved views and their counts come from the caller. */
export async function pageFrame(views: FrameData['views'] = []): Promise<FrameData> {
  const { person, actor, organisation, language, zone } = await pageActor()
  const alarm = mayInHouse(actor, 'manage_settings') ? alarmText(language, zone) : null
  return {
    person: { name: person.name, initials: initialsOf(person.name), role: sentenceFor(language, 'states', `role.${actor.role}`) },
    organisation: organisation.name,
    language,
    theme: await readerTheme(),
    views,
    inbox: inboxWaiting(actor),
    shortcuts: person.shortcuts,
    templates: mayInHouse(actor, 'manage_templates'),
    helpHref: '/help',
    ...(alarm ? { mailAlarm: alarm } : {}),
    ...(isTestClock() ? { testClock: formatDay(language, today(zone)) } : {}),
  }
}

function alarmText(language: Language, zone: string): { text: string; href: string; link: string } | null {
  const alarm = mailAlarm()
  if (!alarm) return null
  const t = translatorFor(language, 'mail')
  const when = alarm.since ? formatInstant(language, alarm.since, zone, 'short') : '–'
  const text = alarm.kind === 'worker_away' ? t('alarm.worker_away', { when })
    : t(`alarm.${alarm.kind}`, { when, why: sentenceFor(language, 'mail', `trouble.${alarm.trouble}`, {}, t('trouble.unknown')) })
  return { text, href: '/settings/mail', link: t('alarm.look') }
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase()
}
