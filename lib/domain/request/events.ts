import type { MailKind, MatchReason } from '../inbox/words'
import type { Purpose } from '../letter/words'
import type { Role } from '../permissions'
import type { Outcome, QuestionOutcome, Stage } from './words'

/** How a rule's date moved: calendar dates or null. `part` where it isn't the day to act on: from when it opens, is certain, or its last day on any reading. */
export type Moved = { rule: string; was: string | null; now: string | null; part?: 'opensOn' | 'silenceFrom' | 'latestUntil' }
/** Why dates were computed again: a year of a calendar, or the law data of a new version of Plazo. */
export type RecomputeCause = { kind: 'calendar'; calendar: string; year: number } | { kind: 'law_data' }
/** A clock fact as it stands in the history. */
export type FactDetail = {
  factId: string; type: string; on?: string; at?: string; earliest?: string; latest?: string; extra?: Record<string, unknown>
  registerNumber?: string; evidenceNote?: string; documentId?: string; messageId?: string
}

/** A day of a calendar as a person gave it here: off, or no day off where others list it as one. */
export type CalendarDayDetail = { name: string; source: string; off: boolean }

/** What each event says; `textHash` is the SHA-256 (hex) of a text that stands outside the history, bound to it so. One list: lib/i18n has a sentence for each, or it doesn't compile. Ids, never names: people are looked up when shown. */
export type EventDetails = {
  request_logged: { ref: string; title: string; authority: string; law: string; version: string | null; channel: string; questions: number; questionsHash?: string; restricted: boolean }
  request_drafted: { ref: string; title: string; authority: string; law: string; version: string | null; channel: string; questions: number; questionsHash?: string; restricted: boolean }
  fact_recorded: FactDetail & { moved: Moved[] }
  fact_corrected: { was: FactDetail; now: FactDetail; why: string; moved: Moved[] }
  fact_withdrawn: { was: FactDetail; why: string; moved: Moved[] }
  silence_claimed: { rule: string; on: string; outcome: Outcome }
  stage_changed: { from: Stage; to: Stage; why?: string }
  outcome_changed: { from: Outcome; to: Outcome; grounds?: string[] }
  message_logged: { messageId: string; kind: string; direction: string; channel: string; on: string; counterpart?: string; documents: number; textHash: string }
  message_classified: { messageId: string; as: string }
  message_unclassified: { messageId: string }
  note_added: { noteId: string; textHash: string }
  document_added: { documentId: string; filename: string; sha256: string; size: number }
  question_answered: { questionId: string; label: string; was: QuestionOutcome; now: QuestionOutcome; ground?: string; value?: string; unit?: string; documentId?: string; page?: string }
  questions_changed: { count: number; was: number; questionsHash?: string }
  details_changed: { changed: Record<string, { was: string | null; now: string | null }>; moved?: Moved[] }
  assigned: { was: string | null; now: string | null }
  member_added: { personId: string }
  member_removed: { personId: string }
  restriction_changed: { restricted: boolean }
  taken_over: { why: string }
  tags_changed: { was: string[]; now: string[] }
  campaign_changed: { was: string | null; now: string | null }
  date_set_by_hand: { rule: string; was: string | null; now: string; reason: string }
  date_by_hand_withdrawn: { rule: string; was: string; now: string | null }
  letter_drafted: { letterId: string; purpose: Purpose; language: string; template?: string; templateNo?: number }
  letter_review_asked: { letterId: string; purpose: Purpose; reviewer: string | null; note?: string; textHash: string }
  letter_commented: { letterId: string; purpose: Purpose; commentId: string; textHash: string }
  letter_changes_wanted: { letterId: string; purpose: Purpose; note?: string }
  letter_approved: { letterId: string; purpose: Purpose; hash: string }
  letter_approval_withdrawn: { letterId: string; purpose: Purpose; hash: string; because: 'changed' | 'taken_back' | 'template' | 'law' }
  letter_restored: { letterId: string; purpose: Purpose; version: number; textHash: string }
  letter_discarded: { letterId: string; purpose: Purpose; why?: string }
  letter_queued: { letterId: string; purpose: Purpose; outboxId: string; messageId: string; to: string; sha256: string }
  letter_cancelled: { letterId: string; purpose: Purpose; outboxId: string }
  letter_sent: { letterId: string; purpose: Purpose; outboxId: string; messageId: string; to: string; said: string }
  letter_failed: { letterId: string; purpose: Purpose; outboxId: string; to: string; said: string }
  letter_unknown: { letterId: string; purpose: Purpose; outboxId: string; to: string; said: string }
  letter_settled: { letterId: string; purpose: Purpose; outboxId: string; as: 'sent' | 'not_sent'; why: string }
  letter_filed: { letterId: string; purpose: Purpose; channel: string; on: string; number?: string; documentId?: string }
  mail_filed: { inboundId: string; messageId: string; sha256: string; how: MatchReason; kind: MailKind; documents: number; textHash: string }
  mail_unfiled: { inboundId: string; messageId: string; sha256: string }
  mail_bounced: { inboundId: string; sha256: string; outboxId: string; recipient: string; status: string | null }
  message_queued: { outboxId: string; messageId: string; to: string; sha256: string }
  message_cancelled: { outboxId: string }
  message_sent: { outboxId: string; messageId: string; to: string; said: string }
  message_failed: { outboxId: string; to: string; said: string }
  message_unknown: { outboxId: string; to: string; said: string }
  message_settled: { outboxId: string; as: 'sent' | 'not_sent'; why: string }
  dates_recomputed: { cause: RecomputeCause; moved: Moved[] }

  organisation_set_up: { name: string; language: string; zone: string }
  organisation_changed: { changed: Record<string, { was: string | null; now: string | null }> }
  example_loaded: { requests: number; people: number }
  person_added: { personId: string; role: Role }
  person_invited: { linkId: string; role: Role }
  invitation_revoked: { linkId: string }
  person_joined: { personId: string; role: Role; linkId: string }
  person_changed: { personId: string; changed: string[] }
  role_changed: { personId: string; was: Role; now: Role }
  person_disabled: { personId: string }
  person_enabled: { personId: string }
  password_changed: { personId: string }
  password_reset_made: { personId: string; linkId: string }
  password_reset: { personId: string; linkId: string }
  sign_in_refused: { email_hash: string }
  partner_added: { partnerId: string; name: string }
  requester_added: { requesterId: string; name: string; kind: string }
  requester_changed: { requesterId: string; changed: string[] }
  campaign_added: { campaignId: string; name: string }
  authority_added: { authorityId: string; name: string }
  authority_changed: { authorityId: string; changed: string[] }
  letterhead_changed: { requesterId: string; language: string }
  template_saved: { templateId: string; name: string; version: number; textHash: string }
  template_archived: { templateId: string; name: string; archived: boolean }
  mail_settings_changed: { changed: string[] }
  outgoing_paused: { why?: string }
  outgoing_resumed: { queued: number }
  mail_read_again: { inboundId: string; sha256: string }
  mail_set_aside: { inboundId: string; sha256: string }
  mail_taken_back: { inboundId: string; sha256: string }
  feed_made: { feedId: string; personId: string; scope: 'mine' | 'team' }
  feed_revoked: { feedId: string; personId: string }
  calendar_year_confirmed: { calendar: string; year: number; source: string }
  calendar_year_withdrawn: { calendar: string; year: number; source: string; why?: string }
  calendar_day_added: { calendar: string; on: string; name: string; source: string }
  calendar_day_taken_out: { calendar: string; on: string; name: string; source: string }
  calendar_day_changed: { calendar: string; on: string; was: CalendarDayDetail; now: CalendarDayDetail; why?: string }
  calendar_day_withdrawn: { calendar: string; on: string; was: CalendarDayDetail; why?: string }
  law_data_applied: { was: string; now: string; cases: number }
  backup_made: { folder: string; files: number; bytes: number }
  restored: { from: string }
}

export type EventType = keyof EventDetails
export type EventDetail<T extends EventType> = EventDetails[T]
