import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ROLES } from '../../domain/permissions'
import { REQUESTER_KINDS } from '../../domain/request/words'

/** One installation serves one organisation: the row has id 1. `set_up_at` closes the first run for good. */
export const organisation = sqliteTable('organisation', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  language: text('language').notNull(),
  languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
  zone: text('zone').notNull(),
  workDays: text('work_days', { mode: 'json' }).$type<number[]>().notNull(),
  fourEyes: integer('four_eyes', { mode: 'boolean' }).notNull().default(true),
  example: integer('example', { mode: 'boolean' }).notNull().default(false),
  outgoingPaused: integer('outgoing_paused', { mode: 'boolean' }).notNull().default(false),
  hideTitles: integer('hide_titles', { mode: 'boolean' }).notNull().default(false),
  setUpAt: text('set_up_at').notNull(),
})

/** An organisation whose people see and work on the cases made in its name. */
export const partner = sqliteTable('partner', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  createdAt: text('created_at').notNull(),
})

/** In whose name a request is made. */
export const requester = sqliteTable('requester', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: REQUESTER_KINDS }).notNull(),
  partnerId: text('partner_id').references(() => partner.id),
  idNumber: text('id_number'),
  address: text('address'),
  email: text('email'),
  phone: text('phone'),
  representative: text('representative'),
  representativeRole: text('representative_role'),
  powerSha256: text('power_sha256'),
  powerFilename: text('power_filename'),
  ours: integer('ours', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
})

export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  role: text('role', { enum: ROLES }).notNull(),
  partnerId: text('partner_id').references(() => partner.id),
  language: text('language').notNull(),
  theme: text('theme', { enum: ['light', 'dark', 'system'] }).notNull().default('system'),
  shortcuts: integer('shortcuts', { mode: 'boolean' }).notNull().default(true),
  passwordHash: text('password_hash'),
  createdAt: text('created_at').notNull(),
  disabledAt: text('disabled_at'),
})

/** A session is a row; the cookie carries its id only. It ends 12 idle hours or 7 days after sign-in, or when a person ends it. */
export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull().references(() => person.id),
  createdAt: text('created_at').notNull(),
  seenAt: text('seen_at').notNull(),
  endedAt: text('ended_at'),
  endedWhy: text('ended_why'),
  agent: text('agent'),
}, (t) => [index('session_person').on(t.personId)])

/** An invitation or a password reset: a link that works once. Only the SHA-256 of its secret is kept. */
export const link = sqliteTable('link', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['set_up', 'invitation', 'password_reset'] }).notNull(),
  secretHash: text('secret_hash').notNull().unique(),
  email: text('email'),
  name: text('name'),
  role: text('role', { enum: ROLES }),
  partnerId: text('partner_id').references(() => partner.id),
  language: text('language'),
  personId: text('person_id').references(() => person.id),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  revokedAt: text('revoked_at'),
}, (t) => [index('link_email').on(t.kind, t.email)])

/** Proof of sign-in attempts, kept over restarts: throttling counts them (made for rate-limiter-flexible). */
export const rateLimit = sqliteTable('rate_limit', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: integer('expire'),
}, (t) => [index('rate_limit_expire').on(t.expire)])

export const savedView = sqliteTable('saved_view', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull().references(() => person.id),
  name: text('name').notNull(),
  query: text('query').notNull(),
  shared: integer('shared', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
}, (t) => [uniqueIndex('saved_view_name').on(t.personId, t.name)])
