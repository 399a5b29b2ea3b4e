import { eq } from 'drizzle-orm'
import { today } from '../../clock'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { theOrganisation } from '../house/organisation'

/** Which day it is at an authority: in its zone, or in the organisation's where the directory has none of that id. */
export function dayAt(authorityId: string): string {
  const at = db().select({ zone: authority.zone }).from(authority).where(eq(authority.id, authorityId)).get()
  return today(at?.zone ?? theOrganisation()?.zone ?? 'UTC')
}
