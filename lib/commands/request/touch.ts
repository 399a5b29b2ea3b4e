import { and, eq, isNull, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { authorityName } from '../../db/schema/authority'
import { letter } from '../../db/schema/letter'
import { message, note } from '../../db/schema/record'
import { campaign, question, request, requestSearchRow, requestTag } from '../../db/schema/request'
import type { EventType } from '../../domain/request/events'
import { foldForSearch } from '../../i18n/fold'

const of = sql.placeholder
const touched = prepared((on) => on.update(request).set({ lastEventAt: sql`${of('at')}`, lastEventType: sql`${of('type')}`, version: sql`${request.version} + 1` })
  .where(eq(request.id, of('id'))).prepare())

/** Notes on the row of a case that something happened: for the list's last column. Its version moves, so that two people's edits collide visibly. */
export function touch(tx: Tx, requestId: string, at: string, type: EventType): void {
  touched(tx).run({ id: requestId, at, type })
}

const foundBy = prepared((on) => on.select({ ref: request.ref, title: request.title, registerNumber: request.registerNumber, authorityId: request.authorityId, campaign: campaign.name })
  .from(request).leftJoin(campaign, eq(campaign.id, request.campaignId)).where(eq(request.id, of('id'))).prepare())
const namesOf = prepared((on) => on.select({ name: authorityName.name }).from(authorityName).where(eq(authorityName.authorityId, of('id'))).prepare())
const questionsOf = prepared((on) => on.select({ text: question.text }).from(question).where(eq(question.requestId, of('id'))).prepare())
const tagsOf = prepared((on) => on.select({ tag: requestTag.tag }).from(requestTag).where(eq(requestTag.requestId, of('id'))).prepare())
const messagesOf = prepared((on) => on.select({ subject: message.subject, text: message.text }).from(message).where(eq(message.requestId, of('id'))).prepare())
const lettersOf = prepared((on) => on.select({ subject: letter.subject, text: letter.text }).from(letter).where(and(eq(letter.requestId, of('id')), isNull(letter.discardedAt))).prepare())
const notesOf = prepared((on) => on.select({ text: note.text }).from(note).where(eq(note.requestId, of('id'))).prepare())
const rowOf = prepared((on) => on.select({ id: requestSearchRow.rowId }).from(requestSearchRow).where(eq(requestSearchRow.requestId, of('id'))).prepare())
// The search index as it is written to; migrations make it by hand (drizzle knows no virtual tables), so it stands in no schema.
const requestSearch = sqliteTable('request_search', { rowId: integer('rowid'), requestId: text('request_id'), folded: text('folded') })
const putText = prepared((on) => on.update(requestSearch).set({ folded: sql`${of('folded')}` }).where(eq(requestSearch.rowId, of('rowId'))).prepare())
const addText = prepared((on) => on.insert(requestSearch).values({ rowId: sql`NULL`, requestId: of('requestId'), folded: of('folded') }).prepare())
const addRow = prepared((on) => on.insert(requestSearchRow).values({ rowId: of('rowId'), requestId: of('id') }).prepare())

/** Rebuilds the folded text by which a case is found: reference, title, authority in all scripts, questions, tags, campaign, messages, letters, notes. */
export function indexForSearch(tx: Tx, requestId: string): void {
  const at = { id: requestId }
  const row = foundBy(tx).get(at)
  if (!row) return
  const names = namesOf(tx).all({ id: row.authorityId }).map((one) => one.name)
  const questions = questionsOf(tx).all(at).map((one) => one.text)
  const tags = tagsOf(tx).all(at).map((one) => one.tag)
  const messages = messagesOf(tx).all(at).flatMap((one) => [one.subject ?? '', one.text.slice(0, 20_000)])
  const letters = lettersOf(tx).all(at).flatMap((one) => [one.subject, one.text])
  const notes = notesOf(tx).all(at).map((one) => one.text)
  const folded = foldForSearch([row.ref, row.title, row.registerNumber ?? '', row.campaign ?? '', ...names, ...questions, ...tags, ...messages, ...letters, ...notes].join('\n'))
  const known = rowOf(tx).get(at)
  if (known) putText(tx).run({ rowId: known.id, folded })
  else {
    const { lastInsertRowid } = addText(tx).run({ requestId, folded })
    addRow(tx).run({ id: requestId, rowId: Number(lastInsertRowid) })
  }
}
