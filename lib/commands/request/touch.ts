import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { authorityName } from '../../db/schema/authority'
import { message } from '../../db/schema/record'
import { campaign, question, request, requestTag } from '../../db/schema/request'
import type { EventType } from '../../domain/request/events'
import { foldForSearch } from '../../i18n/fold'

/** Notes on the row of a case that something happened: for the list's last column. Its version moves, so that two people's edits collide visibly. */
export function touch(tx: Tx, requestId: string, at: string, type: EventType): void {
  tx.update(request).set({ lastEventAt: at, lastEventType: type, version: sql`${request.version} + 1` }).where(eq(request.id, requestId)).run()
}

/** Rebuilds the folded text by which a case is found: reference, title, authority in all scripts, questions, tags, campaign, messages. */
export function indexForSearch(tx: Tx, requestId: string): void {
  const row = tx.select().from(request).where(eq(request.id, requestId)).get()
  if (!row) return
  const names = tx.select({ name: authorityName.name }).from(authorityName).where(eq(authorityName.authorityId, row.authorityId)).all().map((one) => one.name)
  const questions = tx.select({ text: question.text }).from(question).where(eq(question.requestId, requestId)).all().map((one) => one.text)
  const tags = tx.select({ tag: requestTag.tag }).from(requestTag).where(eq(requestTag.requestId, requestId)).all().map((one) => one.tag)
  const messages = tx.select({ subject: message.subject, text: message.text }).from(message).where(eq(message.requestId, requestId)).all()
  const about = row.campaignId ? tx.select({ name: campaign.name }).from(campaign).where(eq(campaign.id, row.campaignId)).get()?.name ?? '' : ''
  const parts = [row.ref, row.title, row.registerNumber ?? '', about, ...names, ...questions, ...tags, ...messages.flatMap((one) => [one.subject ?? '', one.text.slice(0, 20_000)])]
  tx.run(sql`DELETE FROM request_search WHERE request_id = ${requestId}`)
  tx.run(sql`INSERT INTO request_search (request_id, folded) VALUES (${requestId}, ${foldForSearch(parts.join('\n'))})`)
}
