import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { filePage, fileReading } from '../../db/schema/inbox'

/** Takes the pages of a file out of the search and of the database. */
export function forgetPages(tx: Tx, sha256: string): void {
  tx.run(sql`DELETE FROM page_search WHERE rowid IN (SELECT ${filePage.id} FROM ${filePage} WHERE ${filePage.sha256} = ${sha256})`)
  tx.delete(filePage).where(eq(filePage.sha256, sha256)).run()
}

/** Forgets all that was read of a file, so that nothing of it keeps the file itself. */
export function forgetReading(tx: Tx, sha256: string): void {
  forgetPages(tx, sha256)
  tx.delete(fileReading).where(eq(fileReading.sha256, sha256)).run()
}
