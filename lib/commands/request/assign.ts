import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { requestMember } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { assignInput, memberInput } from '../../inputs/case-forms'
import { addMemberRow, assigneeOf, personOfCase } from './case-parts'
import { moveAssignee } from './move-assignee'
import { openCase } from './open-case'
import { touch } from './touch'

/** Gives a case to a person, who becomes a member; null takes it from everybody. Refuses somebody who may only read (cannot_act). */
export function assign(actor: Actor, input: z.output<typeof assignInput>): { assigneeId: string | null } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'assign')
    if (input.assigneeId) assigneeOf(tx, row, input.assigneeId, 'assigneeId')
    if (row.assigneeId === input.assigneeId) throw new Refusal('nothing_changed')
    moveAssignee(tx, record, stamp, row.id, { was: row.assigneeId, now: input.assigneeId })
    if (input.assigneeId && addMemberRow(tx, stamp, row.id, input.assigneeId)) record(caseSubject(row.id), 'member_added', { personId: input.assigneeId })
    return { assigneeId: input.assigneeId }
  })
}

/** Adds a member to a case: it is theirs from now on. */
export function addMember(actor: Actor, input: z.output<typeof memberInput>): { personId: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'assign')
    personOfCase(tx, row, input.personId, 'personId')
    if (!addMemberRow(tx, stamp, row.id, input.personId)) throw new Refusal('already_member', {}, 'personId')
    record(caseSubject(row.id), 'member_added', { personId: input.personId })
    touch(tx, row.id, stamp.at, 'member_added')
    return { personId: input.personId }
  })
}

/** Takes a member off a case. The assignee stays one; a restricted case keeps at least one member. */
export function removeMember(actor: Actor, input: z.output<typeof memberInput>): { personId: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'assign')
    const members = tx.select().from(requestMember).where(eq(requestMember.requestId, row.id)).all()
    if (!members.some((one) => one.personId === input.personId)) throw new Refusal('no_such_person', {}, 'personId')
    if (row.assigneeId === input.personId || (row.restricted && members.length === 1)) throw new Refusal('in_use', {}, 'personId')
    tx.delete(requestMember).where(and(eq(requestMember.requestId, row.id), eq(requestMember.personId, input.personId))).run()
    record(caseSubject(row.id), 'member_removed', { personId: input.personId })
    touch(tx, row.id, stamp.at, 'member_removed')
    return { personId: input.personId }
  })
}
