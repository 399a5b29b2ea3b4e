import { expect, it } from 'vitest'
import type { EventDetails, EventType, FactDetail } from '../domain/request/events'
import { eventText } from './event-text'
import { LANGUAGES } from './languages'

const fact: FactDetail = { factId: 'f', type: 'decided', on: '2026-03-02', extra: { result: 'refused' } }
const uncertain: FactDetail = { factId: 'g', type: 'received', earliest: '2026-03-02', latest: '2026-03-05' }
const change = { was: 'one', now: null }

/** One event of each type: a new type without an example does not compile. */
const EXAMPLES: { [T in EventType]: EventDetails[T] } = {
  request_logged: { ref: '2026/001', title: 'T', authority: 'rivas', law: 'es-ltaibg', version: null, channel: 'email', questions: 2, restricted: false },
  request_drafted: { ref: '2026/001', title: 'T', authority: 'rivas', law: 'es-ltaibg', version: null, channel: 'email', questions: 1, restricted: false },
  fact_recorded: { ...fact, moved: [] },
  fact_corrected: { was: fact, now: uncertain, why: 'the stamp', moved: [] },
  fact_withdrawn: { was: uncertain, why: 'never happened', moved: [] },
  silence_claimed: { rule: 'es-md.reply', on: '2026-04-07', outcome: 'deemed_refused' },
  stage_changed: { from: 'decided', to: 'closed', why: 'done' },
  outcome_changed: { from: 'none', to: 'refused' },
  message_logged: { messageId: 'm', kind: 'reply', direction: 'in', channel: 'email', on: '2026-03-02', documents: 0, textHash: '' },
  message_classified: { messageId: 'm', as: 'decided' },
  note_added: { noteId: 'n', textHash: '' },
  document_added: { documentId: 'd', filename: 'a.pdf', sha256: 'x', size: 84_000 },
  question_answered: { questionId: 'q', label: '1', was: 'none', now: 'granted' },
  questions_changed: { count: 3, was: 2 },
  details_changed: { changed: { title: change, channel: { was: 'email', now: 'post' } } },
  assigned: { was: null, now: 'p' },
  member_added: { personId: 'p' },
  member_removed: { personId: 'p' },
  restriction_changed: { restricted: true },
  taken_over: { why: 'all gone' },
  tags_changed: { was: [], now: ['one', 'two'] },
  campaign_changed: { was: null, now: 'C' },
  date_set_by_hand: { rule: 'es-md.reply', was: null, now: '2026-03-30', reason: 'told by phone' },
  date_by_hand_withdrawn: { rule: 'es-md.reply', was: '2026-03-30', now: null },
  letter_drafted: { letterId: 'l', purpose: 'initial_request', language: 'es' },
  letter_review_asked: { letterId: 'l', purpose: 'reminder', reviewer: null, textHash: '' },
  letter_commented: { letterId: 'l', purpose: 'reminder', commentId: 'c', textHash: '' },
  letter_changes_wanted: { letterId: 'l', purpose: 'reminder', note: 'shorter' },
  letter_approved: { letterId: 'l', purpose: 'complaint_silence', hash: 'h' },
  letter_approval_withdrawn: { letterId: 'l', purpose: 'complaint_refusal', hash: 'h', because: 'changed' },
  letter_restored: { letterId: 'l', purpose: 'withdrawal', version: 2, textHash: '' },
  letter_discarded: { letterId: 'l', purpose: 'cover_note' },
  letter_queued: { letterId: 'l', purpose: 'extension_reply', outboxId: 'o', messageId: 'm', to: 'a@b.example', sha256: 'x' },
  letter_cancelled: { letterId: 'l', purpose: 'internal_review', outboxId: 'o' },
  letter_sent: { letterId: 'l', purpose: 'delivery_demand', outboxId: 'o', messageId: 'm', to: 'a@b.example', said: '250 OK' },
  letter_failed: { letterId: 'l', purpose: 'clarification_reply', outboxId: 'o', to: 'a@b.example', said: '550 no such user' },
  letter_unknown: { letterId: 'l', purpose: 'reminder', outboxId: 'o', to: 'a@b.example', said: 'the line was cut' },
  letter_settled: { letterId: 'l', purpose: 'reminder', outboxId: 'o', as: 'sent', why: 'they answered' },
  letter_filed: { letterId: 'l', purpose: 'initial_request', channel: 'electronic_register', on: '2026-03-02', number: '2026/1' },
  mail_filed: { inboundId: 'i', messageId: 'm', sha256: 'x', how: 'reply_address', kind: 'reply', documents: 1, textHash: 'x' },
  mail_unfiled: { inboundId: 'i', messageId: 'm', sha256: 'x' },
  mail_bounced: { inboundId: 'i', sha256: 'x', outboxId: 'o', recipient: 'a@b.example', status: '5.1.1' },
  message_unclassified: { messageId: 'm' }, mail_read_again: { inboundId: 'i', sha256: 'a' },
  message_queued: { outboxId: 'o', messageId: 'm', to: 'a@b.example', sha256: 'x' },
  message_cancelled: { outboxId: 'o' },
  message_sent: { outboxId: 'o', messageId: 'm', to: 'a@b.example', said: '250 OK' },
  message_failed: { outboxId: 'o', to: 'a@b.example', said: '550 no such user' },
  message_unknown: { outboxId: 'o', to: 'a@b.example', said: 'the line was cut' },
  message_settled: { outboxId: 'o', as: 'not_sent', why: 'they said so' },
  dates_recomputed: { cause: { kind: 'calendar', calendar: 'ES-MD', year: 2026 }, moved: [] },
  organisation_set_up: { name: 'O', language: 'en', zone: 'Europe/Madrid' },
  organisation_changed: { changed: { name: change, fourEyes: { was: 'true', now: 'false' }, hideTitles: { was: 'false', now: 'true' } } },
  example_loaded: { requests: 6, people: 5 },
  person_added: { personId: 'p', role: 'staff' },
  person_invited: { linkId: 'l', role: 'admin' },
  invitation_revoked: { linkId: 'l' },
  person_joined: { personId: 'p', role: 'volunteer', linkId: 'l' },
  person_changed: { personId: 'p', changed: ['name'] },
  role_changed: { personId: 'p', was: 'staff', now: 'admin' },
  person_disabled: { personId: 'p' },
  person_enabled: { personId: 'p' },
  password_changed: { personId: 'p' },
  password_reset_made: { personId: 'p', linkId: 'l' },
  password_reset: { personId: 'p', linkId: 'l' },
  sign_in_refused: { email_hash: 'h' },
  partner_added: { partnerId: 'p', name: 'P' },
  requester_added: { requesterId: 'r', name: 'R', kind: 'legal_person' },
  requester_changed: { requesterId: 'r', changed: ['name'] },
  campaign_added: { campaignId: 'c', name: 'C' },
  authority_added: { authorityId: 'a', name: 'A' },
  authority_changed: { authorityId: 'a', changed: ['name'] },
  letterhead_changed: { requesterId: 'r', language: 'es' },
  template_saved: { templateId: 't', name: 'T', version: 2, textHash: '' },
  template_archived: { templateId: 't', name: 'T', archived: true },
  mail_settings_changed: { changed: ['smtpHost'] },
  outgoing_paused: { why: 'restored' },
  outgoing_resumed: { queued: 2 },
  mail_set_aside: { inboundId: 'i', sha256: 'x' },
  mail_taken_back: { inboundId: 'i', sha256: 'x' },
  feed_made: { feedId: 'f', personId: 'p', scope: 'mine' },
  feed_revoked: { feedId: 'f', personId: 'p' },
  calendar_year_confirmed: { calendar: 'RS', year: 2026, source: 's' },
  calendar_day_added: { calendar: 'RS', on: '2026-03-02', name: 'N', source: 's' },
  calendar_year_withdrawn: { calendar: 'RS', year: 2026, source: 's', why: 'read wrongly' },
  calendar_day_taken_out: { calendar: 'RS', on: '2026-03-02', name: 'sretenje', source: 's' },
  calendar_day_changed: { calendar: 'RS', on: '2026-03-02', was: { name: 'N', source: 's', off: true }, now: { name: 'M', source: 't', off: true } },
  calendar_day_withdrawn: { calendar: 'RS', on: '2026-03-02', was: { name: 'N', source: 's', off: true } },
  law_data_applied: { was: 'a', now: 'b', cases: 3 },
  backup_made: { folder: 'f', files: 3, bytes: 1000 },
  restored: { from: 'f' },
}

const said = (language: (typeof LANGUAGES)[number], type: EventType) => eventText(language, { type, detail: EXAMPLES[type] as Record<string, unknown> }, (id) => (id ? 'Staff' : '–'))

it.each(LANGUAGES)('words every event in %s, with nothing left open', (language) => {
  for (const type of Object.keys(EXAMPLES) as EventType[]) {
    const sentence = said(language, type)
    expect(sentence, type).not.toMatch(/undefined|\[object|\{|\}|^events\./)
    expect(sentence.trim(), type).not.toBe('')
    expect(sentence, type).not.toMatch(/\.\.(\s|$)/)
  }
})

it('says what changed, in words and dates', () => {
  expect(said('en', 'fact_corrected')).toBe('Corrected: “Decided: refused, Mon 2 Mar 2026” is now “Received, between Mon 2 Mar 2026 and Thu 5 Mar 2026”. Reason: the stamp')
  expect(said('en', 'details_changed')).toBe('Details changed. title: one → none; channel: Email → Post.')
  expect(said('es', 'assigned')).toBe('Asignado a Staff.')
})

it('leaves of an erased event only that it was one', () => {
  expect(eventText('en', { type: 'note_added', detail: null }, () => '')).toBe('An entry whose words were erased')
})
