import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority, authorityLaw, authorityName } from '../../db/schema/authority'
import { request } from '../../db/schema/request'
import { visibleParts } from '../../db/scope'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Language } from '../../i18n/languages'
import { collatorFor } from '../../i18n/sort'
import { nameFor } from './authority-names'
import type { OfficialName } from './authority-names'
import { namedLike } from './find-authorities'

/** What the address of the directory asks for; an empty text is no filter. */
export type AuthorityFilter = { q: string; country: string; law: string }

/** A row of the directory. `lawId` is the law that binds it today; `open` counts the open cases that the actor may see. */
export type AuthorityLine = {
  id: string; name: OfficialName; otherNames: OfficialName[]; place: string | null; language: string; country: string; lawId: string | null; calendarId: string; open: number
}
export type AuthorityList = { lines: AuthorityLine[]; total: number; countries: string[]; laws: string[] }

/** The directory in the order of a reader's language, filtered; five statements, whatever its size. */
export function authorityList(actor: Actor, filter: AuthorityFilter, reader: Language, today: string): AuthorityList {
  if (!mayInHouse(actor, 'read_directory')) throw new NotFound()
  const rows = db().select().from(authority).where(and(
    namedLike(filter.q),
    filter.country ? eq(authority.country, filter.country.toUpperCase()) : undefined,
    filter.law ? inArray(authority.id, db().select({ id: authorityLaw.authorityId }).from(authorityLaw).where(eq(authorityLaw.lawId, filter.law))) : undefined,
  )).all()
  const names = grouped(db().select().from(authorityName).all(), (one) => one.authorityId)
  const laws = db().select().from(authorityLaw).all()
  const lawsOf = grouped(laws, (one) => one.authorityId)
  const open = openCounts(actor)
  const order = collatorFor(reader)
  const lines = rows.map((row): AuthorityLine => {
    const own = names.get(row.id) ?? []
    const name = nameFor(own, reader, row.language) ?? { name: row.sortName, language: row.language }
    return {
      id: row.id, name: { name: name.name, language: name.language }, place: row.place, language: row.language, country: row.country, calendarId: row.calendarId,
      otherNames: beside(own, name.language, row.language, reader),
      lawId: (lawsOf.get(row.id) ?? []).find((law) => law.fromOn <= today && (law.toOn === null || today <= law.toOn))?.lawId ?? null,
      open: open.get(row.id) ?? 0,
    }
  }).sort((a, b) => order.compare(a.name.name, b.name.name))
  const countries = db().selectDistinct({ code: authority.country }).from(authority).all().map((row) => row.code).filter(Boolean).sort()
  return { lines, total: lines.length, countries, laws: [...new Set(laws.map((one) => one.lawId))].sort() }
}

/** What stands under the name for the reader: the authority's own, once; where that is the one shown and in Cyrillic, its Latin form for who reads no Serbian. */
function beside(names: readonly OfficialName[], shown: string, own: string, reader: Language): OfficialName[] {
  const isSerbian = (language: string) => language.startsWith('sr-')
  const wanted = shown === own ? (own === 'sr-Cyrl' && !isSerbian(reader) ? 'sr-Latn' : null) : isSerbian(own) && isSerbian(reader) ? null : own
  return names.filter((one) => one.language === wanted).map(({ name, language }) => ({ name, language }))
}

function openCounts(actor: Actor): Map<string, number> {
  const parts = visibleParts(actor).map((part) => sql`SELECT ${request.authorityId} AS id FROM ${request} WHERE ${and(part, sql`${request.stage} <> 'closed'`)}`)
  const rows = db().all<{ id: string; n: number }>(sql`SELECT id, count(*) AS n FROM (${sql.join(parts, sql` UNION ALL `)}) GROUP BY id`)
  return new Map(rows.map((row) => [row.id, row.n]))
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}
