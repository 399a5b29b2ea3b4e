import { eq } from 'drizzle-orm'
import { newId } from '../../db/ids'
import type { Tx } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import type { Stamp } from '../../db/transact'
import type { OutboxKind } from '../../domain/letter/words'
import type { Raw } from '../../files/keep-raw'
import { checkedAddress, headerText } from '../../mail/address'

/** A mail to be queued: its bytes are kept already (`keepRaw`), its Message-ID without angle brackets. `notBefore` is a UTC instant. */
export type QueuedMail = {
  kind: OutboxKind; idemKey: string; raw: Raw; messageIdHeader: string; envelopeFrom: string; envelopeTo: string; subject: string
  requestId?: string | null; letterId?: string | null; noticeId?: string | null; notBefore: string
}

/** Puts a mail into the outbox, inside the caller's transaction, and answers its id; the same `idemKey` again answers the one that is there. Refuses with bad_address. */
export function queueMail(tx: Tx, stamp: Stamp, mail: QueuedMail): string {
  const there = tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.idemKey, mail.idemKey)).get()
  if (there) return there.id
  const id = newId()
  tx.insert(outbox).values({
    id, kind: mail.kind, idemKey: mail.idemKey, messageIdHeader: mail.messageIdHeader.replace(/^<|>$/g, ''), requestId: mail.requestId ?? null, letterId: mail.letterId ?? null,
    noticeId: mail.noticeId ?? null, rawSha256: mail.raw.sha256, size: mail.raw.size, envelopeFrom: checkedAddress(mail.envelopeFrom), envelopeTo: [checkedAddress(mail.envelopeTo)],
    subject: headerText(mail.subject), state: 'queued', queuedAt: stamp.at, queuedBy: stamp.actor, notBefore: mail.notBefore, nextAt: mail.notBefore,
  }).run()
  return id
}
