import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { dayOf } from '../../clock'
import { caseDates, zoneOf } from '../../db/case-dates'
import { liveFacts } from '../../db/facts'
import { snooze } from '../../db/schema/mail'
import { caseFor } from '../../db/scope'
import { write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { putOffDays } from '../../domain/request/put-off'
import type { putBackInput, putOffInput } from '../../inputs/put-off'

// How a person looks at Today is no part of the history: these write no event, and no notice of a date waits for them.

/**
 * Puts a case off for oneself: its dates stand on one's own Today again from `until`, or as soon as anything happens in it. Refuses a day that has come, one
 * past a date of ours, asked of the facts themselves, and one too far ahead (bad_day); where a date of ours is too near, every day (too_near).
 */
export function putOff(actor: PersonActor, { requestId, until, reason }: z.output<typeof putOffInput>): { until: string } {
  return write((tx, { at }) => {
    const row = caseFor(tx, actor, { id: requestId })?.row
    if (!row) throw new NotFound()
    const today = dayOf(at, zoneOf(tx, row.authorityId))
    const own = caseDates(tx, row, liveFacts(tx, row.id), today).rows.filter((one) => one.whose === 'requester' && (one.state === 'open' || one.state === 'not_open'))
    const days = putOffDays(today, own)
    if (!days) throw new Refusal('too_near', {}, 'until')
    if (until < days.first || until > days.last) throw new Refusal('bad_day', {}, 'until')
    const values = { until, reason, at }
    tx.insert(snooze).values({ personId: actor.id, requestId: row.id, ...values }).onConflictDoUpdate({ target: [snooze.personId, snooze.requestId], set: values }).run()
    return { until }
  })
}

/** Shows again at once what one had put off oneself. */
export function putBack(actor: PersonActor, { requestId }: z.output<typeof putBackInput>): { requestId: string } {
  return write((tx) => {
    const done = tx.delete(snooze).where(and(eq(snooze.personId, actor.id), eq(snooze.requestId, requestId))).run()
    if (done.changes === 0) throw new NotFound()
    return { requestId }
  })
}
