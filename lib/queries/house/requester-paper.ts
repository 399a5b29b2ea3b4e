import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { letterhead } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

export type Letterhead = { language: string; name: string; address: string; place: string; signer: string; signerRole: string; hasLogo: boolean }

/** The letterheads of a requester, a language each, and the name of the file that proves its representative's power. For admins. */
export function requesterPaper(actor: Actor, requesterId: string): { letterheads: Letterhead[]; powerFilename: string | null } {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const found = db().select({ powerFilename: requester.powerFilename }).from(requester).where(eq(requester.id, requesterId)).get()
  if (!found) throw new NotFound()
  const rows = db().select().from(letterhead).where(eq(letterhead.requesterId, requesterId)).orderBy(asc(letterhead.language)).all()
  return {
    powerFilename: found.powerFilename,
    letterheads: rows.map(({ language, name, address, place, signer, signerRole, logoSha256 }) => ({ language, name, address, place, signer, signerRole, hasLogo: logoSha256 !== null })),
  }
}
