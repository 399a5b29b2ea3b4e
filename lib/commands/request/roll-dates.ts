import { and, asc, eq, getTableColumns, lt, ne, or } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { authority } from '../../db/schema/authority'
import { request } from '../../db/schema/request'
import { write } from '../../db/transact'
import { keepNext } from './keep-dates'
import { nextColumns } from './refresh-dates'

const BATCH = 50

/**
 * Brings the "next deadline" of cases up to today where a day has passed that may change it (their term ran out, our window opened). Only the cache
 * moves: no fact, no date. Small batches, so that the web never waits long for the database. Returns how many cases it looked at.
 */
export function rollDates(limit = 5000): number {
  let done = 0
  for (;;) {
    const days = zones().map((zone) => ({ zone, day: today(zone) }))
    const latest = days.map(({ day }) => day).sort().at(-1) ?? ''
    // The bound on its own is what the index on next_valid_until is searched by.
    const stale = db().select(getTableColumns(request)).from(request).innerJoin(authority, eq(authority.id, request.authorityId))
      .where(and(ne(request.stage, 'closed'), lt(request.nextValidUntil, latest),
        or(...days.map(({ zone, day }) => and(eq(authority.zone, zone), lt(request.nextValidUntil, day))))))
      .orderBy(asc(request.nextValidUntil)).limit(BATCH).all()
    if (stale.length === 0 || done >= limit) return done
    write((tx) => {
      for (const row of stale) {
        const zoneDay = today(zoneOf(tx, row.authorityId))
        const dates = caseDates(tx, row, liveFacts(tx, row.id), zoneDay)
        keepNext(tx, row.id, nextColumns(dates, zoneDay))
      }
    })
    done += stale.length
  }
}

/** The time zones of the directory: a day ends in each at its own hour. */
function zones(): string[] {
  return db().selectDistinct({ zone: authority.zone }).from(authority).all().map((row) => row.zone)
}
