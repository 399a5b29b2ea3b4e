import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { person } from '../../db/schema/people'
import { request, requestMember } from '../../db/schema/request'
import { transact } from '../../db/transact'
import { mayTakeOver } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { restrictInput, takeOverInput } from '../../inputs/case-forms'
import { addMemberRow } from './case-parts'
import { openCase } from './open-case'
import { touch } from './touch'

/** Restricts a case to its members, or opens it again. Whoever restricts it becomes a member, so that it is never nobody's. */
export function restrict(actor: Actor, input: z.output<typeof restrictInput>): { restricted: boolean } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'restrict')
    if (row.restricted === input.restricted) throw new Refusal('nothing_changed')
    if (input.restricted && actor.kind === 'person' && addMemberRow(tx, stamp, row.id, actor.id)) record(caseSubject(row.id), 'member_added', { personId: actor.id })
    tx.update(request).set({ restricted: input.restricted }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'restriction_changed', { restricted: input.restricted })
    touch(tx, row.id, stamp.at, 'restriction_changed')
    return { restricted: input.restricted }
  })
}

/** An admin takes over a restricted case when none of its members can act any more (all disabled), with a reason that all members see. */
export function takeOver(actor: Actor, input: z.output<typeof takeOverInput>): { requestId: string } {
  if (!mayTakeOver(actor)) throw new Refusal('not_allowed')
  return transact(actor, (tx, record, stamp) => {
    const row = tx.select().from(request).where(and(eq(request.ref, input.ref), eq(request.restricted, true))).get()
    if (!row) throw new NotFound()
    const members = tx.select().from(requestMember).where(eq(requestMember.requestId, row.id)).all().map((one) => one.personId)
    const active = members.length === 0 ? [] : tx.select({ id: person.id }).from(person).where(and(inArray(person.id, members), isNull(person.disabledAt))).all()
    if (active.length > 0) throw new NotFound()
    addMemberRow(tx, stamp, row.id, actor.id)
    record(caseSubject(row.id), 'taken_over', { why: input.why })
    record(caseSubject(row.id), 'member_added', { personId: actor.id })
    touch(tx, row.id, stamp.at, 'taken_over')
    return { requestId: row.id }
  })
}
