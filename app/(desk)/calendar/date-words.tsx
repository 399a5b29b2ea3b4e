import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { AgendaDate } from '@/lib/queries/agenda/agenda'

/** Why a date is one: what it asks of us, or which of their terms ends. */
export function whyOf(language: Language, date: AgendaDate): string {
  if (!date.ours) return ruleName(language, date.rule)
  const day = (on: string) => formatDay(language, on, 'short')
  if (date.step === 'complain' && date.silentSince) {
    const since = day(date.silentSince)
    return date.opensOn ? sentenceFor(language, 'today', 'why.silence', { since, from: day(date.opensOn) }) : sentenceFor(language, 'today', 'why.silenceOnly', { since })
  }
  return sentenceFor(language, 'today', `why.${date.step}`, {}, sentenceFor(language, 'today', 'why.other'))
}

/** A date in two lines: whose case it is, and why the day counts. */
export function DateWords({ language, date, title = false }: { language: Language; date: AgendaDate; title?: boolean }) {
  const t = translatorFor(language, 'agenda')
  const requests = translatorFor(language, 'requests')
  return (
    <>
      <Link prefetch={false} href={`/requests/${date.id}`} lang={date.authority.language}>{date.authority.name}</Link> <span className="ref">{date.ref}</span>
      {title && <p className="sub" lang={date.language}>{date.title}</p>}
      {date.ours
        ? <p className="meta ours"><Icon name="flag" />{t('ours', { step: requests(`step.${date.step}`) })}</p>
        : null}
      <p className="meta">{whyOf(language, date)}</p>
    </>
  )
}
