import { and, asc, inArray, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { today } from '../../clock'
import { db } from '../../db/client'
import { authority, authorityLaw, authorityName } from '../../db/schema/authority'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { foldForSearch } from '../../i18n/fold'
import { nameFor } from './authority-names'
import type { OfficialName } from './authority-names'

const MOST = 12

/** An authority to choose: its name for the reader, its place, the law that binds it on the day, its calendar, and which day it is there. */
export type FoundAuthority = { id: string; today: string; name: OfficialName; place: string | null; ownLanguage: string; law: string | null; calendar: string }

/** A condition for words of a name, place or official code, in any script and in any order. */
export function namedLike(typed: string): SQL | undefined {
  const words = foldForSearch(typed).split(' ').filter(Boolean).slice(0, 8)
  return and(...words.map((word) => sql`${authority.folded} LIKE ${`%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`} ESCAPE '\\'`))
}

/** Authorities by what a person types, for a field that completes itself; `ids` asks for some by name instead. `on` null: today, in each one's own zone. */
export function findAuthorities(actor: Actor, wanted: { typed: string } | { ids: readonly string[] }, language: string, on: string | null): FoundAuthority[] {
  if (!mayInHouse(actor, 'read_directory')) throw new NotFound()
  const rows = db().select().from(authority).where('ids' in wanted ? inArray(authority.id, [...wanted.ids]) : namedLike(wanted.typed))
    .orderBy(asc(authority.sortName), asc(authority.id)).limit(MOST).all()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const names = db().select().from(authorityName).where(inArray(authorityName.authorityId, ids)).all()
  const laws = db().select().from(authorityLaw).where(inArray(authorityLaw.authorityId, ids)).all()
  return rows.map((row) => ({
    id: row.id, today: today(row.zone), place: row.place, ownLanguage: row.language, calendar: row.calendarId,
    name: nameFor(names.filter((one) => one.authorityId === row.id), language, row.language) ?? { name: row.sortName, language: row.language },
    law: laws.find((one) => one.authorityId === row.id && binds(one, on ?? today(row.zone)))?.lawId ?? null,
  }))
}

const binds = (law: { fromOn: string; toOn: string | null }, on: string) => law.fromOn <= on && (law.toOn === null || on <= law.toOn)
