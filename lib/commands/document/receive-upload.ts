import { and, count, eq, isNull } from 'drizzle-orm'
import { rmSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { db } from '../../db/client'
import { newId } from '../../db/ids'
import { upload } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import { actorName, write } from '../../db/transact'
import { MAX_WAITING_UPLOADS } from '../../domain/document/limits'
import { storedFilename } from '../../domain/document/filename'
import { may, mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { receive } from '../../files/receive'
import { settle } from '../../files/settle'

export type UploadWish = { filename: string; requestId: string | null; declared?: number; signal?: AbortSignal }
export type UploadKept = { uploadId: string; filename: string; sha256: string; size: number; mediaType: string }

/** Asks, before the first byte is read, whether this actor may bring a file (for a case, or for one about to be logged). */
export function mayUpload(actor: Actor, requestId: string | null): void {
  if (requestId === null) {
    if (!mayInHouse(actor, 'log_request')) throw new Refusal('not_allowed')
  } else {
    const found = caseFor(db(), actor, { id: requestId })
    if (!found) throw new NotFound()
    if (!may(actor, 'add_document', found.scope)) throw new Refusal('not_allowed')
  }
  const waiting = db().select({ n: count() }).from(upload).where(and(eq(upload.personId, actorName(actor)), isNull(upload.usedAt))).get()
  if ((waiting?.n ?? 0) >= MAX_WAITING_UPLOADS) throw new Refusal('throttled')
}

/**
 * Streams a file to its place under its SHA-256 and keeps it a day for the form that will use it. `declared` is its size in bytes as announced. Refuses
 * with not_allowed, throttled, too_large, storage_full or bad_input (it ended early); NotFound for a case that does not exist for the actor.
 */
export async function receiveUpload(actor: Actor, wish: UploadWish, source: Readable): Promise<UploadKept> {
  mayUpload(actor, wish.requestId)
  const received = await receive(source, {
    ...(wish.declared === undefined ? {} : { declared: wish.declared }), ...(wish.signal ? { signal: wish.signal } : {}),
  })
  const filename = storedFilename(wish.filename)
  try {
    return write((tx, { at }) => {
      settle(tx, received, at)
      const row = { id: newId(), personId: actorName(actor), requestId: wish.requestId, sha256: received.sha256, filename, uploadedAt: at }
      tx.insert(upload).values(row).run()
      return { uploadId: row.id, filename, sha256: received.sha256, size: received.size, mediaType: received.mediaType }
    })
  } finally {
    rmSync(received.tmpPath, { force: true })
  }
}
