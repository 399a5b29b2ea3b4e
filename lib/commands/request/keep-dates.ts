import { and, eq, sql } from 'drizzle-orm'
import { now as clock } from '../../clock'
import type { CaseDates } from '../../db/case-dates'
import type { Db, Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { feedEntry } from '../../db/schema/mail'
import { deadline, request } from '../../db/schema/request'
import { isDated } from '../../domain/deadline/date-moves'

export type KeptDate = typeof deadline.$inferSelect
/** The columns of a case that hold its next deadline. */
export const NEXT = ['replyDueOn', 'silenceFrom', 'nextDueOn', 'nextRule', 'nextWhose', 'nextState', 'nextAsOf', 'nextValidUntil', 'nextSort'] as const
export type NextColumns = Pick<typeof request.$inferSelect, (typeof NEXT)[number]>

const of = sql.placeholder
const datesOf = prepared((on) => on.select().from(deadline).where(eq(deadline.requestId, of('id'))).prepare())
const putDate = prepared((on) => on.insert(deadline).values({
  requestId: of('requestId'), rule: of('rule'), whose: of('whose'), nominalOn: of('nominalOn'), dueOn: of('dueOn'), dueAt: of('dueAt'), silenceFrom: of('silenceFrom'),
  opensOn: of('opensOn'), safeUntil: of('safeUntil'), latestUntil: of('latestUntil'), effect: of('effect'), verified: of('verified'),
}).onConflictDoUpdate({
  target: [deadline.requestId, deadline.rule],
  set: {
    whose: sql`excluded.whose`, nominalOn: sql`excluded.nominal_on`, dueOn: sql`excluded.due_on`, dueAt: sql`excluded.due_at`, silenceFrom: sql`excluded.silence_from`,
    opensOn: sql`excluded.opens_on`, safeUntil: sql`excluded.safe_until`, latestUntil: sql`excluded.latest_until`, effect: sql`excluded.effect`, verified: sql`excluded.verified`,
  },
}).prepare())
const dropDate = prepared((on) => on.delete(deadline).where(and(eq(deadline.requestId, of('id')), eq(deadline.rule, of('rule')))).prepare())
const movedOut = prepared((on) => on.insert(feedEntry).values({ requestId: of('requestId'), rule: of('rule'), dueOn: of('dueOn'), sequence: 1, changedAt: of('at'), cancelledAt: of('cancelledAt') })
  .onConflictDoUpdate({
    target: [feedEntry.requestId, feedEntry.rule],
    set: { dueOn: sql`excluded.due_on`, sequence: sql`${feedEntry.sequence} + 1`, changedAt: sql`excluded.changed_at`, cancelledAt: sql`excluded.cancelled_at` },
  }).prepare())
const cameBack = prepared((on) => on.update(feedEntry).set({ dueOn: sql`${of('dueOn')}`, sequence: sql`${feedEntry.sequence} + 1`, changedAt: sql`${of('at')}`, cancelledAt: null })
  .where(and(eq(feedEntry.requestId, of('requestId')), eq(feedEntry.rule, of('rule')))).prepare())
const nextOf = prepared((on) => on.select(Object.fromEntries(NEXT.map((column) => [column, request[column]])) as Pick<typeof request, keyof NextColumns>).from(request).where(eq(request.id, of('id'))).prepare())
const putNext = new Map<string, ReturnType<typeof putting>>()

/** The dates of a case as they are kept. */
export function keptDates(tx: Db | Tx, requestId: string): KeptDate[] {
  return datesOf(tx).all({ id: requestId })
}

/** Keeps the computed dates of a case: writes what differs from the rows kept before, and no more. */
export function keepDates(tx: Tx, requestId: string, before: readonly KeptDate[], computed: CaseDates['rows']): void {
  const now = computed.filter(isDated).map((one): KeptDate => ({
    requestId, rule: one.rule, whose: one.whose, nominalOn: one.nominalOn, dueOn: one.dueOn, dueAt: one.dueAt, silenceFrom: one.silenceFrom,
    opensOn: one.opensOn, safeUntil: one.safeUntil, latestUntil: one.latestUntil, effect: one.effect, verified: one.verified,
  }))
  const rules = new Set(now.map((one) => one.rule))
  for (const one of before) {
    if (rules.has(one.rule)) continue
    dropDate(tx).run({ id: requestId, rule: one.rule })
    tellFeeds(tx, one, null)
  }
  for (const one of now) {
    const same = before.find((kept) => kept.rule === one.rule)
    if (same && !isOther(same, one)) continue
    putKeptDate(tx, one)
    if (!same || same.dueOn !== one.dueOn) tellFeeds(tx, same ?? null, one)
  }
}

/** Calendars outside follow a date by its sequence: it grows when the date moves, when it is superseded, and when it comes back. A date that never moved has none. */
function tellFeeds(tx: Tx, was: KeptDate | null, now: KeptDate | null): void {
  const { requestId, rule } = (now ?? was)!
  const at = clock()
  if (!was?.dueOn) {
    if (now?.dueOn) cameBack(tx).run({ requestId, rule, dueOn: now.dueOn, at })
  } else movedOut(tx).run({ requestId, rule, dueOn: now?.dueOn ?? was.dueOn, at, cancelledAt: now?.dueOn ? null : at })
}

/** Writes one kept date of a case, in place of the one of its rule. */
export function putKeptDate(tx: Tx, row: KeptDate): void {
  putDate(tx).run(row)
}

const isOther = (was: KeptDate, now: KeptDate) => (Object.keys(now) as (keyof KeptDate)[]).some((key) => was[key] !== now[key])

/** Keeps the next deadline of a case, as of a day, on its row: writes the columns that differ, and no more, since most of them stand in indexes of every case. */
export function keepNext(tx: Tx, requestId: string, columns: NextColumns): void {
  const was = nextOf(tx).get({ id: requestId })
  const changed = NEXT.filter((column) => was?.[column] !== columns[column])
  if (changed.length === 0) return
  const key = changed.join(' ')
  const put = putNext.get(key) ?? putting(changed)
  putNext.set(key, put)
  put(tx).run({ id: requestId, ...columns })
}

function putting(columns: readonly (keyof NextColumns)[]) {
  return prepared((on) => on.update(request).set(Object.fromEntries(columns.map((column) => [column, sql`${of(column)}`]))).where(eq(request.id, of('id'))).prepare())
}
