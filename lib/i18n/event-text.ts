import { CLASSES } from '../domain/inbox/words'
import { groundByCode } from '../domain/law/reference/grounds-of'
import type { Purpose } from '../domain/letter/words'
import type { EventDetail, EventType, FactDetail } from '../domain/request/events'
import { formatDay } from './dates'
import { calendarName, factName, ruleName } from './deadline-text'
import { factText } from './fact-text'
import type { Language } from './languages'
import { formatBytes, formatList } from './numbers'
import { sentenceFor } from './translator'
import type { Params } from './translator'

/** How an event is worded: `t` a sentence of messages events.json, `state` a word of states.json, `name` a person by id. */
type Say = {
  language: Language
  t: (code: string, params?: Params) => string
  state: (code: string) => string
  day: (on: string | null) => string
  name: (personId: string | null) => string
}
const isClass = (as: string) => (CLASSES as readonly string[]).includes(as)
type Change = { was: string | null; now: string | null }

const said = (fact: FactDetail) => ({ ...fact, ...(fact.extra as Record<string, string | undefined> | undefined) })
const changes = (say: Say, changed: Record<string, Change>) => Object.entries(changed)
  .map(([field, { was, now }]) => `${say.t(`field.${field}`)}: ${value(say, field, was)} → ${value(say, field, now)}`).join('; ')
const value = (say: Say, field: string, one: string | null) => (one === null || one === '' ? say.t('nothing') : field === 'channel' ? say.state(`channel.${one}`) : one)
const tags = (say: Say, list: readonly string[]) => (list.length ? formatList(say.language, list) : say.t('nothing'))
const holiday = (say: Say, name: string) => sentenceFor(say.language, 'holidays', name, {}, name)
const letter = (say: Say, purpose: Purpose) => ({ letter: say.state(`purpose.${purpose}`) })
const quoted = (say: Say, note: string | undefined) => (note ? ` ${say.t('note', { note })}` : '')
const reason = (say: Say, why: string | undefined) => (why ? ` ${say.t('reason', { why })}` : '')

/** One sentence an event: a type without one does not compile. */
const SENTENCES = {
  request_logged: (say, { questions }) => say.t('request_logged', { count: questions }),
  request_drafted: (say, { questions }) => say.t('request_drafted', { count: questions }),
  fact_recorded: (say, fact) => say.t('fact_recorded', { fact: factText(say.language, said(fact)) }),
  fact_corrected: (say, { was, now, why }) => say.t('fact_corrected', { was: factText(say.language, said(was)), now: factText(say.language, said(now)) }) + reason(say, why),
  fact_withdrawn: (say, { was, why }) => say.t('fact_withdrawn', { fact: factText(say.language, said(was)) }) + reason(say, why),
  silence_claimed: (say, { rule, on }) => say.t('silence_claimed', { rule: ruleName(say.language, rule), on: say.day(on) }),
  stage_changed: (say, { from, to, why }) => say.t('stage_changed', { from: say.state(`stage.${from}`), to: say.state(`stage.${to}`) }) + reason(say, why),
  outcome_changed: (say, { from, to, grounds }) =>
    (from === to && grounds ? say.t('grounds', { grounds: formatList(say.language, grounds.map((code) => groundByCode(code)?.cite ?? code)) }) : say.t('outcome_changed', { from: say.state(`outcome.${from}`), to: say.state(`outcome.${to}`) })),
  message_logged: (say, { kind, channel, on }) => say.t('message_logged', { kind: say.state(`message.${kind}`), channel: say.state(`channel.${channel}`), on: say.day(on) }),
  message_classified: (say, { as }) => (as === 'no_effect' ? say.t('classified_no_effect') : say.t('message_classified', { as: isClass(as) ? say.state(`class.${as}`) : factName(say.language, as) })),
  note_added: (say) => say.t('note_added'),
  document_added: (say, { filename, size }) => say.t('document_added', { filename, size: formatBytes(say.language, size) }),
  question_answered: (say, { label, was, now }) => (was === now
    ? say.t('question_changed', { label, now: say.state(`outcome.${now}`) })
    : say.t('question_answered', { label, was: say.state(`outcome.${was}`), now: say.state(`outcome.${now}`) })),
  questions_changed: (say, { count }) => say.t('questions_changed', { count }),
  details_changed: (say, { changed }) => say.t('details_changed', { changes: changes(say, changed) }),
  assigned: (say, { now }) => (now ? say.t('assigned', { name: say.name(now) }) : say.t('unassigned')),
  member_added: (say, { personId }) => say.t('member_added', { name: say.name(personId) }),
  member_removed: (say, { personId }) => say.t('member_removed', { name: say.name(personId) }),
  restriction_changed: (say, { restricted }) => say.t(restricted ? 'restricted' : 'unrestricted'),
  taken_over: (say, { why }) => say.t('taken_over') + reason(say, why),
  tags_changed: (say, { was, now }) => say.t('tags_changed', { was: tags(say, was), now: tags(say, now) }),
  campaign_changed: (say, { was, now }) => say.t('campaign_changed', { was: was ?? say.t('nothing'), now: now ?? say.t('nothing') }),
  date_set_by_hand: (say, { rule, was, now, reason: why }) =>
    say.t('date_set_by_hand', { rule: ruleName(say.language, rule), was: say.day(was), now: say.day(now) }) + reason(say, why),
  date_by_hand_withdrawn: (say, { rule, now }) => say.t('date_by_hand_withdrawn', { rule: ruleName(say.language, rule), now: say.day(now) }),
  letter_drafted: (say, { purpose }) => say.t('letter_drafted', letter(say, purpose)),
  letter_review_asked: (say, { purpose, reviewer, note }) =>
    (reviewer ? say.t('letter_review_asked_of', { ...letter(say, purpose), name: say.name(reviewer) }) : say.t('letter_review_asked', letter(say, purpose))) + quoted(say, note),
  letter_commented: (say, { purpose }) => say.t('letter_commented', letter(say, purpose)),
  letter_changes_wanted: (say, { purpose, note }) => say.t('letter_changes_wanted', letter(say, purpose)) + quoted(say, note),
  letter_approved: (say, { purpose }) => say.t('letter_approved', letter(say, purpose)),
  letter_approval_withdrawn: (say, { purpose, because }) => say.t('letter_approval_withdrawn', { ...letter(say, purpose), because: say.t(`because.${because}`) }),
  letter_restored: (say, { purpose, version }) => say.t('letter_restored', { ...letter(say, purpose), version: String(version) }),
  letter_discarded: (say, { purpose, why }) => say.t('letter_discarded', letter(say, purpose)) + reason(say, why),
  letter_queued: (say, { purpose, to }) => say.t('letter_queued', { ...letter(say, purpose), to }),
  letter_cancelled: (say, { purpose }) => say.t('letter_cancelled', letter(say, purpose)),
  letter_sent: (say, { purpose, to, said: words }) => say.t('letter_sent', { ...letter(say, purpose), to, said: words }),
  letter_failed: (say, { purpose, to, said: words }) => say.t('letter_failed', { ...letter(say, purpose), to, said: words }),
  letter_unknown: (say, { purpose, to, said: words }) => say.t('letter_unknown', { ...letter(say, purpose), to, said: words }),
  letter_settled: (say, { purpose, as, why }) => say.t(as === 'sent' ? 'letter_settled_sent' : 'letter_settled_not_sent', letter(say, purpose)) + reason(say, why),
  letter_filed: (say, { purpose, channel, on, number }) =>
    say.t(number ? 'letter_filed_with' : 'letter_filed', { ...letter(say, purpose), channel: say.state(`channel.${channel}`), on: say.day(on), number: number ?? '' }),
  mail_filed: (say, { how, kind }) => say.t('mail_filed', { how: say.t(`how.${how}`), kind: say.state(`mail.${kind}`) }),
  mail_unfiled: (say) => say.t('mail_unfiled'),
  mail_bounced: (say, { recipient, status }) => say.t('mail_bounced', { recipient, status: status ?? say.t('nothing') }),
  message_unclassified: (say) => say.t('message_unclassified'),
  message_queued: (say, { to }) => say.t('message_queued', { to }),
  message_cancelled: (say) => say.t('message_cancelled'),
  message_sent: (say, { to, said: words }) => say.t('message_sent', { to, said: words }),
  message_failed: (say, { to, said: words }) => say.t('message_failed', { to, said: words }),
  message_unknown: (say, { to, said: words }) => say.t('message_unknown', { to, said: words }),
  message_settled: (say, { as, why }) => say.t(as === 'sent' ? 'message_settled_sent' : 'message_settled_not_sent') + reason(say, why),
  dates_recomputed: (say, { cause }) => (cause.kind === 'law_data' ? say.t('dates_recomputed_law')
    : say.t('dates_recomputed', { calendar: calendarName(say.language, cause.calendar), year: String(cause.year) })),

  organisation_set_up: (say, { name }) => say.t('organisation_set_up', { name }),
  organisation_changed: (say, { changed }) => say.t('organisation_changed', { changes: changes(say, changed) }),
  example_loaded: (say, { requests }) => say.t('example_loaded', { count: requests }),
  person_added: (say, { personId, role }) => say.t('person_added', { name: say.name(personId), role: say.state(`role.${role}`) }),
  person_invited: (say, { role }) => say.t('person_invited', { role: say.state(`role.${role}`) }),
  invitation_revoked: (say) => say.t('invitation_revoked'),
  person_joined: (say, { personId, role }) => say.t('person_joined', { name: say.name(personId), role: say.state(`role.${role}`) }),
  person_changed: (say, { personId }) => say.t('person_changed', { name: say.name(personId) }),
  role_changed: (say, { personId, was, now }) => say.t('role_changed', { name: say.name(personId), was: say.state(`role.${was}`), now: say.state(`role.${now}`) }),
  person_disabled: (say, { personId }) => say.t('person_disabled', { name: say.name(personId) }),
  person_enabled: (say, { personId }) => say.t('person_enabled', { name: say.name(personId) }),
  password_changed: (say, { personId }) => say.t('password_changed', { name: say.name(personId) }),
  password_reset_made: (say, { personId }) => say.t('password_reset_made', { name: say.name(personId) }),
  password_reset: (say, { personId }) => say.t('password_reset', { name: say.name(personId) }),
  sign_in_refused: (say) => say.t('sign_in_refused'),
  partner_added: (say, { name }) => say.t('partner_added', { name }),
  requester_added: (say, { name }) => say.t('requester_added', { name }),
  requester_changed: (say) => say.t('requester_changed'),
  campaign_added: (say, { name }) => say.t('campaign_added', { name }),
  authority_added: (say, { name }) => say.t('authority_added', { name }),
  authority_changed: (say) => say.t('authority_changed'),
  letterhead_changed: (say) => say.t('letterhead_changed'),
  template_saved: (say, { name, version }) => say.t('template_saved', { name, version: String(version) }),
  template_archived: (say, { name, archived }) => say.t(archived ? 'template_archived' : 'template_brought_back', { name }),
  mail_settings_changed: (say) => say.t('mail_settings_changed'),
  outgoing_paused: (say, { why }) => say.t('outgoing_paused') + reason(say, why),
  outgoing_resumed: (say, { queued }) => say.t('outgoing_resumed', { count: queued }),
  mail_read_again: (say) => say.t('mail_read_again'),
  mail_set_aside: (say) => say.t('mail_set_aside'),
  mail_taken_back: (say) => say.t('mail_taken_back'),
  feed_made: (say, { personId }) => say.t('feed_made', { name: say.name(personId) }),
  feed_revoked: (say, { personId }) => say.t('feed_revoked', { name: say.name(personId) }),
  calendar_year_confirmed: (say, { calendar, year }) => say.t('calendar_year_confirmed', { calendar: calendarName(say.language, calendar), year: String(year) }),
  calendar_day_added: (say, { calendar, on, name }) => say.t('calendar_day_added', { calendar: calendarName(say.language, calendar), on: say.day(on), name: holiday(say, name) }),
  calendar_year_withdrawn: (say, { calendar, year, why }) => say.t('calendar_year_withdrawn', { calendar: calendarName(say.language, calendar), year: String(year) }) + reason(say, why),
  calendar_day_taken_out: (say, { calendar, on, name }) => say.t('calendar_day_taken_out', { calendar: calendarName(say.language, calendar), on: say.day(on), name: holiday(say, name) }),
  calendar_day_changed: (say, { calendar, on, now, why }) =>
    say.t('calendar_day_changed', { calendar: calendarName(say.language, calendar), on: say.day(on), name: holiday(say, now.name) }) + reason(say, why),
  calendar_day_withdrawn: (say, { calendar, on, was, why }) =>
    say.t('calendar_day_withdrawn', { calendar: calendarName(say.language, calendar), on: say.day(on), name: holiday(say, was.name) }) + reason(say, why),
  law_data_applied: (say, { cases }) => say.t('law_data_applied', { count: cases }),
  backup_made: (say, { files, bytes }) => say.t('backup_made', { count: files, size: formatBytes(say.language, bytes) }),
  restored: (say) => say.t('restored'),
} satisfies { [T in EventType]: (say: Say, detail: EventDetail<T>) => string }

/** What an event of the history says, in a language; people are looked up by `name`. An erased detail leaves the kind of event only. */
export function eventText(language: Language, event: { type: string; detail: Record<string, unknown> | null }, name: Say['name']): string {
  const t: Say['t'] = (code, params = {}) => sentenceFor(language, 'events', code, params, code.startsWith('field.') ? code.slice(6) : undefined)
  const sentence = (SENTENCES as unknown as Record<string, ((say: Say, detail: unknown) => string) | undefined>)[event.type]
  if (!sentence || event.detail === null) return t('erased')
  return sentence({
    language, t, name,
    state: (code) => sentenceFor(language, 'states', code, {}, code.split('.').at(-1) ?? code),
    day: (on) => (on ? formatDay(language, on) : t('nothing')),
  }, event.detail)
}
