import { and, asc, eq, sql } from 'drizzle-orm'
import { may } from '../domain/permissions'
import type { PersonActor } from '../domain/permissions'
import type { Db, Tx } from './client'
import { stillOurs } from './our-dates'
import { prepared } from './prepared'
import { letter } from './schema/letter'
import { noticeItem } from './schema/mail'
import type { notice } from './schema/mail'
import { person } from './schema/people'
import { message } from './schema/record'
import { deadline } from './schema/request'
import { caseFor } from './scope'

export type NoticeRow = typeof notice.$inferSelect
export type ItemRow = typeof noticeItem.$inferSelect

const of = sql.placeholder
const unread = prepared((on) => on.select({ id: message.id }).from(message).where(and(sql`${message.needsTriage} = 1`, eq(message.requestId, of('requestId')))).limit(1).prepare())
const askedOf = prepared((on) => on.select({ state: letter.state, discardedAt: letter.discardedAt }).from(letter).where(eq(letter.id, of('id'))).prepare())
const keptDate = prepared((on) => on.select({ dueOn: deadline.dueOn, whose: deadline.whose }).from(deadline)
  .where(and(eq(deadline.requestId, of('requestId')), eq(deadline.rule, of('rule')))).prepare())

/** What still holds of a notice: its reader, and the items that they may see and that are as they were; null when its reader has no access any more. */
export function standingItems(tx: Db | Tx, row: Pick<NoticeRow, 'id' | 'personId' | 'on'>): { actor: PersonActor; items: ItemRow[]; gone: ItemRow[] } | null {
  const who = tx.select().from(person).where(eq(person.id, row.personId)).get()
  if (!who || who.disabledAt !== null) return null
  const actor: PersonActor = { kind: 'person', id: who.id, role: who.role, partnerId: who.partnerId }
  const all = tx.select().from(noticeItem).where(eq(noticeItem.noticeId, row.id)).orderBy(asc(noticeItem.position)).all()
  const items = all.filter((item) => stands(tx, actor, item, row.on)), standing = new Set(items)
  return { actor, items, gone: all.filter((item) => !standing.has(item)) }
}

function stands(tx: Db | Tx, actor: PersonActor, item: ItemRow, on: string): boolean {
  const found = caseFor(tx, actor, { id: item.requestId })
  if (!found || found.row.stage === 'closed') return false
  if (item.kind === 'classify') {
    return unread(tx).get({ requestId: item.requestId }) !== undefined
  }
  if (item.kind === 'approve') {
    const asked = askedOf(tx).get({ id: item.letterId ?? '' })
    return asked?.state === 'in_review' && asked.discardedAt === null && may(actor, 'approve_letter', found.scope)
  }
  const { requestId, rule, dueOn } = item
  if (rule === null || dueOn === null) return false
  const kept = keptDate(tx).get({ requestId, rule })
  if (kept?.dueOn !== dueOn) return false
  if (kept.whose === 'requester') return stillOurs(tx, { requestId, rule, dueOn }, on, found.row)
  return kept.whose === 'oversight_body' ? found.row.stage === 'in_complaint' : found.row.replyDueOn === dueOn
}
