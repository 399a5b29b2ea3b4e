import { LinkButton } from '@/app/_ui/button'
import { Day } from '@/app/_ui/day'
import { DocketRow } from '@/app/_ui/ruled'
import { dayOf } from '@/lib/clock'
import { formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MailTrouble } from '@/lib/queries/today/mail-troubles'
import { rowOf } from './row-parts'

/** A letter whose mail the server refused, or of which nobody knows. */
export function TroubleRow({ language, today, zone, row }: { language: Language; today: string; zone: string; row: MailTrouble }) {
  const on = dayOf(row.at, zone)
  const t = translatorFor(language, 'outbox')
  const why = sentenceFor(language, 'mail', `trouble.${row.why}`, {}, sentenceFor(language, 'mail', 'trouble.unknown'))
  const said = row.said ? translatorFor(language, 'mail')('said', { said: row.said }) : ''
  return (
    <DocketRow
      {...rowOf(row)} day={<Day on={on}>{formatDayNear(language, on, today)}</Day>} relative={relativeDay(language, on, today)} tone="late"
      why={[t(row.state === 'unknown' ? 'state.unknown' : 'state.failed', { why }), row.to, said].filter(Boolean).join(' ')}
      does={<LinkButton href={row.href}>{translatorFor(language, 'today')('verb.look')}<span className="vh">: {row.ref}</span></LinkButton>}
    />
  )
}
