import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { authorityName } from '../../db/schema/authority'
import { bodyName } from '../../domain/letter/bodies'
import type { ScriptName } from '../../i18n/script-names'

/** The names that a Serbian letter may hold and that no machine converts: of its authority, of the Commissioner, of its requester; with the official form in each script. */
export function letterNames(language: string, authorityId: string, requesterName: string): ScriptName[] {
  if (!language.startsWith('sr-')) return []
  const rows = db().select().from(authorityName).where(eq(authorityName.authorityId, authorityId)).all()
  const named = (one: string) => rows.find((row) => row.language === one)?.name
  const [latin, cyrillic] = [named('sr-Latn'), named('sr-Cyrl')]
  const own = latin ?? cyrillic
  return [
    ...(own === undefined ? [] : [{ latin: latin ?? own, cyrillic: cyrillic ?? own }]), ...rows.filter((row) => !row.language.startsWith('sr-')).map(({ name }) => ({ latin: name, cyrillic: name })),
    { latin: bodyName('poverenik', 'sr-Latn'), cyrillic: bodyName('poverenik', 'sr-Cyrl') }, { latin: requesterName, cyrillic: requesterName },
  ]
}
