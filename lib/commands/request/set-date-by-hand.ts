import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { newId } from '../../db/ids'
import { deadline, handSetDate } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { clearDateByHandInput, setDateByHandInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { refreshDates } from './refresh-dates'
import { touch } from './touch'

/** Sets the date of a rule by hand, with a reason; it stays marked, and the computed date stays readable in the steps. */
export function setDateByHand(actor: Actor, input: z.output<typeof setDateByHandInput>): { rule: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const was = tx.select().from(deadline).where(and(eq(deadline.requestId, row.id), eq(deadline.rule, input.rule))).get()
    if (!was) throw new Refusal('bad_input', { path: 'rule' }, 'rule')
    tx.update(handSetDate).set({ withdrawnAt: stamp.at })
      .where(and(eq(handSetDate.requestId, row.id), eq(handSetDate.rule, input.rule), isNull(handSetDate.withdrawnAt))).run()
    tx.insert(handSetDate).values({ id: newId(), requestId: row.id, rule: input.rule, dueOn: input.dueOn, reason: input.reason, setBy: stamp.actor, setAt: stamp.at }).run()
    refreshDates(tx, row)
    record(caseSubject(row.id), 'date_set_by_hand', { rule: input.rule, was: was.dueOn, now: input.dueOn, reason: input.reason })
    touch(tx, row.id, stamp.at, 'date_set_by_hand')
    return { rule: input.rule }
  })
}

/** Takes back a date set by hand: the computed one counts again. */
export function clearDateByHand(actor: Actor, input: z.output<typeof clearDateByHandInput>): { rule: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const live = tx.update(handSetDate).set({ withdrawnAt: stamp.at })
      .where(and(eq(handSetDate.requestId, row.id), eq(handSetDate.rule, input.rule), isNull(handSetDate.withdrawnAt))).returning().get()
    if (!live) throw new Refusal('nothing_changed')
    const { dates } = refreshDates(tx, row)
    const computed = dates.rows.find((one) => one.rule === input.rule)?.dueOn ?? null
    record(caseSubject(row.id), 'date_by_hand_withdrawn', { rule: input.rule, was: live.dueOn, now: computed })
    touch(tx, row.id, stamp.at, 'date_by_hand_withdrawn')
    return { rule: input.rule }
  })
}
