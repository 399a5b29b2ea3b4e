import { Day } from '@/app/_ui/day'
import { DocketRow } from '@/app/_ui/ruled'
import { dayOf } from '@/lib/clock'
import { daysBetween, formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { OurDeadline } from '@/lib/queries/today/our-deadlines'
import type { OwnDraft } from '@/lib/queries/today/own-drafts'
import type { UnreadReply } from '@/lib/queries/today/replies-to-classify'
import type { PassedTerm } from '@/lib/queries/today/time-passed'
import { RowDoes, RowWaits, rowOf } from './row-parts'

type Said = { language: Language; today: string }

export function OurRow({ language, today, row, first }: Said & { row: OurDeadline; first: boolean }) {
  const t = translatorFor(language, 'today')
  const left = daysBetween(today, row.on)
  const why = left < 0 ? t('why.safePassed') : row.silentSince === null || row.step !== 'complain' ? sentenceFor(language, 'today', `why.${row.step}`, {}, t('why.other'))
    : row.opensOn ? t('why.silence', { since: formatDayNear(language, row.silentSince, today), from: formatDayNear(language, row.opensOn, today) })
    : t('why.silenceOnly', { since: formatDayNear(language, row.silentSince, today) })
  return (
    <DocketRow
      {...rowOf(row)} day={<Day on={row.on}>{formatDayNear(language, row.on, today)}</Day>} relative={relativeDay(language, row.on, today, left < 0 ? 'plain' : 'due')}
      {...(left < 0 ? { tone: 'late' as const } : left <= 7 ? { tone: 'act' as const } : {})} why={why}
      does={<RowDoes language={language} row={row} verb={sentenceFor(language, 'today', `verb.${row.step}`)} primary={first}><RowWaits language={language} today={today} row={row} ours={row.on} /></RowDoes>}
    />
  )
}

export function ReplyRow({ language, today, row }: Said & { row: UnreadReply }) {
  const t = translatorFor(language, 'today')
  const documents = t('why.documents', { count: row.documents })
  return (
    <DocketRow
      {...rowOf(row)} day={<Day on={row.on}>{formatDayNear(language, row.on, today)}</Day>} relative={t('came', { relative: relativeDay(language, row.on, today) })}
      {...(row.subject ? { subject: row.subject, subjectLang: row.messageLanguage ?? row.language } : {})}
      why={row.dueOn ? t('why.stillDue', { documents, day: formatDayNear(language, row.dueOn, today) }) : documents}
      does={<RowDoes language={language} row={row} verb={t('verb.classify')} href={`/inbox?tab=classify&mail=${row.messageId}`} />}
    />
  )
}

export function PassedRow({ language, today, row }: Said & { row: PassedTerm }) {
  const t = translatorFor(language, 'today')
  const effect = row.effect === 'none' || (row.effect === 'complaint_opens' && row.openUntil) ? '' : t('why.effect', { effect: sentenceFor(language, 'states', `effect.${row.effect}`) })
  const later = row.silenceFrom && row.silenceFrom > today ? t('why.silenceFrom', { day: formatDayNear(language, row.silenceFrom, today) }) : ''
  const open = row.openUntil ? t('why.openUntil', { day: formatDayNear(language, row.openUntil, today) }) : ''
  return (
    <DocketRow
      {...rowOf(row)} day={<Day on={row.on}>{formatDayNear(language, row.on, today)}</Day>} relative={relativeDay(language, row.on, today)} tone="late"
      why={[effect, later, open].filter(Boolean).join(' ')} does={<RowDoes language={language} row={row} verb={t('verb.followUp')}><RowWaits language={language} today={today} row={row} ours={row.openUntil} /></RowDoes>}
    />
  )
}

export function DraftRow({ language, today, zone, row }: Said & { zone: string; row: OwnDraft }) {
  const t = translatorFor(language, 'today')
  const on = dayOf(row.changedAt, zone)
  return (
    <DocketRow
      {...rowOf(row)} day={<Day on={on}>{formatDayNear(language, on, today)}</Day>} relative={t('changed', { relative: relativeDay(language, on, today) })}
      why={t('why.draft')} does={<RowDoes language={language} row={row} verb={t('verb.draft')} />}
    />
  )
}
