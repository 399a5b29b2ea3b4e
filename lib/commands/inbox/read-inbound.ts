import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import type { UnreadableReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { rawPath } from '../../files/keep-raw'
import { tmpName } from '../../files/receive'
import { storeFolder } from '../../files/store'
import { faultAt } from '../../mail/fault-point'
import { readMail } from '../../mail/inbound/read-mail'
import { mailRow } from '../../mail/settings'
import { giveBack, MOST_ATTEMPTS } from './claim-inbound'
import { endRead, endUnreadable } from './end-read'
import { findCase, senderOf } from './find-case'
import { receivedFrom } from './keep-attachments'
import type { InboundRow } from './open-inbound'

/**
 * Reads a claimed mail and files or parks it, or writes down why it can't be read. What goes wrong on our side (no room, no reader) gives the mail back and is thrown:
 * it stays kept, and is tried again.
 */
export async function readInbound(actor: Actor, row: InboundRow): Promise<void> {
  if (row.attempts > MOST_ATTEMPTS) return unreadable(row, 'broken')
  const folder = join(storeFolder('tmp'), tmpName())
  try {
    mkdirSync(folder, { mode: 0o700 })
    const read = await readMail(rawPath(row.sha256), folder, { trustedHost: mailRow()?.trustedHost ?? null })
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

const unreadable = (row: InboundRow, reason: UnreadableReason) => patiently(() => endUnreadable(row, reason))
