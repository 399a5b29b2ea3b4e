import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { outbox } from './mail'
import { document, message } from './record'
import { request } from './request'

/**
 * A short message without legal purpose, while it is written and afterwards: volunteers write it too, staff send it. `answers_id`: the message of theirs that it answers;
 * `version` counts every save, so that two writers notice each other; `outbox_id` is its last mail, `message_id` what the case keeps of it once it has left.
 */
export const messageDraft = sqliteTable('message_draft', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull().references(() => request.id),
  answersId: text('answers_id'),
  to: text('to').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  quoted: integer('quoted', { mode: 'boolean' }).notNull().default(false),
  version: integer('version').notNull().default(1),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  outboxId: text('outbox_id').references(() => outbox.id),
  messageId: text('message_id').references(() => message.id),
  discardedAt: text('discarded_at'),
}, (t) => [index('message_draft_request').on(t.requestId), uniqueIndex('message_draft_outbox').on(t.outboxId), index('message_draft_message').on(t.messageId)])

/** What goes with a message: a document of the case. */
export const messageEnclosure = sqliteTable('message_enclosure', {
  draftId: text('draft_id').notNull().references(() => messageDraft.id),
  documentId: text('document_id').notNull().references(() => document.id),
  position: integer('position').notNull(),
}, (t) => [uniqueIndex('message_enclosure_one').on(t.draftId, t.documentId), index('message_enclosure_document').on(t.documentId)])
