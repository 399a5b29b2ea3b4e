import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LawData } from '../../domain/law/law-data'
import type { RecomputeCause } from '../../domain/request/events'

/**
 * The law data (laws and shipped calendars) under which the dates of the cases stand: one row. After an upgrade it stays until a person applies the shipped
 * one. `scan_*`: what the worker found of the shipped data that waits: how many cases would move, once it has looked at all.
 */
export const lawData = sqliteTable('law_data', {
  id: integer('id').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
  adoptedAt: text('adopted_at').notNull(),
  adoptedBy: text('adopted_by').notNull(),
  scanFor: text('scan_for'),
  scanCursor: text('scan_cursor').notNull().default(''),
  scanMoving: integer('scan_moving').notNull().default(0),
  scanDoneAt: text('scan_done_at'),
  data: text('data', { mode: 'json' }).$type<LawData>().notNull(),
})

/**
 * A change of calendars or law data whose cases are computed again, a batch at a time: those after `cursor` still wait. `calendars` null: all cases; the years
 * bound the days of their facts.
 */
export const recompute = sqliteTable('recompute', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  cause: text('cause', { mode: 'json' }).$type<RecomputeCause>().notNull(),
  calendars: text('calendars', { mode: 'json' }).$type<string[]>(),
  fromYear: integer('from_year').notNull(),
  toYear: integer('to_year').notNull(),
  by: text('by').notNull(),
  at: text('at').notNull(),
  cursor: text('cursor').notNull().default(''),
  total: integer('total').notNull(),
  looked: integer('looked').notNull().default(0),
  moved: integer('moved').notNull().default(0),
  doneAt: text('done_at'),
}, (t) => [index('recompute_open').on(t.doneAt)])
