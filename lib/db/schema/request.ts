import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { CHANNELS, OUTCOMES, QUESTION_OUTCOMES, STAGES } from '../../domain/request/words'
import { authority } from './authority'
import { person, requester } from './people'

export const campaign = sqliteTable('campaign', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  createdAt: text('created_at').notNull(),
})

export const campaignMember = sqliteTable('campaign_member', {
  campaignId: text('campaign_id').notNull().references(() => campaign.id),
  personId: text('person_id').notNull().references(() => person.id),
  since: text('since').notNull(),
  by: text('by').notNull(),
}, (t) => [primaryKey({ columns: [t.campaignId, t.personId] })])

/**
 * A case. `law_id` and `law_version` are fixed by the first filing or receipt date, unless a person chose the law (`law_chosen`). `next_*` is a cache of the deadline to look at next, right from
 * the day `next_as_of` up to `next_valid_until`; `reply_due_on` and `silence_from` are those of the authority's term while no answer has met it, whatever the
 * day: lists tell "overdue" from them. lib/commands/request/refresh-dates.ts alone writes both.
 */
export const request = sqliteTable('request', {
  id: text('id').primaryKey(),
  ref: text('ref').notNull().unique(),
  title: text('title').notNull(),
  language: text('language').notNull(),
  authorityId: text('authority_id').notNull().references(() => authority.id),
  lawId: text('law_id').notNull(),
  lawVersion: text('law_version'),
  lawChosen: integer('law_chosen', { mode: 'boolean' }).notNull().default(false),
  calendarId: text('calendar_id').notNull(),
  requesterId: text('requester_id').notNull().references(() => requester.id),
  requesterCalendar: text('requester_calendar'),
  partnerId: text('partner_id'),
  channel: text('channel', { enum: CHANNELS }).notNull(),
  kind: text('kind', { enum: ['life_or_liberty'] }),
  registerNumber: text('register_number'),
  stage: text('stage', { enum: STAGES }).notNull(),
  stageBeforeClose: text('stage_before_close', { enum: STAGES }),
  outcome: text('outcome', { enum: OUTCOMES }).notNull().default('none'),
  refusalGrounds: text('refusal_grounds', { mode: 'json' }).$type<string[]>().notNull().default([]),
  restricted: integer('restricted', { mode: 'boolean' }).notNull().default(false),
  assigneeId: text('assignee_id').references(() => person.id),
  campaignId: text('campaign_id').references(() => campaign.id),
  illustrative: text('illustrative'),
  publishedAt: text('published_at'),
  createdBy: text('created_by'),
  createdAt: text('created_at').notNull(),
  lastEventAt: text('last_event_at').notNull(),
  lastEventType: text('last_event_type').notNull(),
  nextDueOn: text('next_due_on'),
  nextRule: text('next_rule'),
  nextWhose: text('next_whose'),
  nextState: text('next_state'),
  nextAsOf: text('next_as_of'),
  nextValidUntil: text('next_valid_until'),
  nextSort: text('next_sort').notNull().default('9999-12-31'),
  replyDueOn: text('reply_due_on'),
  silenceFrom: text('silence_from'),
  version: integer('version').notNull().default(1),
  replyCode: text('reply_code'),
}, (t) => [
  uniqueIndex('request_reply_code').on(t.replyCode),
  index('request_next').on(t.nextSort, t.id),
  index('request_open_next').on(t.nextSort, t.id, t.restricted, t.stage).where(sql`stage <> 'closed'`),
  index('request_assignee').on(t.assigneeId, t.nextSort, t.id, t.stage, t.restricted, t.replyDueOn, t.nextWhose, t.nextState),
  index('request_authority').on(t.authorityId, t.nextSort, t.id, t.stage, t.restricted),
  index('request_campaign').on(t.campaignId),
  index('request_whose').on(t.nextWhose, t.nextSort, t.id, t.stage, t.restricted),
  index('request_valid').on(t.nextValidUntil),
  // What filters ask, so that counting what they leave reads this index and no row.
  index('request_count').on(t.stage, t.restricted, t.partnerId, t.assigneeId, t.replyDueOn, t.nextDueOn, t.nextWhose, t.outcome, t.lawId, t.language, t.authorityId, t.nextSort),
  index('request_restricted').on(t.stage, t.nextSort, t.replyDueOn, t.id).where(sql`restricted = 1`),
  index('request_stage').on(t.stage, t.nextSort, t.id, t.replyDueOn),
])

export const requestMember = sqliteTable('request_member', {
  requestId: text('request_id').notNull().references(() => request.id),
  personId: text('person_id').notNull().references(() => person.id),
  since: text('since').notNull(),
  by: text('by').notNull(),
}, (t) => [primaryKey({ columns: [t.requestId, t.personId] }), index('request_member_person').on(t.personId)])

/** Where the folded text of a case stands in request_search, whose rows can be found by their number only. */
export const requestSearchRow = sqliteTable('request_search_row', {
  rowId: integer('row_id').primaryKey(),
  requestId: text('request_id').notNull().unique().references(() => request.id),
})

/**
 * How many cases stand alike in all that the built-in views ask: triggers on `request` keep it (docs/decisions/0020), so that an exact count needs no look
 * at every case. Empty text stands for null.
 */
export const requestTally = sqliteTable('request_tally', {
  stage: text('stage', { enum: STAGES }).notNull(),
  restricted: integer('restricted', { mode: 'boolean' }).notNull(),
  partnerId: text('partner_id').notNull(),
  replyDueOn: text('reply_due_on').notNull(),
  nextSort: text('next_sort').notNull(),
  cases: integer('cases').notNull(),
}, (t) => [primaryKey({ columns: [t.stage, t.restricted, t.partnerId, t.replyDueOn, t.nextSort] })])

export const requestTag = sqliteTable('request_tag', {
  requestId: text('request_id').notNull().references(() => request.id),
  tag: text('tag').notNull(),
}, (t) => [primaryKey({ columns: [t.requestId, t.tag] }), index('request_tag_tag').on(t.tag)])

/** A numbered question; a part ("4 b") points at its question. */
export const question = sqliteTable('question', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  parentId: text('parent_id').references((): AnySQLiteColumn => question.id),
  position: integer('position').notNull(),
  label: text('label').notNull(),
  text: text('text').notNull(),
  source: text('source'),
  sourcePage: text('source_page'),
  outcome: text('outcome', { enum: QUESTION_OUTCOMES }).notNull().default('none'),
  ground: text('ground'),
  answer: text('answer'),
  answerValue: text('answer_value'),
  answerUnit: text('answer_unit'),
  answerDocumentId: text('answer_document_id'),
  answerPage: text('answer_page'),
}, (t) => [index('question_request').on(t.requestId)])

/** A clock fact. A correction never overwrites: it withdraws the old row (with its reason) and adds a new one. */
export const clockFact = sqliteTable('clock_fact', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  type: text('type').notNull(),
  on: text('on'),
  at: text('at'),
  earliest: text('earliest'),
  latest: text('latest'),
  extra: text('extra', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  registerNumber: text('register_number'),
  evidenceNote: text('evidence_note'),
  evidenceDocumentId: text('evidence_document_id'),
  messageId: text('message_id'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
  withdrawnAt: text('withdrawn_at'),
  withdrawnWhy: text('withdrawn_why'),
  replacedBy: text('replaced_by'),
}, (t) => [index('clock_fact_request').on(t.requestId)])

/** The dates of a case as last computed from its facts: a cache, rebuilt whole by refresh-deadlines.ts, compared by `plazo verify`. */
export const deadline = sqliteTable('deadline', {
  requestId: text('request_id').notNull().references(() => request.id),
  rule: text('rule').notNull(),
  whose: text('whose').notNull(),
  nominalOn: text('nominal_on'),
  dueOn: text('due_on'),
  dueAt: text('due_at'),
  silenceFrom: text('silence_from'),
  opensOn: text('opens_on'),
  safeUntil: text('safe_until'),
  latestUntil: text('latest_until'),
  effect: text('effect').notNull(),
  verified: integer('verified', { mode: 'boolean' }).notNull(),
}, (t) => [primaryKey({ columns: [t.requestId, t.rule] }), index('deadline_due').on(t.dueOn)])

/** A date set by hand in place of the computed one: it needs a reason and stays marked. */
export const handSetDate = sqliteTable('hand_set_date', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  rule: text('rule').notNull(),
  dueOn: text('due_on').notNull(),
  reason: text('reason').notNull(),
  setBy: text('set_by').notNull(),
  setAt: text('set_at').notNull(),
  withdrawnAt: text('withdrawn_at'),
}, (t) => [uniqueIndex('hand_set_date_live').on(t.requestId, t.rule).where(sql`withdrawn_at IS NULL`)])
