import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { person } from '../../db/schema/people'
import { document } from '../../db/schema/record'
import { servedType, viewingOf } from '../../domain/document/media-type'
import type { Viewing } from '../../domain/document/media-type'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { isThere } from '../../files/settle'
import { textStart } from '../../files/text-start'
import { documentOf } from './document-of'
import type { DocumentRow } from './document-of'

// What a browser holds in memory at once while it draws.
const LARGEST_SHOWN = 60 * 1024 * 1024

export type DocumentPage = {
  document: DocumentRow
  type: string
  viewing: Viewing | 'missing' | 'too_large'
  text: { text: string; cut: boolean } | null
  addedBy: { person: string } | { actor: string }
  place: { index: number; count: number; previous: string | null; next: string | null }
}

/** One document as a page shows it, with the ones before and after it in its case (by the time they were added). NotFound as `documentOf` says. */
export function documentPage(actor: Actor, requestId: string, documentId: string): DocumentPage {
  const row = documentOf(actor, documentId)
  if (row.requestId !== requestId) throw new NotFound()
  const type = servedType(row.mediaType, row.filename)
  const viewing = !isThere(row.sha256) ? 'missing' : shownAs(viewingOf(type), row.size)
  const by = db().select({ name: person.name }).from(person).where(eq(person.id, row.addedBy)).get()
  return {
    document: row, type, viewing,
    text: viewing === 'text' ? textStart(row.sha256) : null,
    addedBy: by ? { person: by.name } : { actor: row.addedBy },
    place: placeOf(requestId, documentId),
  }
}

function shownAs(viewing: Viewing, size: number): Viewing | 'too_large' {
  return (viewing === 'pdf' || viewing === 'image') && size > LARGEST_SHOWN ? 'too_large' : viewing
}

function placeOf(requestId: string, documentId: string): DocumentPage['place'] {
  const ids = db().select({ id: document.id }).from(document).where(eq(document.requestId, requestId)).orderBy(asc(document.addedAt), asc(document.id)).all()
  const index = ids.findIndex(({ id }) => id === documentId)
  return { index: index + 1, count: ids.length, previous: ids[index - 1]?.id ?? null, next: ids[index + 1]?.id ?? null }
}
