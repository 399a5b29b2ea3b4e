import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { partner, person } from '../../db/schema/people'
import { Refusal } from '../../domain/refusal'
import type { Role } from '../../domain/permissions'

export type PersonRow = typeof person.$inferSelect
type Reader = Pick<Tx, 'select'>

/** The person of an id, else no_such_person. */
export function personOf(tx: Reader, personId: string): PersonRow {
  const row = tx.select().from(person).where(eq(person.id, personId)).get()
  if (!row) throw new Refusal('no_such_person')
  return row
}

/** Refuses an address that belongs to a person already, disabled ones too: their history stays theirs. */
export function needFreeEmail(tx: Reader, email: string): void {
  if (tx.select({ id: person.id }).from(person).where(eq(person.email, email)).get()) throw new Refusal('email_taken', { email }, 'email')
}

/** Refuses to leave the installation without an admin who can sign in. */
export function needAnotherAdmin(tx: Reader, leaving: PersonRow): void {
  if (leaving.role !== 'admin' || leaving.disabledAt !== null) return
  const other = tx.select({ id: person.id }).from(person)
    .where(and(eq(person.role, 'admin'), isNull(person.disabledAt), ne(person.id, leaving.id))).get()
  if (!other) throw new Refusal('last_admin')
}

/** A partner's people are staff or volunteers (product.md): refuses any other role for them, and an unknown partner. */
export function needPartnerRole(tx: Reader, partnerId: string | null, role: Role): void {
  if (partnerId === null) return
  if (!tx.select({ id: partner.id }).from(partner).where(eq(partner.id, partnerId)).get()) throw new Refusal('bad_input', {}, 'partnerId')
  if (role !== 'staff' && role !== 'volunteer') throw new Refusal('unknown_role', {}, 'role')
}
