import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { caseDates, firstDay } from '../../db/case-dates'
import type { Db, Tx } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { authority, authorityContact, authorityName } from '../../db/schema/authority'
import { letter, letterhead } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { message } from '../../db/schema/record'
import { question, request } from '../../db/schema/request'
import { NotFound } from '../../domain/refusal'

export type LetterCase = ReturnType<typeof caseOfLetter>

/** All that a letter's fields are derived from, read once: the case, its facts and dates as of a day, its authority, its requester, its questions. */
export function caseOfLetter(tx: Db | Tx, requestId: string, on: string) {
  const row = tx.select().from(request).where(eq(request.id, requestId)).get()
  if (!row) throw new NotFound()
  const office = tx.select().from(authority).where(eq(authority.id, row.authorityId)).get()
  const asks = tx.select().from(requester).where(eq(requester.id, row.requesterId)).get()
  if (!office || !asks) throw new NotFound()
  const facts = liveFacts(tx, requestId)
  return {
    row, office, asks, facts, on,
    names: Object.fromEntries(tx.select().from(authorityName).where(eq(authorityName.authorityId, office.id)).all().map((one) => [one.language, one.name])),
    contacts: tx.select().from(authorityContact).where(eq(authorityContact.authorityId, office.id)).orderBy(asc(authorityContact.position)).all(),
    letterheads: tx.select().from(letterhead).where(eq(letterhead.requesterId, asks.id)).all(),
    questions: tx.select().from(question).where(eq(question.requestId, requestId)).orderBy(asc(question.position)).all(),
    began: firstDay(facts),
    dates: caseDates(tx, row, facts, on),
    remindedOn: lastReminder(tx, requestId),
  }
}

function lastReminder(tx: Db | Tx, requestId: string): string | null {
  const said = tx.select({ on: message.on }).from(message).where(and(eq(message.requestId, requestId), eq(message.direction, 'out'), eq(message.kind, 'reminder')))
    .orderBy(desc(message.on)).get()?.on
  const left = tx.select({ at: letter.leftAt }).from(letter).where(and(eq(letter.requestId, requestId), eq(letter.purpose, 'reminder'), isNull(letter.discardedAt)))
    .orderBy(desc(letter.leftAt)).get()?.at
  return [said, left?.slice(0, 10)].filter((one) => one !== undefined).sort().at(-1) ?? null
}
