import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { authority, authorityLaw, authorityName } from '../../db/schema/authority'
import type { Recorder, Stamp } from '../../db/transact'
import { foldForSearch } from '../../i18n/fold'
import { countryOf } from '../../domain/law/country'
import { lawById } from '../../domain/law/registry'

/** Adds an authority that a logged request names for the first time: its name, its law from the beginning, its calendar. Details can follow. */
export function addAuthorityRow(
  tx: Tx, record: Recorder, stamp: Stamp, input: { name: string; lawId: string; calendarId: string; language: string },
): typeof authority.$inferSelect {
  const law = lawById(input.lawId)?.at(-1)
  const added = tx.insert(authority).values({
    id: newId(), jurisdiction: law?.jurisdiction ?? '', country: countryOf(law?.jurisdiction ?? ''), zone: law?.zone ?? 'Europe/Madrid',
    language: input.language, calendarId: input.calendarId, sortName: input.name, folded: foldForSearch(input.name), createdAt: stamp.at,
  }).returning().get()
  tx.insert(authorityName).values({ authorityId: added.id, language: input.language, name: input.name }).run()
  tx.insert(authorityLaw).values({ authorityId: added.id, fromOn: '1900-01-01', toOn: null, lawId: input.lawId }).run()
  record(HOUSE, 'authority_added', { authorityId: added.id, name: input.name })
  return added
}
