import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { authority, authorityContact, authorityLaw, authorityName } from '../../db/schema/authority'
import { transact } from '../../db/transact'
import { isKnownCalendar } from '../../domain/calendar/known-calendar'
import { lawById } from '../../domain/law/registry'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { foldForSearch } from '../../i18n/fold'
import { isZone } from '../../clock'
import type { saveAuthorityInput } from '../../inputs/authority'

type Input = z.output<typeof saveAuthorityInput>

/** Adds an authority to the directory, or changes one. Refused when somebody changed it meanwhile. */
export function saveAuthority(actor: Actor, input: Input): { authorityId: string } {
  if (!mayInHouse(actor, 'manage_authorities')) throw new Refusal('not_allowed')
  if (!isKnownCalendar(input.calendarId)) throw new Refusal('unknown_calendar', { calendar: input.calendarId }, 'calendarId')
  for (const law of input.laws) if (!lawById(law.lawId)) throw new Refusal('unknown_law', { law: law.lawId }, 'laws')
  if (!isZone(input.zone)) throw new Refusal('unknown_zone', { zone: input.zone }, 'zone')
  return transact(actor, (tx, record, stamp) => {
    const columns = columnsOf(input)
    const name = columns.sortName
    if (!input.authorityId) {
      const id = newId()
      tx.insert(authority).values({ id, ...columns, createdAt: stamp.at }).run()
      writeParts(tx, id, input)
      record(HOUSE, 'authority_added', { authorityId: id, name })
      return { authorityId: id }
    }
    const row = tx.select().from(authority).where(eq(authority.id, input.authorityId)).get()
    if (!row) throw new NotFound()
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    tx.update(authority).set({ ...columns, version: row.version + 1 }).where(eq(authority.id, row.id)).run()
    writeParts(tx, row.id, input)
    const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => columns[key] !== row[key])
    record(HOUSE, 'authority_changed', { authorityId: row.id, changed: changed.length ? changed : ['names', 'laws', 'contacts'] })
    return { authorityId: row.id }
  })
}

function columnsOf(input: Input) {
  const own = input.names.find((one) => one.language === input.language) ?? input.names[0]!
  const law = lawById(input.laws.at(-1)?.lawId ?? '')?.at(-1)
  return {
    jurisdiction: law?.jurisdiction ?? '', country: input.country, place: input.place || null, zone: input.zone, language: input.language, calendarId: input.calendarId,
    officialCode: input.officialCode || null, website: input.website || null, notes: input.notes || null, sortName: own.name,
    folded: foldForSearch([...input.names.map((one) => one.name), input.place ?? '', input.officialCode ?? ''].join('\n')),
  }
}

function writeParts(tx: Tx, authorityId: string, input: Input): void {
  tx.delete(authorityName).where(eq(authorityName.authorityId, authorityId)).run()
  tx.delete(authorityLaw).where(eq(authorityLaw.authorityId, authorityId)).run()
  tx.delete(authorityContact).where(eq(authorityContact.authorityId, authorityId)).run()
  for (const one of input.names) tx.insert(authorityName).values({ authorityId, ...one }).run()
  for (const law of input.laws) tx.insert(authorityLaw).values({ authorityId, fromOn: law.fromOn, toOn: law.toOn ?? null, lawId: law.lawId }).run()
  input.contacts.forEach((one, position) => {
    tx.insert(authorityContact).values({
      id: newId(), authorityId, channel: one.channel, address: one.address, office: one.office || null, note: one.note || null,
      confirmedOn: one.confirmedOn ?? null, position,
    }).run()
  })
}
