import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { NOTICE_ITEM_KINDS, NOTICE_KINDS, NOTICE_STATES, OUTBOX_KINDS, OUTBOX_STATES } from '../../domain/letter/words'
import { letter } from './letter'
import { person } from './people'
import { request } from './request'

/**
 * Mail that leaves (safety.md 4.2): its bytes (PLAZO_DATA/raw/<sha256>) and Message-ID are fixed when it is queued. `fence` is raised by every claim: a sender
 * whose number is no longer the row's may neither send nor commit. Recipients are plain addresses; one letter has one recipient.
 */
export const outbox = sqliteTable('outbox', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: OUTBOX_KINDS }).notNull(),
  idemKey: text('idem_key').notNull().unique(),
  messageIdHeader: text('message_id_header').notNull().unique(),
  requestId: text('request_id').references(() => request.id),
  letterId: text('letter_id').references(() => letter.id),
  noticeId: text('notice_id'),
  rawSha256: text('raw_sha256').notNull(),
  size: integer('size').notNull(),
  envelopeFrom: text('envelope_from').notNull(),
  envelopeTo: text('envelope_to', { mode: 'json' }).$type<string[]>().notNull(),
  subject: text('subject').notNull(),
  state: text('state', { enum: OUTBOX_STATES }).notNull(),
  queuedAt: text('queued_at').notNull(),
  queuedBy: text('queued_by').notNull(),
  notBefore: text('not_before').notNull(),
  nextAt: text('next_at').notNull(),
  leaseUntil: text('lease_until'),
  fence: integer('fence').notNull().default(0),
  attempts: integer('attempts').notNull().default(0),
  firstFailedAt: text('first_failed_at'),
  serverSaid: text('server_said'),
  why: text('why'),
  endedAt: text('ended_at'),
}, (t) => [index('outbox_due').on(t.state, t.nextAt), index('outbox_request').on(t.requestId), index('outbox_letter').on(t.letterId)])

/** The organisation's mail servers: one row. Passwords are encrypted with the installation's key; PLAZO_SMTP_URL, PLAZO_IMAP_URL and PLAZO_MAIL_FROM override. */
export const mailSettings = sqliteTable('mail_settings', {
  id: integer('id').primaryKey(),
  fromAddress: text('from_address'),
  fromName: text('from_name'),
  smtpHost: text('smtp_host'),
  smtpPort: integer('smtp_port'),
  smtpSecurity: text('smtp_security', { enum: ['tls', 'starttls', 'none'] }),
  smtpUser: text('smtp_user'),
  smtpPassword: text('smtp_password'),
  imapHost: text('imap_host'),
  imapPort: integer('imap_port'),
  imapSecurity: text('imap_security', { enum: ['tls', 'starttls', 'none'] }),
  imapUser: text('imap_user'),
  imapPassword: text('imap_password'),
  imapFolder: text('imap_folder'),
  replyAddress: text('reply_address'),
  replyStyle: text('reply_style', { enum: ['plus', 'catch_all', 'none'] }),
  trustedHost: text('trusted_host'),
  testedAt: text('tested_at'),
  testResult: text('test_result'),
  changedAt: text('changed_at'),
})

/** How a person wants to be reminded: absent, the defaults of lib/domain/reminder hold. `digest_at` is a time of their zone; null zone and days are the organisation's. */
export const reminderChoice = sqliteTable('reminder_choice', {
  personId: text('person_id').primaryKey().references(() => person.id),
  digestAt: text('digest_at').notNull(),
  zone: text('zone'),
  workDays: text('work_days', { mode: 'json' }).$type<number[]>(),
  daysBefore: integer('days_before').notNull(),
  immediate: integer('immediate', { mode: 'boolean' }).notNull().default(true),
  weekly: integer('weekly', { mode: 'boolean' }).notNull().default(true),
  pausedUntil: text('paused_until'),
})

/** An email of Plazo's own, never a letter. `slot` is what makes it one: the day of a digest, the deadline and its day of an immediate one. */
export const notice = sqliteTable('notice', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull().references(() => person.id),
  kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
  slot: text('slot').notNull(),
  on: text('on').notNull(),
  late: integer('late', { mode: 'boolean' }).notNull().default(false),
  state: text('state', { enum: NOTICE_STATES }).notNull(),
  plannedAt: text('planned_at').notNull(),
  outboxId: text('outbox_id').references(() => outbox.id),
  why: text('why'),
}, (t) => [uniqueIndex('notice_once').on(t.personId, t.kind, t.slot), index('notice_state').on(t.state)])

/** What a notice reminds of: a date of a case as it stood then. */
export const noticeItem = sqliteTable('notice_item', {
  noticeId: text('notice_id').notNull().references(() => notice.id),
  position: integer('position').notNull(),
  requestId: text('request_id').notNull().references(() => request.id),
  rule: text('rule'),
  dueOn: text('due_on'),
  kind: text('kind', { enum: NOTICE_ITEM_KINDS }).notNull(),
  letterId: text('letter_id'),
}, (t) => [primaryKey({ columns: [t.noticeId, t.position] }), index('notice_item_request').on(t.requestId, t.rule)])

/** A row of Today put off by a person until a day, with a reason; never past a date of ours. */
export const snooze = sqliteTable('snooze', {
  personId: text('person_id').notNull().references(() => person.id),
  requestId: text('request_id').notNull().references(() => request.id),
  until: text('until').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull(),
}, (t) => [primaryKey({ columns: [t.personId, t.requestId] })])

/** A private calendar feed: only the SHA-256 of its secret is kept. */
export const feed = sqliteTable('feed', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull().references(() => person.id),
  scope: text('scope', { enum: ['mine', 'team'] }).notNull(),
  secretHash: text('secret_hash').notNull().unique(),
  hideTitles: integer('hide_titles', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  revokedAt: text('revoked_at'),
}, (t) => [index('feed_person').on(t.personId)])

/** A date as calendars outside know it: `sequence` grows each time it moves, `cancelled_at` is set when it is superseded. */
export const feedEntry = sqliteTable('feed_entry', {
  requestId: text('request_id').notNull().references(() => request.id),
  rule: text('rule').notNull(),
  dueOn: text('due_on').notNull(),
  sequence: integer('sequence').notNull(),
  changedAt: text('changed_at').notNull(),
  cancelledAt: text('cancelled_at'),
}, (t) => [primaryKey({ columns: [t.requestId, t.rule] })])
