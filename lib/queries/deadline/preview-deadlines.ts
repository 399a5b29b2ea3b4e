import { eq } from 'drizzle-orm'
import { today } from '../../clock'
import { lawInForce } from '../../db/calendar-book'
import { lawOn } from '../../db/case-dates'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { requester } from '../../db/schema/people'
import { computeDeadlines } from '../../domain/deadline/compute-deadlines'
import { nextDeadline } from '../../domain/deadline/next-deadline'
import type { ClockFact, DeadlineAnswer, DeadlineErrorCode, DeadlineRow } from '../../domain/deadline/types'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { mediumOf } from '../../domain/request/words'
import type { Channel } from '../../domain/request/words'

export type PreviewInput = { authority: string; requester: string; channel: Channel; kind?: 'life_or_liberty'; facts: readonly ClockFact[] }
export type DeadlinePreview =
  | { kind: 'nothing' }
  | { kind: 'problem'; code: DeadlineErrorCode | 'no_law' }
  | { kind: 'dates'; answer: DeadlineAnswer; shown: DeadlineRow; today: string }

/** The dates of a case that isn't saved yet, from its authority and the facts typed so far; nothing is written. `shown` is the date to look at. */
export function previewDeadlines(actor: Actor, input: PreviewInput): DeadlinePreview {
  if (!mayInHouse(actor, 'log_request')) throw new Refusal('not_allowed')
  const at = db().select().from(authority).where(eq(authority.id, input.authority)).get()
  const days = input.facts.filter((fact) => ['sent', 'received', 'registered'].includes(fact.type)).map((fact) => dayOfFact(fact)).sort()
  if (!at || !days[0]) return { kind: 'nothing' }
  const law = lawOn(db(), at.id, days[0])
  if (!law) return { kind: 'problem', code: 'no_law' }
  const day = today(at.zone)
  const who = db().select({ kind: requester.kind }).from(requester).where(eq(requester.id, input.requester)).get()
  const { book, laws } = lawInForce(db())
  const result = computeDeadlines({
    law, calendar: at.calendarId, requester: who?.kind ?? 'legal_person', channel: mediumOf(input.channel), today: day, facts: [...input.facts],
    ...(input.kind ? { kind: input.kind } : {}),
  }, book, laws)
  if (!result.ok) return { kind: 'problem', code: result.error.code }
  const next = nextDeadline(result.answer.deadlines, day)
  const shown = result.answer.deadlines.find((row) => row.rule === next?.rule) ?? result.answer.deadlines.find((row) => /\.reply$|\.48h$/.test(row.rule) && row.dueOn)
  return shown ? { kind: 'dates', answer: result.answer, shown, today: day } : { kind: 'nothing' }
}

function dayOfFact(fact: ClockFact): string {
  return fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? ''
}
