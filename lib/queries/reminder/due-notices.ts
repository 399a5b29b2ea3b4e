import { sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { stillOurs } from '../../db/our-dates'
import { prepared } from '../../db/prepared'
import { notice } from '../../db/schema/mail'
import { addDays } from '../../domain/calendar/days'
import { maySee } from '../../domain/permissions'
import { audienceOf, mayApprove, mayClassify } from '../../domain/reminder/audience'
import type { Candidate } from '../../domain/reminder/audience'
import { FAR_DAYS, WEEK } from '../../domain/reminder/date-kind'
import type { LiveDate } from '../../domain/reminder/date-kind'
import { digestHour, personNotices, startsWeek } from '../../domain/reminder/person-notices'
import type { PersonsDate, PersonsDay, PlannedNotice, WaitingItem } from '../../domain/reminder/person-notices'
import { digestWasMissed, wasLookedAt } from '../../domain/reminder/looked-at'
import type { LocalTime } from '../../domain/reminder/looked-at'
import { liveDates, ourNearDates, teamDates } from './live-dates'
import { peopleToRemind } from './people-to-remind'
import type { Reminded } from './people-to-remind'
import { membersOf, toldBefore, toldKey } from './told-before'
import { waitingLetters, waitingReplies } from './waiting-items'

export type DueNotice = PlannedNotice & { personId: string; email: string }
/** What time it is in a zone, or is taken to be. */
export type Moment = (zone: string) => LocalTime
/**
 * `lookedAt`: the moment of the pass before, by whose digests nobody is asked again; `gap`: the last time in which nobody looked; `again`: people whose digest was
 * withdrawn since.
 */
export type Looked = { lookedAt: Moment | null; gap: { from: Moment; to: Moment } | null; again: ReadonlySet<string> }

const of = sql.placeholder
const known = prepared((on) => on.select({ id: notice.id }).from(notice)
  .where(sql`${notice.personId} = ${of('personId')} AND ${notice.kind} = ${of('kind')} AND ${notice.slot} = ${of('slot')}`).prepare())
const isKnown = (personId: string, one: { kind: string; slot: string }) => known(db()).get({ personId, kind: one.kind, slot: one.slot }) !== undefined

/**
 * Every notice that is due at a moment and was not planned yet, for everybody who is enabled: read only. Only the worker and the command line ask; what each person
 * may see is decided here, case by case, and once more when the notice is written.
 */
export function dueNotices(moment: Moment, looked: Looked = { lookedAt: null, gap: null, again: new Set() }): DueNotice[] {
  const people = peopleToRemind().map((who) => ({ ...who, day: dayFor(who, moment, looked) }))
  const days = [...new Set(people.map((who) => who.day.on))].sort()
  return days.flatMap((on) => noticesOn(on, people.filter((who) => who.day.on === on), people, allToldBy(on, looked)))
}

/** The day by which everybody had been told what there was: this one, or that before a time in which nobody looked, for as long after it as a date is told of. */
function allToldBy(on: string, { gap }: Looked): string {
  return gap && gap.to('UTC').on >= addDays(on, -FAR_DAYS) ? gap.from('UTC').on : on
}

type Today = Reminded & { day: PersonsDay }

function dayFor({ actor, choice }: Reminded, moment: Moment, { lookedAt, gap, again }: Looked): PersonsDay {
  const at = moment(choice.zone)
  const before = lookedAt?.(choice.zone) ?? null
  const asked = before !== null && wasLookedAt(choice, at, before) && !again.has(actor.id)
  return { ...at, digest: !asked, late: gap !== null && digestWasMissed(choice, at, { from: gap.from(choice.zone), to: gap.to(choice.zone) }) }
}

function noticesOn(on: string, some: readonly Today[], everybody: readonly Today[], toldBy: string): DueNotice[] {
  const digests = some.some(({ actor, choice, day }) => day.digest && digestHour(choice, on, day.time) && !isKnown(actor.id, { kind: 'digest', slot: on }))
  const dates = digests ? liveDates(on, toldBy) : ourNearDates(on)
  const replies = digests ? waitingReplies() : [], letters = waitingLetters()
  const ids = [...dates, ...replies, ...letters].map((one) => one.requestId)
  const members = membersOf(ids)
  const told = digests ? toldBefore(dates.map((one) => one.requestId), on) : new Map<string, string>()
  const asMember = (requestId: string): Candidate[] => everybody.map(({ actor }) => ({ actor, isMember: members.get(requestId)?.includes(actor.id) ?? false }))

  const datesOf = new Map<string, PersonsDate[]>()
  for (const date of dates) {
    for (const [personId, as] of audienceOf(date, nearby(asMember(date.requestId)))) push(datesOf, personId, { ...date, as, told: told.get(toldKey(personId, date)) ?? null })
  }
  const waitingOf = new Map<string, WaitingItem[]>()
  for (const one of replies) for (const id of mayClassify(one, asMember(one.requestId))) push(waitingOf, id, { kind: 'classify', requestId: one.requestId, letterId: null, since: one.since })
  for (const one of letters) for (const id of mayApprove(one, asMember(one.requestId), one)) push(waitingOf, id, { kind: 'approve', requestId: one.requestId, letterId: one.letterId, since: one.since })

  const stands = new Map<string, boolean>()
  const isOpen = ({ requestId, rule, dueOn }: LiveDate) => {
    const key = toldKey('', { requestId, rule, dueOn })
    if (!stands.has(key)) stands.set(key, stillOurs(db(), { requestId, rule, dueOn }, on))
    return stands.get(key) === true
  }
  let week: ReturnType<typeof teamWeek> | null = null
  return some.flatMap(({ actor, email, choice, day }) => {
    const weekly = digests && actor.role === 'coordinator' && actor.partnerId === null && startsWeek(choice, on)
    const team = weekly ? (week ??= teamWeek(on))(actor) : null
    return personNotices(choice, day, datesOf.get(actor.id) ?? [], waitingOf.get(actor.id) ?? [], team)
      .filter((one) => !isKnown(actor.id, one))
      .map((one) => ({ ...one, personId: actor.id, email, items: one.items.filter((item) => item.kind !== 'own' || isOpen(item as unknown as LiveDate)) }))
      .filter((one) => one.items.length > 0)
  })
}

/** Only members, coordinators and admins are ever told of a date. */
const nearby = (people: readonly Candidate[]) => people.filter((who) => who.isMember || who.actor.role === 'coordinator' || who.actor.role === 'admin')

/** What a team has before it in a week, as far as each may see it. */
function teamWeek(on: string): (actor: Reminded['actor']) => LiveDate[] {
  const dates = teamDates(addDays(on, -WEEK), addDays(on, WEEK - 1))
  const members = membersOf(dates.map((one) => one.requestId))
  return (actor) => dates.filter((one) => maySee(actor, { ...one, isMember: members.get(one.requestId)?.includes(actor.id) ?? false }))
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
