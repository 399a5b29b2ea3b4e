import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { CHANNELS, DIRECTIONS, MESSAGE_KINDS } from '../../domain/request/words'
import { request } from './request'

/** What came or went: a reply, a reminder, a call. `inbound_id`: the mail that it came as; `answers_id`: the message of ours that it answers. `on` is the day it happened, `recorded_at` the instant it was logged. */
export const message = sqliteTable('message', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  direction: text('direction', { enum: DIRECTIONS }).notNull(),
  kind: text('kind', { enum: MESSAGE_KINDS }).notNull(),
  channel: text('channel', { enum: [...CHANNELS, 'phone'] }).notNull(),
  on: text('on').notNull(),
  counterpart: text('counterpart'),
  subject: text('subject'),
  text: text('text').notNull(),
  language: text('language'),
  letterId: text('letter_id'),
  inboundId: text('inbound_id'),
  answersId: text('answers_id'),
  needsTriage: integer('needs_triage', { mode: 'boolean' }).notNull().default(false),
  illustrative: integer('illustrative', { mode: 'boolean' }).notNull().default(false),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
}, (t) => [index('message_request').on(t.requestId), index('message_triage').on(t.needsTriage, t.requestId)])

/** An internal note: seen by the team, never sent. */
export const note = sqliteTable('note', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  text: text('text').notNull(),
  writtenAt: text('written_at').notNull(),
  writtenBy: text('written_by').notNull(),
}, (t) => [index('note_request').on(t.requestId)])

/** Bytes kept once under their SHA-256 in PLAZO_DATA/files. */
export const file = sqliteTable('file', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  mediaType: text('media_type').notNull(),
  keptAt: text('kept_at').notNull(),
})

/** A file that went up and waits for its form: swept after a day. */
export const upload = sqliteTable('upload', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  requestId: text('request_id'),
  sha256: text('sha256').notNull().references(() => file.sha256),
  filename: text('filename').notNull(),
  uploadedAt: text('uploaded_at').notNull(),
  usedAt: text('used_at'),
}, (t) => [index('upload_person').on(t.personId)])

/** A document of a case: a file under its original name. */
export const document = sqliteTable('document', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  messageId: text('message_id').references(() => message.id),
  sha256: text('sha256').notNull().references(() => file.sha256),
  filename: text('filename').notNull(),
  illustrative: integer('illustrative', { mode: 'boolean' }).notNull().default(false),
  addedAt: text('added_at').notNull(),
  addedBy: text('added_by').notNull(),
}, (t) => [index('document_request').on(t.requestId), index('document_file').on(t.sha256)])

/** The provable history: one chain a subject (a case, or the house). Append-only by trigger. */
export const event = sqliteTable('event', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  subject: text('subject').notNull(),
  seq: integer('seq').notNull(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  type: text('type').notNull(),
  detailHash: text('detail_hash').notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
}, (t) => [uniqueIndex('event_subject_seq').on(t.subject, t.seq), index('event_at').on(t.at)])

/** What happened, salted, beside its event: it can be erased, and the chain still verifies. */
export const eventDetail = sqliteTable('event_detail', {
  eventId: integer('event_id').primaryKey().references(() => event.id),
  salt: text('salt').notNull(),
  detail: text('detail'),
  erasedAt: text('erased_at'),
  erasedWhy: text('erased_why'),
})

/** The head of each chain, so that a cut tail shows. */
export const eventHead = sqliteTable('event_head', {
  subject: text('subject').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
})

/** The last number given out, a year ("2026") or a kind. */
export const counter = sqliteTable('counter', { name: text('name').primaryKey(), value: integer('value').notNull() })

export const heartbeat = sqliteTable('heartbeat', { process: text('process').primaryKey(), at: text('at').notNull() })

/** Durable work for the worker: claimed with a lease, done once. */
export const job = sqliteTable('job', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  uniqueKey: text('unique_key'),
  runAfter: text('run_after').notNull(),
  attempts: integer('attempts').notNull().default(0),
  lockedUntil: text('locked_until'),
  doneAt: text('done_at'),
  failedWhy: text('failed_why'),
}, (t) => [uniqueIndex('job_unique').on(t.uniqueKey), index('job_due').on(t.doneAt, t.runAfter)])

/** What the worker did, newest kept: for the health page and for people. */
export const workerRun = sqliteTable('worker_run', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  result: text('result', { mode: 'json' }).$type<Record<string, number>>().notNull(),
})

/** Who looked at what is sensitive (downloads, exports): access, not change. */
export const access = sqliteTable('access', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  what: text('what').notNull(),
  requestId: text('request_id'),
}, (t) => [index('access_request').on(t.requestId)])

/**
 * The sum of the numbers of all rows of a case, or of a table for rows that belong to none (docs/decisions/0051): what was changed past Plazo, or damaged,
 * adds up to another sum. Kept by triggers of each connection (lib/db/seal); made WITHOUT ROWID, which drizzle can't say.
 */
export const seal = sqliteTable('seal', { scope: text('scope').primaryKey(), sum: integer('sum').notNull() })
