import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { authority, authorityContact, authorityLaw, authorityName } from '../../db/schema/authority'
import { SHIPPED_AUTHORITIES } from '../../db/shipped-authorities'
import type { Recorder, Stamp } from '../../db/transact'
import { foldForSearch } from '../../i18n/fold'

/** Puts the shipped authorities into a new directory; one that stands there already is left as it is. Called by set-up, inside its transaction. */
export function installShippedAuthorities(tx: Tx, record: Recorder, stamp: Stamp): void {
  for (const one of SHIPPED_AUTHORITIES) {
    if (tx.select({ id: authority.id }).from(authority).where(eq(authority.id, one.id)).get()) continue
    const name = one.names[one.language] ?? one.id
    tx.insert(authority).values({
      id: one.id, jurisdiction: one.jurisdiction, country: one.country, place: one.place, zone: one.zone, language: one.language,
      calendarId: one.calendarId, officialCode: one.officialCode, shipped: true, sortName: name,
      folded: foldForSearch([...Object.values(one.names), one.place, one.officialCode ?? ''].join('\n')), createdAt: stamp.at,
    }).run()
    for (const [language, text] of Object.entries(one.names)) tx.insert(authorityName).values({ authorityId: one.id, language, name: text }).run()
    for (const law of one.laws) tx.insert(authorityLaw).values({ authorityId: one.id, ...law }).run()
    one.contacts.forEach((contact, position) => tx.insert(authorityContact).values({ id: newId(), authorityId: one.id, ...contact, position }).run())
    record(HOUSE, 'authority_added', { authorityId: one.id, name })
  }
}
