import type Database from 'better-sqlite3'
import { builtIn, intendedSchema } from '../../../db/intended-schema'
import { foldPage } from '../../../i18n/search-words'
import type { Report } from './problem'

/** SQLite's own checks: pages, indexes and the search index; foreign keys; one search row a case; kept counts; and that all is made as our migrations make it. */
export function checkDatabase(raw: Database.Database, report: Report): void {
  const lines = raw.pragma('integrity_check(20)') as { integrity_check: string }[]
  for (const { integrity_check: line } of lines) if (line !== 'ok') report('database', 'database', `The database is damaged: ${line}`)
  const broken = raw.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  // An event that is gone leaves its detail behind: the walk along the chains names it better.
  for (const row of broken.filter(({ table }) => table !== 'event_detail').slice(0, 20)) {
    report('database', 'database', `Row ${row.rowid ?? '?'} of ${row.table} names a row of ${row.parent} that isn't there.`)
  }
  const unfound = raw.prepare('SELECT ref FROM request WHERE id NOT IN (SELECT request_id FROM request_search) LIMIT 20').pluck().all() as string[]
  for (const ref of unfound) report('database', 'database', `Search doesn't know the case ${ref}.`)
  const extra = Number(raw.prepare('SELECT count(*) FROM request_search WHERE request_id NOT IN (SELECT id FROM request)').pluck().get())
  if (extra > 0) report('database', 'database', `Search knows ${extra} cases that aren't there.`)
  checkPages(raw, report)
  const off = Number(raw.prepare(`
    SELECT count(*) FROM (SELECT stage, restricted, coalesce(partner_id, '') AS partner, coalesce(reply_due_on, '') AS due, next_sort, count(*) AS cases FROM request GROUP BY 1, 2, 3, 4, 5) r
    FULL JOIN request_tally t ON t.stage = r.stage AND t.restricted = r.restricted AND t.partner_id = r.partner AND t.reply_due_on = r.due AND t.next_sort = r.next_sort
    WHERE r.cases IS NOT t.cases`).pluck().get())
  if (off > 0) report('database', 'database', `The kept counts of cases are off in ${off} places.`)
  checkSchema(raw, report)
}

// Search knows the pages that are kept, these and no others, each by its own folded text; SQLite's check compares that text with its index.
function checkPages(raw: Database.Database, report: Report): void {
  let off = 0
  const pages = raw.prepare('SELECT p.text, s.folded, r.state FROM file_page p FULL JOIN page_search s ON s.rowid = p.id LEFT JOIN file_reading r ON r.sha256 = p.sha256')
  for (const { text, folded, state } of pages.iterate() as IterableIterator<{ text: string | null; folded: string | null; state: string | null }>) {
    // The pages of a file that is to be read once more are put there anew then.
    if (text === null || folded === null || (folded !== foldPage(text) && state !== 'waiting')) off += 1
  }
  if (off > 0) report('database', 'database', `Search and the pages of documents differ in ${off} places.`)
  const unread = Number(raw.prepare("SELECT count(*) FROM file_page WHERE sha256 NOT IN (SELECT sha256 FROM file_reading WHERE state IN ('read', 'not_readable_here', 'waiting'))").pluck().get())
  if (unread > 0) report('database', 'database', `${unread} pages are kept of files that are not read.`)
}

// A table, index or trigger made otherwise than by our migrations; one more table or index of somebody's own is not ours to judge, but a trigger on ours is.
function checkSchema(raw: Database.Database, report: Report): void {
  const built = new Map(builtIn(raw).map((one) => [one.name, one]))
  const intended = intendedSchema()
  const names = new Set(intended.map(({ name }) => name))
  for (const { type, name, tbl_name: on } of built.values()) {
    if (type === 'trigger' && !names.has(name) && names.has(on)) report('database', 'database', `The trigger ${name} on ${on} is not Plazo's.`)
  }
  for (const wanted of intended) {
    const found = built.get(wanted.name)
    if (found && (found.sql !== wanted.sql || found.type !== wanted.type || found.tbl_name !== wanted.tbl_name)) report('database', 'database', `The ${wanted.type} ${wanted.name} is not made as Plazo makes it.`)
    else if (!found && wanted.type !== 'trigger') report('database', 'database', `The ${wanted.type} ${wanted.name} is gone.`)
  }
}
