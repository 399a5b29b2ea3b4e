import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { INBOUND_SOURCES, INBOUND_STATES, MAIL_KINDS, MATCH_REASONS, READING_STATES, SENDER_CHECKS } from '../../domain/inbox/words'
import type { AttachmentWarning, Delivery } from '../../domain/inbox/words'
import { file, message } from './record'
import { request } from './request'

/**
 * A mail that came in: its bytes lie in PLAZO_DATA/raw under `sha256` before this row exists, and the row before anything is read of them (safety.md I1). The same bytes
 * never make a second row. `text` and `html` are in inbound_body. `lease_until` and `fence`: who reads it.
 */
export const inbound = sqliteTable('inbound', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull().unique(),
  size: integer('size').notNull(),
  source: text('source', { enum: INBOUND_SOURCES }).notNull(),
  arrivedAt: text('arrived_at').notNull(),
  arrivedBy: text('arrived_by').notNull(),
  state: text('state', { enum: INBOUND_STATES }).notNull(),
  reason: text('reason'),
  kind: text('kind', { enum: MAIL_KINDS }),
  subject: text('subject'),
  fromName: text('from_name'),
  fromAddress: text('from_address'),
  recipients: text('recipients', { mode: 'json' }).$type<string[]>().notNull().default([]),
  sentAt: text('sent_at'),
  messageIdHeader: text('message_id_header'),
  inReplyTo: text('in_reply_to'),
  refs: text('refs', { mode: 'json' }).$type<string[]>().notNull().default([]),
  sameIdAs: text('same_id_as'),
  forwardedBy: text('forwarded_by'),
  /** When the mail was written that one of ours handed on with this one (UTC); `sentAt` is when this one was. */
  originalAt: text('original_at'),
  senderCheck: text('sender_check', { enum: SENDER_CHECKS }),
  senderDoubt: text('sender_doubt'),
  delivery: text('delivery', { mode: 'json' }).$type<Delivery[]>().notNull().default([]),
  bouncesOutboxId: text('bounces_outbox_id'),
  requestId: text('request_id').references(() => request.id),
  messageId: text('message_id').references(() => message.id),
  matchedBy: text('matched_by', { enum: MATCH_REASONS }),
  matchedOn: text('matched_on'),
  filedAt: text('filed_at'),
  filedBy: text('filed_by'),
  attempts: integer('attempts').notNull().default(0),
  nextAt: text('next_at').notNull(),
  leaseUntil: text('lease_until'),
  fence: integer('fence').notNull().default(0),
}, (t) => [
  index('inbound_state').on(t.state, t.arrivedAt), index('inbound_message_id').on(t.messageIdHeader), index('inbound_request').on(t.requestId), index('inbound_bounces').on(t.bouncesOutboxId),
  index('inbound_due').on(t.state, t.nextAt), index('inbound_message').on(t.messageId), index('inbound_from').on(sql`lower(${t.fromAddress})`),
])

/** What a mail says. */
export const inboundBody = sqliteTable('inbound_body', {
  inboundId: text('inbound_id').primaryKey().references(() => inbound.id),
  text: text('text').notNull(),
  html: text('html'),
})

/** An attachment; `document_id` once its mail stands in a case. */
export const inboundAttachment = sqliteTable('inbound_attachment', {
  inboundId: text('inbound_id').notNull().references(() => inbound.id),
  position: integer('position').notNull(),
  filename: text('filename'),
  contentType: text('content_type').notNull(),
  size: integer('size').notNull(),
  sha256: text('sha256').notNull().references(() => file.sha256),
  inline: integer('inline', { mode: 'boolean' }).notNull(),
  contentId: text('content_id'),
  warnings: text('warnings', { mode: 'json' }).$type<AttachmentWarning[]>().notNull().default([]),
  documentId: text('document_id'),
}, (t) => [primaryKey({ columns: [t.inboundId, t.position] }), index('inbound_attachment_file').on(t.sha256)])

/** A case to which a parked mail may belong, the likeliest first; `found` is what speaks for it, in the mail's own words. */
export const inboundGuess = sqliteTable('inbound_guess', {
  inboundId: text('inbound_id').notNull().references(() => inbound.id),
  rank: integer('rank').notNull(),
  candidateId: text('candidate_id').notNull().references(() => request.id),
  why: text('why', { enum: MATCH_REASONS }).notNull(),
  found: text('found'),
}, (t) => [primaryKey({ columns: [t.inboundId, t.rank] }), index('inbound_guess_case').on(t.candidateId)])

/** Where a mail lay on the IMAP server: never fetched twice, whatever flags others set; another UIDVALIDITY begins anew, and the bytes tell what is known. */
export const mailboxPlace = sqliteTable('mailbox_place', {
  mailbox: text('mailbox').notNull(),
  uidValidity: text('uid_validity').notNull(),
  uid: integer('uid').notNull(),
  inboundId: text('inbound_id').references(() => inbound.id),
  why: text('why'),
  at: text('at').notNull(),
}, (t) => [primaryKey({ columns: [t.mailbox, t.uidValidity, t.uid] }), index('mailbox_place_inbound').on(t.inboundId)])

/** When the mailbox was last looked into, and what is wrong with it. */
export const mailbox = sqliteTable('mailbox', {
  name: text('name').primaryKey(),
  uidValidity: text('uid_validity'),
  highestUid: integer('highest_uid').notNull().default(0),
  triedAt: text('tried_at'),
  lookedAt: text('looked_at'),
  trouble: text('trouble'),
  said: text('said'),
  failingSince: text('failing_since'),
})

/** How far the text of a kept file is read, page by page, by the worker. */
export const fileReading = sqliteTable('file_reading', {
  sha256: text('sha256').primaryKey().references(() => file.sha256),
  state: text('state', { enum: READING_STATES }).notNull(),
  pages: integer('pages'),
  ocr: integer('ocr', { mode: 'boolean' }).notNull().default(false),
  why: text('why'),
  attempts: integer('attempts').notNull().default(0),
  nextAt: text('next_at').notNull(),
  leaseUntil: text('lease_until'),
  fence: integer('fence').notNull().default(0),
  readAt: text('read_at'),
}, (t) => [index('file_reading_due').on(t.state, t.nextAt)])

/** The text of one page (from 1; 0 where a format has none) in its own words; its folded copy stands in page_search under the same number. */
export const filePage = sqliteTable('file_page', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  sha256: text('sha256').notNull().references(() => file.sha256),
  page: integer('page').notNull(),
  text: text('text').notNull(),
  ocr: integer('ocr', { mode: 'boolean' }).notNull().default(false),
}, (t) => [uniqueIndex('file_page_once').on(t.sha256, t.page)])
