import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { requestTag } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { setTags } from './case-parts'
import { openCase } from './open-case'
import { indexForSearch, touch } from './touch'

type OneTag = { requestId: string; tag: string }

/** Adds one tag to a case; refused (nothing_changed) where it has it already. */
export function addTag(actor: Actor, input: OneTag): void {
  changeTags(actor, input, (was) => (was.includes(input.tag) ? was : [...was, input.tag].sort()))
}

/** Takes one tag off a case; refused (nothing_changed) where it hasn't got it. */
export function removeTag(actor: Actor, input: OneTag): void {
  changeTags(actor, input, (was) => was.filter((tag) => tag !== input.tag))
}

function changeTags(actor: Actor, { requestId }: OneTag, change: (was: string[]) => string[]): void {
  transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, requestId, 'edit_request')
    const was = tx.select().from(requestTag).where(eq(requestTag.requestId, row.id)).all().map((one) => one.tag).sort()
    const now = change(was)
    if (now.length === was.length) throw new Refusal('nothing_changed')
    setTags(tx, row.id, now)
    record(caseSubject(row.id), 'tags_changed', { was, now })
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'tags_changed')
  })
}
