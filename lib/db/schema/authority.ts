import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { CHANNELS } from '../../domain/request/words'

/** A public authority of the directory. Shipped ones carry the id of law.json (rivas, barcelona, belgrade, mup-rs). */
export const authority = sqliteTable('authority', {
  id: text('id').primaryKey(),
  jurisdiction: text('jurisdiction').notNull(),
  country: text('country').notNull(),
  place: text('place'),
  zone: text('zone').notNull(),
  language: text('language').notNull(),
  calendarId: text('calendar_id').notNull(),
  officialCode: text('official_code'),
  website: text('website'),
  notes: text('notes'),
  shipped: integer('shipped', { mode: 'boolean' }).notNull().default(false),
  sortName: text('sort_name').notNull(),
  folded: text('folded').notNull(),
  version: integer('version').notNull().default(1),
  createdAt: text('created_at').notNull(),
})

/** Its official name in each language and script; never machine-changed. */
export const authorityName = sqliteTable('authority_name', {
  authorityId: text('authority_id').notNull().references(() => authority.id),
  language: text('language').notNull(),
  name: text('name').notNull(),
}, (t) => [primaryKey({ columns: [t.authorityId, t.language] })])

/** Which law binds it, by the date of the request. */
export const authorityLaw = sqliteTable('authority_law', {
  authorityId: text('authority_id').notNull().references(() => authority.id),
  fromOn: text('from_on').notNull(),
  toOn: text('to_on'),
  lawId: text('law_id').notNull(),
}, (t) => [primaryKey({ columns: [t.authorityId, t.fromOn] })])

/** Where it takes requests, and whom one can ask: a register, a portal, an office. */
export const authorityContact = sqliteTable('authority_contact', {
  id: text('id').primaryKey(),
  authorityId: text('authority_id').notNull().references(() => authority.id),
  channel: text('channel', { enum: CHANNELS }).notNull(),
  address: text('address').notNull(),
  office: text('office'),
  note: text('note'),
  confirmedOn: text('confirmed_on'),
  position: integer('position').notNull(),
}, (t) => [index('authority_contact_authority').on(t.authorityId)])

/** A calendar year that a person confirmed here, over what is shipped. */
export const calendarYear = sqliteTable('calendar_year', {
  calendarId: text('calendar_id').notNull(),
  year: integer('year').notNull(),
  source: text('source').notNull(),
  confirmedBy: text('confirmed_by').notNull(),
  confirmedAt: text('confirmed_at').notNull(),
}, (t) => [primaryKey({ columns: [t.calendarId, t.year] })])

/** A day added to (or taken from) a calendar here, with its source. */
export const calendarDay = sqliteTable('calendar_day', {
  calendarId: text('calendar_id').notNull(),
  on: text('on').notNull(),
  name: text('name').notNull(),
  off: integer('off', { mode: 'boolean' }).notNull().default(true),
  source: text('source').notNull(),
  addedBy: text('added_by').notNull(),
  addedAt: text('added_at').notNull(),
}, (t) => [primaryKey({ columns: [t.calendarId, t.on] })])
