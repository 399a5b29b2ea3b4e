import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { dayOf } from '../../clock'
import { caseDates, zoneOf } from '../../db/case-dates'
import { liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { newId } from '../../db/ids'
import { handSetDate } from '../../db/schema/request'
import { transact } from '../../db/transact'
import { rulesOf } from '../../domain/deadline/by-hand'
import { lawById } from '../../domain/law/registry'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { clearDateByHandInput, setDateByHandInput } from '../../inputs/case-forms'
import { claimsNow, restand } from './move-standing'
import { openCase } from './open-case'
import { refreshDates } from './refresh-dates'
import { touch } from './touch'

/**
 * Sets the date of a rule by hand, with a reason, also where none can be computed: no version loaded, or nothing known has started it. It stays marked, and the
 * computed date stays readable in the steps. Refuses a rule that the law of the case doesn't have (bad_input), and a case not sent yet (wrong_stage).
 */
export function setDateByHand(actor: Actor, input: z.output<typeof setDateByHandInput>): { rule: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    if (row.stage === 'draft' || row.stage === 'in_review' || row.stage === 'approved') throw new Refusal('wrong_stage', { stage: row.stage })
    const computed = caseDates(tx, row, liveFacts(tx, row.id), dayOf(stamp.at, zoneOf(tx, row.authorityId))).rows.find((one) => one.rule === input.rule)
    if (!computed && !rulesOf(lawById(row.lawId) ?? []).some((one) => one.rule === input.rule)) throw new Refusal('bad_input', { path: 'rule' }, 'rule')
    const claimed = claimsNow(tx, row.id)
    tx.update(handSetDate).set({ withdrawnAt: stamp.at })
      .where(and(eq(handSetDate.requestId, row.id), eq(handSetDate.rule, input.rule), isNull(handSetDate.withdrawnAt))).run()
    tx.insert(handSetDate).values({ id: newId(), requestId: row.id, rule: input.rule, dueOn: input.dueOn, reason: input.reason, setBy: stamp.actor, setAt: stamp.at }).run()
    refreshDates(tx, row)
    record(caseSubject(row.id), 'date_set_by_hand', { rule: input.rule, was: computed?.dueOn ?? null, now: input.dueOn, reason: input.reason })
    restand(tx, record, row.id, claimed)
    touch(tx, row.id, stamp.at, 'date_set_by_hand')
    return { rule: input.rule }
  })
}

/** Takes back a date set by hand: the computed one counts again. */
export function clearDateByHand(actor: Actor, input: z.output<typeof clearDateByHandInput>): { rule: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const claimed = claimsNow(tx, row.id)
    const live = tx.update(handSetDate).set({ withdrawnAt: stamp.at })
      .where(and(eq(handSetDate.requestId, row.id), eq(handSetDate.rule, input.rule), isNull(handSetDate.withdrawnAt))).returning().get()
    if (!live) throw new Refusal('nothing_changed')
    const { dates } = refreshDates(tx, row)
    const computed = dates.rows.find((one) => one.rule === input.rule)?.dueOn ?? null
    record(caseSubject(row.id), 'date_by_hand_withdrawn', { rule: input.rule, was: live.dueOn, now: computed })
    restand(tx, record, row.id, claimed)
    touch(tx, row.id, stamp.at, 'date_by_hand_withdrawn')
    return { rule: input.rule }
  })
}
