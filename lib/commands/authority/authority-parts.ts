import { asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '../../db/client'
import { newId } from '../../db/ids'
import { authorityContact, authorityLaw, authorityName } from '../../db/schema/authority'
import type { saveAuthorityInput } from '../../inputs/authority'

type Parts = Pick<z.output<typeof saveAuthorityInput>, 'names' | 'laws' | 'contacts'>

const nameRows = ({ names }: Parts) => names.map(({ language, name }) => ({ language, name }))
const lawRows = ({ laws }: Parts) => laws.map((law) => ({ fromOn: law.fromOn, toOn: law.toOn || null, lawId: law.lawId }))
const contactRows = ({ contacts }: Parts) => contacts.map((one, position) => ({
  channel: one.channel, address: one.address, office: one.office || null, note: one.note || null, confirmedOn: one.confirmedOn || null, position,
}))

/** Which of names, laws and contacts differ from what the directory holds. */
export function changedParts(tx: Tx, authorityId: string, parts: Parts): ('names' | 'laws' | 'contacts')[] {
  const names = tx.select({ language: authorityName.language, name: authorityName.name }).from(authorityName).where(eq(authorityName.authorityId, authorityId)).all()
  const laws = tx.select({ fromOn: authorityLaw.fromOn, toOn: authorityLaw.toOn, lawId: authorityLaw.lawId }).from(authorityLaw)
    .where(eq(authorityLaw.authorityId, authorityId)).all()
  const contacts = tx.select({
    channel: authorityContact.channel, address: authorityContact.address, office: authorityContact.office, note: authorityContact.note,
    confirmedOn: authorityContact.confirmedOn, position: authorityContact.position,
  }).from(authorityContact).where(eq(authorityContact.authorityId, authorityId)).orderBy(asc(authorityContact.position)).all()
  const differ = { names: !sameRows(names, nameRows(parts)), laws: !sameRows(laws, lawRows(parts)), contacts: !sameRows(contacts, contactRows(parts)) }
  return (['names', 'laws', 'contacts'] as const).filter((key) => differ[key])
}

/** Puts names, laws and contacts in place of those that the directory holds. */
export function writeParts(tx: Tx, authorityId: string, parts: Parts): void {
  tx.delete(authorityName).where(eq(authorityName.authorityId, authorityId)).run()
  tx.delete(authorityLaw).where(eq(authorityLaw.authorityId, authorityId)).run()
  tx.delete(authorityContact).where(eq(authorityContact.authorityId, authorityId)).run()
  for (const one of nameRows(parts)) tx.insert(authorityName).values({ authorityId, ...one }).run()
  for (const one of lawRows(parts)) tx.insert(authorityLaw).values({ authorityId, ...one }).run()
  for (const one of contactRows(parts)) tx.insert(authorityContact).values({ id: newId(), authorityId, ...one }).run()
}

function sameRows(one: readonly object[], other: readonly object[]): boolean {
  const text = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort().join('\n')
  return text(one) === text(other)
}
