import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import type { IconName } from '@/app/_ui/icon'
import type { Moved } from '@/lib/domain/request/events'
import { effectText, ruleName } from '@/lib/i18n/deadline-text'
import { eventText } from '@/lib/i18n/event-text'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { MovedDates } from './moved-dates'
import { ArticleLink } from './step-sources'
import type { EntryProps } from './timeline'
import type { ShownEntry } from './timeline-stream'

const ICONS: Record<string, IconName> = {
  assigned: 'person', member_added: 'personPlus', member_removed: 'person', restriction_changed: 'lock', taken_over: 'hand', tags_changed: 'tag',
  date_set_by_hand: 'pencil', date_by_hand_withdrawn: 'undo', dates_recomputed: 'clock', fact_corrected: 'pencil', fact_withdrawn: 'undo', silence_claimed: 'alert',
  details_changed: 'pencil', questions_changed: 'list', question_answered: 'check', stage_changed: 'right', outcome_changed: 'scale', request_logged: 'inbox',
  request_drafted: 'pencil', document_added: 'file', message_classified: 'check', letter_drafted: 'pencil', letter_review_asked: 'eye', letter_commented: 'message',
  letter_changes_wanted: 'pencil', letter_approved: 'check', letter_approval_withdrawn: 'undo', letter_restored: 'history', letter_discarded: 'trash', letter_queued: 'clock',
  letter_cancelled: 'undo', letter_sent: 'send', letter_failed: 'alert', letter_unknown: 'help', letter_settled: 'check', letter_filed: 'archive', mail_filed: 'inbox', mail_unfiled: 'undo', mail_bounced: 'alert', message_queued: 'clock',
  message_cancelled: 'undo', message_sent: 'send', message_failed: 'alert', message_unknown: 'help', message_settled: 'check',
}

type Of<K extends ShownEntry['kind']> = EntryProps & { entry: Extract<ShownEntry, { kind: K }> }

/** Who did it: a person by name, the command line, or Plazo itself. */
export function actorOf({ names, language }: Pick<EntryProps, 'names' | 'language'>, by: string): string {
  return names[by] ?? sentenceFor(language, 'common', by === 'command line' ? 'commandLine' : by === 'system' ? 'system' : 'unknown')
}

/** One quiet line: what changed, by whom, and which dates moved with it. */
export function EventLine({ entry, ...props }: Of<'event'>) {
  const name = (id: string | null) => (id ? props.names[id] ?? sentenceFor(props.language, 'common', 'unknown') : sentenceFor(props.language, 'common', 'nobody'))
  const moved = Array.isArray(entry.detail?.moved) ? entry.detail.moved as Moved[] : []
  const letterId = entry.type.startsWith('letter_') && !entry.detail?.letterGone && typeof entry.detail?.letterId === 'string' ? entry.detail.letterId : null
  return (
    <>
      <p>
        <Icon name={ICONS[entry.type] ?? 'clock'} /> {eventText(props.language, entry, name)} <span className="meta nb">{actorOf(props, entry.by)}</span>
        {letterId && <> <Link prefetch={false} href={`/requests/${props.page.id}/letters/${letterId}`}>{sentenceFor(props.language, 'letter-desk', 'list.inTimeline')}</Link></>}
      </p>
      <MovedDates moved={moved} language={props.language} />
    </>
  )
}

/** What the calendar did: a term ended without an answer, a window of ours opened or shut. */
export function PassedLine({ entry, page, language }: Of<'passed'>) {
  const t = translatorFor(language, 'request')
  return (
    <p>
      <Icon name={entry.code === 'window_opened' ? 'scale' : 'alert'} /> {t(`passed.${entry.code}`, { rule: ruleName(language, entry.rule) })}
      {entry.code === 'term_ended' && entry.effect !== 'none' && <> <b>{t('passed.effect', { effect: effectText(language, entry.effect) })}</b></>}
      {' '}<span className="meta">(<ArticleLink article={{ law: page.law.id, cite: entry.cite }} rule={entry.rule} version={page.law.version} />)</span>
    </p>
  )
}
