import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import type { UnreadableReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { rawPath } from '../../files/keep-raw'
import { tmpName } from '../../files/receive'
import { storeFolder } from '../../files/store'
import { faultAt } from '../../mail/fault-point'
import type { ReadMail } from '../../mail/inbound/parsed-mail'
import { readMail } from '../../mail/inbound/read-mail'
import { mailRow } from '../../mail/settings'
import { giveBack, MOST_ATTEMPTS } from './claim-inbound'
import { endRead, endUnreadable } from './end-read'
import { findCase, senderOf } from './find-case'
import { receivedFrom } from './keep-attachments'
import type { InboundRow } from './open-inbound'

/** A claimed mail that is being read; its attachments come to lie in `folder`. */
export type BegunReading = { row: InboundRow; folder: string; reading: Promise<ReadMail> }

/** Begins to read a claimed mail in the process for it, and doesn't wait. */
export function beginReading(row: InboundRow): BegunReading {
  const folder = join(storeFolder('tmp'), tmpName())
  const reading = row.attempts > MOST_ATTEMPTS ? Promise.resolve<ReadMail>({ ok: false, reason: 'broken' }) : readMail(rawPath(row.sha256), folder, { trustedHost: mailRow()?.trustedHost ?? null })
  // Whoever ends it hears of what went wrong, which may be a while after it did.
  reading.catch(() => undefined)
  return { row, folder, reading }
}

/**
 * Files or parks a mail whose reading was begun, or writes down why it can't be read. What goes wrong on our side (no room, no reader) gives the mail back and is thrown:
 * it stays kept, and is tried again.
 */
export async function endReading(actor: Actor, { row, folder, reading }: BegunReading): Promise<void> {
  try {
    const read = await reading
    faultAt('ingest.read')
    if (!read.ok) return await unreadable(row, read.reason)
    const files = await receivedFrom(folder, read.mail.attachments)
    const sender = senderOf(db(), read.mail)
    const { match, bouncesOutboxId } = findCase(db(), read.mail, sender)
    await patiently(() => endRead(actor, row, { mail: read.mail, files, sender, match, bouncesOutboxId }))
    faultAt('ingest.filed')
  } catch (fault) {
    await patiently(() => giveBack(row))
    throw fault
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads a claimed mail to its end. */
export const readInbound = (actor: Actor, row: InboundRow): Promise<void> => endReading(actor, beginReading(row))

const unreadable = (row: InboundRow, reason: UnreadableReason) => patiently(() => endUnreadable(row, reason))
