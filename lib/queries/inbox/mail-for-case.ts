import { eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authorityContact } from '../../db/schema/authority'
import { inboundBody } from '../../db/schema/inbox'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { mailFor } from './mail-for'

const MOST_CHARACTERS = 20_000
/** What a mail gives to a request that is logged from it; `authorityId` is the only authority of the directory that writes from that address or domain. */
export type MailForCase = { id: string; subject: string; text: string; authorityId: string | null }

/** The mail from which somebody logs a request. NotFound for a stranger, and for a mail that stands in a case already. */
export function mailForCase(actor: Actor, inboundId: string): MailForCase {
  const mail = mailFor(actor, inboundId)
  if (mail.requestId !== null || !mayInHouse(actor, 'sort_mail')) throw new NotFound()
  const text = db().select({ text: inboundBody.text }).from(inboundBody).where(eq(inboundBody.inboundId, mail.id)).get()?.text ?? ''
  return { id: mail.id, subject: (mail.subject ?? '').replace(/^((re|fwd?|rv|sv|aw|wg)\s*:\s*)+/i, '').slice(0, 300), text: text.slice(0, MOST_CHARACTERS), authorityId: senderOf(mail.fromAddress) }
}

function senderOf(address: string | null): string | null {
  const [, domain = ''] = /@([^@\s]+)$/.exec(address?.toLowerCase() ?? '') ?? []
  if (!domain) return null
  return one(sql`lower(${authorityContact.address}) = ${address?.toLowerCase()}`) ?? one(sql`lower(${authorityContact.address}) LIKE ${`%@${domain.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}`} ESCAPE '\\'`)
}

function one(where: ReturnType<typeof sql>): string | null {
  const found = db().selectDistinct({ id: authorityContact.authorityId }).from(authorityContact).where(where).limit(2).all()
  return found.length === 1 ? found[0]!.id : null
}
