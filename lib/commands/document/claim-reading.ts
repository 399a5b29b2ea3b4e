import { and, asc, eq, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { later } from '../../clock'
import { patiently } from '../../db/patiently'
import { filePage, fileReading } from '../../db/schema/inbox'
import { write } from '../../db/transact'
import type { ReadText } from '../../files/text/words'
import { foldPage } from '../../i18n/search-words'
import { isDue, isFree, LEASE_MS } from '../claims/lease'
import { ownMark } from '../claims/owner'
import { forgetPages } from './forget-pages'

export type Reading = typeof fileReading.$inferSelect
const AGAIN_MS = 24 * 60 * 60_000
const BACK_OFF_MS = 60_000
const LOOKED_AT = 200

// As pages are written to it; a migration makes it by hand (drizzle knows no virtual tables), so it stands in no schema.
const pageSearch = sqliteTable('page_search', { rowId: integer('rowid'), folded: text('folded') })

/** Claims the next file whose text nobody has read, for this process, with a lease and a new fence; null when none waits. */
export function claimReading(): Reading | null {
  return write((tx, { at }) => {
    const next = tx.select().from(fileReading).where(and(eq(fileReading.state, 'waiting'), isDue(fileReading.nextAt, at, later(at, BACK_OFF_MS))))
      .orderBy(asc(fileReading.nextAt), asc(fileReading.sha256)).limit(LOOKED_AT).all().find((one) => isFree(one.leaseUntil, one.why, at))
    if (!next) return null
    return tx.update(fileReading).set({ leaseUntil: later(at, LEASE_MS), fence: next.fence + 1, attempts: next.attempts + 1, why: ownMark('claimed') })
      .where(and(eq(fileReading.sha256, next.sha256), eq(fileReading.fence, next.fence))).returning().get() ?? null
  })
}

const held = ({ sha256, fence }: Reading) => and(eq(fileReading.sha256, sha256), eq(fileReading.fence, fence), eq(fileReading.state, 'waiting'))

/** Renews the lease while a file is read. */
export async function holding<T>(claimed: Reading, work: Promise<T>): Promise<T> {
  const renew = () => write((tx, { at }) => { tx.update(fileReading).set({ leaseUntil: later(at, LEASE_MS) }).where(held(claimed)).run() })
  const lease = setInterval(() => void patiently(renew).catch(() => undefined), LEASE_MS / 3)
  return work.finally(() => clearInterval(lease))
}

/** Gives a file back that couldn't be read for a reason of ours; it is tried again later, and this try doesn't count. */
export function giveReadingBack(claimed: Reading): void {
  write((tx, { at }) => {
    tx.update(fileReading).set({ leaseUntil: null, why: null, attempts: sql`max(${fileReading.attempts} - 1, 0)`, nextAt: later(at, BACK_OFF_MS) }).where(held(claimed)).run()
  })
}

/** Keeps what was read, unless somebody else took the file over; false then. */
export function keepPages(claimed: Reading, { state, count, pages, why }: ReadText): boolean {
  const folded = pages.map((page) => foldPage(page.text))
  return write((tx, { at }) => {
    if (!tx.select({ fence: fileReading.fence }).from(fileReading).where(held(claimed)).get()) return false
    forgetPages(tx, claimed.sha256)
    pages.forEach(({ page, text: words, ocr }, index) => {
      const { id } = tx.insert(filePage).values({ sha256: claimed.sha256, page, text: words, ocr }).returning({ id: filePage.id }).get()
      tx.insert(pageSearch).values({ rowId: id, folded: folded[index] ?? '' }).run()
    })
    tx.update(fileReading).set({
      state, pages: count, ocr: pages.some((one) => one.ocr), why, nextAt: state === 'not_readable_here' ? later(at, AGAIN_MS) : at, leaseUntil: null, readAt: at,
    }).where(held(claimed)).run()
    return true
  })
}
