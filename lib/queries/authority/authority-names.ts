import { eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority, authorityName } from '../../db/schema/authority'

/** An official name with the language and script that it stands in. */
export type OfficialName = { name: string; language: string }

/** The name that a reader gets: the official form in their language and script, else the authority's own; never machine-changed. */
export function nameFor(names: readonly OfficialName[], reader: string, own: string): OfficialName | null {
  const close = reader === 'sr-Latn' ? 'sr-Cyrl' : reader === 'sr-Cyrl' ? 'sr-Latn' : null
  const wanted = [reader, own, close].map((language) => names.find((one) => one.language === language)).find(Boolean)
  return wanted ?? names[0] ?? null
}

/** The names of some authorities for a reader, in one statement. */
export function authorityNames(authorityIds: readonly string[], reader: string): Map<string, OfficialName> {
  const ids = [...new Set(authorityIds)]
  if (ids.length === 0) return new Map()
  const rows = db().select({ id: authority.id, own: authority.language, language: authorityName.language, name: authorityName.name })
    .from(authorityName).innerJoin(authority, eq(authority.id, authorityName.authorityId)).where(inArray(authorityName.authorityId, ids)).all()
  const found = new Map<string, OfficialName>()
  for (const id of ids) {
    const names = rows.filter((row) => row.id === id)
    const name = nameFor(names, reader, names[0]?.own ?? '')
    if (name) found.set(id, { name: name.name, language: name.language })
  }
  return found
}
