import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { document, file } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import { servedType, viewingOf } from '../../domain/document/media-type'
import type { Viewing } from '../../domain/document/media-type'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

export type CaseDocument = {
  documentId: string; messageId: string | null; filename: string; sha256: string; size: number; type: string; viewing: Viewing; illustrative: boolean; addedAt: string
}

/** The documents of a case in the order in which they were added. NotFound for a stranger. */
export function caseDocuments(actor: Actor, requestId: string): CaseDocument[] {
  if (!caseFor(db(), actor, { id: requestId })) throw new NotFound()
  const rows = db().select({ document, file }).from(document).innerJoin(file, eq(file.sha256, document.sha256))
    .where(eq(document.requestId, requestId)).orderBy(asc(document.addedAt), asc(document.id)).all()
  return rows.map(({ document: one, file: kept }) => {
    const type = servedType(kept.mediaType, one.filename)
    return {
      documentId: one.id, messageId: one.messageId, filename: one.filename, sha256: one.sha256, size: kept.size, type, viewing: viewingOf(type),
      illustrative: one.illustrative, addedAt: one.addedAt,
    }
  })
}
