import { and, asc, eq, getTableColumns, lt, ne, or } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { authority } from '../../db/schema/authority'
import { request } from '../../db/schema/request'
import { write } from '../../db/transact'
import { nextColumns } from './refresh-dates'

const BATCH = 50

/**
 * Brings the "next deadline" of cases up to today where a day has passed that may change it (their term ran out, our window opened). Only the cache
 * moves: no fact, no date. Small batches, so that the web never waits long for the database. Returns how many cases it looked at.
 */
export function rollDates(limit = 5000): number {
  let done = 0
  for (;;) {
    const stale = db().select(getTableColumns(request)).from(request).innerJoin(authority, eq(authority.id, request.authorityId))
      .where(and(ne(request.stage, 'closed'), or(...zones().map((zone) => and(eq(authority.zone, zone), lt(request.nextValidUntil, today(zone)))))))
      .orderBy(asc(request.nextValidUntil)).limit(BATCH).all()
    if (stale.length === 0 || done >= limit) return done
    write((tx) => {
      for (const row of stale) {
        const zoneDay = today(zoneOf(tx, row.authorityId))
        const dates = caseDates(tx, row, liveFacts(tx, row.id), zoneDay)
        tx.update(request).set(nextColumns(dates, zoneDay)).where(eq(request.id, row.id)).run()
      }
    })
    done += stale.length
  }
}

/** The time zones of the directory: a day ends in each at its own hour. */
function zones(): string[] {
  return db().selectDistinct({ zone: authority.zone }).from(authority).all().map((row) => row.zone)
}
