import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ADDRESSEES, ENCLOSURES, LETTER_STATES, PURPOSES, READ_BY } from '../../domain/letter/words'
import { CHANNELS } from '../../domain/request/words'
import { person, requester } from './people'
import { document, file } from './record'
import { request } from './request'

/** A letter's wording for a purpose, law and language. Shipped ones have the id `<law>/<purpose>/<language>`; a changed text is a new version. */
export const template = sqliteTable('template', {
  id: text('id').primaryKey(),
  lawId: text('law_id').notNull(),
  purpose: text('purpose', { enum: PURPOSES }).notNull(),
  language: text('language').notNull(),
  name: text('name').notNull(),
  shipped: integer('shipped', { mode: 'boolean' }).notNull().default(false),
  version: integer('version').notNull(),
  archivedAt: text('archived_at'),
  createdAt: text('created_at').notNull(),
}, (t) => [index('template_for').on(t.lawId, t.purpose, t.language)])

/** One version of a template, never changed: liquid in the subject and body (Markdown), the English gloss that is never sent, and who has read it. `fingerprint` of a shipped one tells an upgrade from what staff wrote. */
export const templateVersion = sqliteTable('template_version', {
  templateId: text('template_id').notNull().references(() => template.id),
  no: integer('no').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  gloss: text('gloss').notNull(),
  readBy: text('read_by', { enum: READ_BY }).notNull(),
  readNote: text('read_note'),
  fingerprint: text('fingerprint'),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
}, (t) => [primaryKey({ columns: [t.templateId, t.no] })])

/** Paper and signature of a requester in one language. */
export const letterhead = sqliteTable('letterhead', {
  requesterId: text('requester_id').notNull().references(() => requester.id),
  language: text('language').notNull(),
  name: text('name').notNull(),
  address: text('address').notNull(),
  place: text('place').notNull(),
  signer: text('signer').notNull(),
  signerRole: text('signer_role').notNull(),
  logoSha256: text('logo_sha256').references(() => file.sha256),
}, (t) => [primaryKey({ columns: [t.requesterId, t.language] })])

/**
 * The legal text of a case. `subject` and `text` hold fields as `{{field}}`, merged when shown; `fields` are values that the writer gave. `version` counts
 * every save, so that two writers notice each other; `approved_hash` is the SHA-256 of product.md ("Four eyes") and null unless approved.
 */
export const letter = sqliteTable('letter', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  purpose: text('purpose', { enum: PURPOSES }).notNull(),
  language: text('language').notNull(),
  lawId: text('law_id').notNull(),
  lawVersion: text('law_version'),
  remedy: text('remedy'),
  state: text('state', { enum: LETTER_STATES }).notNull(),
  changesWanted: integer('changes_wanted', { mode: 'boolean' }).notNull().default(false),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  fields: text('fields', { mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
  addressee: text('addressee', { enum: ADDRESSEES }).notNull(),
  addresseeName: text('addressee_name').notNull(),
  addresseeAddress: text('addressee_address').notNull(),
  email: text('email'),
  channel: text('channel', { enum: CHANNELS }).notNull(),
  requesterId: text('requester_id').notNull().references(() => requester.id),
  templateId: text('template_id'),
  templateNo: integer('template_no'),
  version: integer('version').notNull().default(1),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  reviewerId: text('reviewer_id').references(() => person.id),
  reviewAskedAt: text('review_asked_at'),
  reviewAskedBy: text('review_asked_by'),
  approvedHash: text('approved_hash'),
  approvedAt: text('approved_at'),
  approvedBy: text('approved_by'),
  leftAt: text('left_at'),
  messageId: text('message_id'),
  discardedAt: text('discarded_at'),
}, (t) => [index('letter_request').on(t.requestId), index('letter_review').on(t.state, t.reviewerId), index('letter_email').on(sql`lower(${t.email})`)])

/** The text as it stood at a step (asked, approved, restored, before another hand took over), to compare and go back to. */
export const letterVersion = sqliteTable('letter_version', {
  letterId: text('letter_id').notNull().references(() => letter.id),
  no: integer('no').notNull(),
  why: text('why', { enum: ['drafted', 'review_asked', 'changes_wanted', 'approved', 'approval_withdrawn', 'restored', 'other_hand'] }).notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  fields: text('fields', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
}, (t) => [primaryKey({ columns: [t.letterId, t.no] })])

/** Who changed a letter since its last approval: they may not approve it (four eyes). */
export const letterWriter = sqliteTable('letter_writer', {
  letterId: text('letter_id').notNull().references(() => letter.id),
  actor: text('actor').notNull(),
  since: text('since').notNull(),
}, (t) => [primaryKey({ columns: [t.letterId, t.actor] })])

/** A remark on a paragraph: its number then, and its words, so that it is found again after the text moved. */
export const letterComment = sqliteTable('letter_comment', {
  id: text('id').primaryKey(),
  letterId: text('letter_id').notNull().references(() => letter.id),
  paragraph: integer('paragraph'),
  quoted: text('quoted').notNull(),
  text: text('text').notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
  resolvedAt: text('resolved_at'),
  resolvedBy: text('resolved_by'),
}, (t) => [index('letter_comment_letter').on(t.letterId)])

/** What goes with a letter: a document of the case, and what it is there as. */
export const letterEnclosure = sqliteTable('letter_enclosure', {
  letterId: text('letter_id').notNull().references(() => letter.id),
  documentId: text('document_id').notNull().references(() => document.id),
  as: text('as', { enum: ENCLOSURES }).notNull(),
  position: integer('position').notNull(),
}, (t) => [uniqueIndex('letter_enclosure_one').on(t.letterId, t.documentId)])
