import { eq } from 'drizzle-orm'
import { noticeEmail, noticeHeaders } from '../../emails/notice-email'
import type { Email } from '../../emails/notice-email'
import { dayOf, now, timeOf } from '../clock'
import { dropGone } from '../commands/reminder/drop-gone'
import { planNotices } from '../commands/reminder/plan-notices'
import { queueNotice } from '../commands/reminder/queue-notice'
import { withdrawNotices } from '../commands/reminder/withdraw-notices'
import { db } from '../db/client'
import { lastEvent } from '../db/last-event'
import { notice, noticeItem } from '../db/schema/mail'
import { person } from '../db/schema/people'
import type { NoticeItemKind, NoticeKind } from '../domain/letter/words'
import type { PlannedNotice } from '../domain/reminder/person-notices'
import { baseUrl } from '../env'
import { keepRaw } from '../files/keep-raw'
import { composeMail } from '../mail/compose'
import { newMessageId } from '../mail/message-id'
import { mailFrom } from '../mail/settings'
import { dueNotices } from '../queries/reminder/due-notices'
import type { Looked, Moment } from '../queries/reminder/due-notices'
import { noticeFacts } from '../queries/reminder/notice-facts'

/** A notice as it was queued, or would be. */
export type Said = {
  to: string; kind: NoticeKind; subject: string
  items: { requestId: string; rule: string | null; dueOn: string | null; kind: NoticeItemKind }[]
}
type Planned = PlannedNotice & { personId: string }

/** What would be queued at a moment; nothing is written. */
export function wouldRemind(moment: Moment): Said[] {
  return dueNotices(moment).flatMap((one) => {
    const email = drawn(one, moment)
    return email ? [{ to: one.email, kind: one.kind, subject: email.subject, items: plain(one.items) }] : []
  })
}

/**
 * Plans what is due at a moment, draws each notice once and puts it into the outbox; also what an earlier pass planned and didn't come to draw. `live`: the moment is now,
 * and what was looked at before is known; a digest then takes the place of those that never left. Returns what was queued.
 */
export async function remind(moment: Moment, live: Pick<Looked, 'lookedAt' | 'gap'> | null = null): Promise<Said[]> {
  const again = withdrawNotices()
  const asOf = lastEvent(db())
  const planned = new Set(planNotices(dueNotices(moment, { lookedAt: live?.lookedAt ?? null, gap: live?.gap ?? null, again }), live !== null))
  const queued: Said[] = []
  for (const id of waitingToBeDrawn()) {
    const said = await drawAndQueue(id, moment, planned.has(id) ? asOf : null)
    if (said) queued.push(said)
  }
  return queued
}

/** One notice to the outbox, or taken back when nothing of it holds any more; null then, and when another worker was faster. */
async function drawAndQueue(id: string, moment: Moment, asOf: number | null): Promise<Said | null> {
  if (!dropGone(id, asOf)) return null
  const planned = plannedNotice(id)
  const email = planned && drawn(planned, moment)
  if (!planned || !email) return null
  const from = mailFrom(), at = now(), messageId = newMessageId(from.address)
  const facts = { base: base(), language: planned.language }
  const bytes = await composeMail({
    from: { name: from.name, address: from.address }, to: { name: planned.name, address: planned.email }, ...email, headers: noticeHeaders(facts), messageId, date: at,
  })
  const raw = keepRaw(bytes)
  if (!queueNotice(id, { raw, messageId, from: from.address, to: planned.email, subject: email.subject }, asOf)) return null
  return { to: planned.email, kind: planned.kind, subject: email.subject, items: plain(planned.items) }
}

function drawn(planned: Planned, moment: Moment): Email | null {
  const facts = noticeFacts(planned, { base: base(), timeIn: (zone) => moment(zone).time })
  return facts && noticeEmail(facts)
}

function waitingToBeDrawn(): string[] {
  return db().select({ id: notice.id }).from(notice).where(eq(notice.state, 'planned')).orderBy(notice.plannedAt, notice.on, notice.personId, notice.kind, notice.slot).all().map((row) => row.id)
}

function plannedNotice(id: string): (Planned & { email: string; name: string; language: string }) | null {
  const found = db().select().from(notice).innerJoin(person, eq(person.id, notice.personId)).where(eq(notice.id, id)).get()
  if (!found) return null
  const items = db().select().from(noticeItem).where(eq(noticeItem.noticeId, id)).orderBy(noticeItem.position).all()
  const { email, name, language } = found.person
  return { ...found.notice, items, email, name, language }
}

const plain = (items: PlannedNotice['items']): Said['items'] => items.map(({ requestId, rule, dueOn, kind }) => ({ requestId, rule, dueOn, kind }))
const base = () => baseUrl().href.replace(/\/$/, '')

/** An instant as a moment in each zone. */
export function momentOf(instant: string): Moment {
  return (zone) => ({ on: dayOf(instant, zone), time: timeOf(instant, zone) })
}
