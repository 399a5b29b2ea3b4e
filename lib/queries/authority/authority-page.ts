import { and, asc, desc, eq } from 'drizzle-orm'
import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import { authority, authorityContact, authorityLaw, authorityName } from '../../db/schema/authority'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { yearOf } from '../../domain/calendar/year'
import type { ListedDay, YearStanding } from '../../domain/calendar/year'
import { versionFor } from '../../domain/law/registry'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { caseStatus } from '../../domain/request/status'
import type { CaseStatus } from '../../domain/request/status'
import type { Channel } from '../../domain/request/words'
import { countOf, unreadAmong } from '../request/request-list'
import { isOpen } from '../request/view-conditions'
import { nameFor } from './authority-names'
import type { OfficialName } from './authority-names'

const SHOWN = 10
/** The years shown beside this one: two back, for cases that still run, and the next. */
const YEARS_BACK = 2

/** How far the days of one year can be relied on, where they come from, and which they are. `source` is a text or a code of messages holidays.json. */
export type CalendarYearLine = { year: number; standing: YearStanding; sources: string[]; days: ListedDay[] }
export type AuthorityCase = { id: string; ref: string; title: string; language: string; status: CaseStatus; next: string | null; whose: string | null }

/** All that the page of an authority shows; calendar dates as text, codes for what the page words. */
export type AuthorityPage = {
  id: string; version: number; name: OfficialName; names: OfficialName[]; language: string
  place: string | null; country: string; zone: string; officialCode: string | null; website: string | null; notes: string | null
  laws: { lawId: string; fromOn: string; toOn: string | null; now: boolean; loaded: boolean }[]
  contacts: { id: string; channel: Channel; address: string; office: string | null; note: string | null; confirmedOn: string | null }[]
  calendar: { id: string; weekend: readonly number[]; years: CalendarYearLine[] }
  cases: AuthorityCase[]; total: number; open: number
  mayEdit: boolean
}

/** One authority for a reader; NotFound when there is none. A constant number of statements. */
export function authorityPage(actor: Actor, authorityId: string, reader: string, today: string): AuthorityPage {
  const row = mayInHouse(actor, 'read_directory') ? db().select().from(authority).where(eq(authority.id, authorityId)).get() : undefined
  if (!row) throw new NotFound()
  const names = db().select({ name: authorityName.name, language: authorityName.language }).from(authorityName)
    .where(eq(authorityName.authorityId, row.id)).orderBy(asc(authorityName.language)).all()
  const laws = db().select().from(authorityLaw).where(eq(authorityLaw.authorityId, row.id)).orderBy(asc(authorityLaw.fromOn)).all()
  const contacts = db().select().from(authorityContact).where(eq(authorityContact.authorityId, row.id)).orderBy(asc(authorityContact.position)).all()
  return {
    id: row.id, version: row.version, name: nameFor(names, reader, row.language) ?? { name: row.sortName, language: row.language }, names, language: row.language,
    place: row.place, country: row.country, zone: row.zone, officialCode: row.officialCode, website: row.website, notes: row.notes,
    laws: laws.map((law) => ({
      lawId: law.lawId, fromOn: law.fromOn, toOn: law.toOn,
      now: law.fromOn <= today && (law.toOn === null || today <= law.toOn), loaded: versionFor(law.lawId, later(law.fromOn, today, law.toOn)) !== null,
    })),
    contacts: contacts.map(({ id, channel, address, office, note, confirmedOn }) => ({ id, channel, address, office, note, confirmedOn })),
    calendar: calendarOf(row.calendarId, Number(today.slice(0, 4))),
    ...casesOf(actor, row.id, today),
    mayEdit: mayInHouse(actor, 'manage_authorities'),
  }
}

/** The day on which a law is asked for: today while it binds, else its last or first day. */
function later(fromOn: string, today: string, toOn: string | null): string {
  return today < fromOn ? fromOn : toOn !== null && toOn < today ? toOn : today
}

function calendarOf(calendarId: string, thisYear: number): AuthorityPage['calendar'] {
  const book = calendarBook(db())
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => thisYear - YEARS_BACK + index)
  return {
    id: calendarId, weekend: book.calendars[calendarId]?.weekend ?? [6, 7],
    years: years.map((year): CalendarYearLine => {
      const found = yearOf(book, calendarId, year)
      if (!found) return { year, standing: 'version_not_loaded', sources: [], days: [] }
      return { year, standing: found.status, sources: [found.region?.source, found.own?.source].filter((one): one is string => one !== undefined && one !== ''), days: [...found.days] }
    }),
  }
}

function casesOf(actor: Actor, authorityId: string, today: string): Pick<AuthorityPage, 'cases' | 'total' | 'open'> {
  const here = eq(request.authorityId, authorityId)
  const rows = db().select().from(request).where(and(visibleTo(actor), here)).orderBy(asc(request.nextSort), desc(request.id)).limit(SHOWN).all()
  const unread = unreadAmong(rows.map((row) => row.id))
  return {
    cases: rows.map((row) => ({
      id: row.id, ref: row.ref, title: row.title, language: row.language, next: row.nextDueOn, whose: row.nextWhose,
      status: caseStatus({ ...row, needsTriage: unread.has(row.id) }, today),
    })),
    total: countOf(actor, here),
    open: countOf(actor, and(here, isOpen)),
  }
}
