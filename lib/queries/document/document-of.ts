import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { document, file } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

export type DocumentRow = {
  id: string; requestId: string; ref: string; language: string; messageId: string | null; filename: string; sha256: string; size: number; mediaType: string
  illustrative: boolean; addedAt: string; addedBy: string
}

/** A document of a case that the actor sees; NotFound for a stranger as for an id that doesn't exist. */
export function documentOf(actor: Actor, documentId: string): DocumentRow {
  const row = db().select({ document, file }).from(document).innerJoin(file, eq(file.sha256, document.sha256)).where(eq(document.id, documentId)).get()
  const found = row && caseFor(db(), actor, { id: row.document.requestId })
  if (!row || !found) throw new NotFound()
  return { ...row.document, size: row.file.size, mediaType: row.file.mediaType, ref: found.row.ref, language: found.row.language }
}
