import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { requestTag } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { setTags } from './case-parts'
import { openCase } from './open-case'
import { indexForSearch, touch } from './touch'

/** Takes one tag off a case; refused (nothing_changed) where it hasn't got it. */
export function removeTag(actor: Actor, input: { requestId: string; tag: string }): void {
  transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'edit_request')
    const was = tx.select().from(requestTag).where(eq(requestTag.requestId, row.id)).all().map((one) => one.tag).sort()
    if (!was.includes(input.tag)) throw new Refusal('nothing_changed')
    const now = was.filter((tag) => tag !== input.tag)
    setTags(tx, row.id, now)
    record(caseSubject(row.id), 'tags_changed', { was, now })
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'tags_changed')
  })
}
