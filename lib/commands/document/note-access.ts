import { access } from '../../db/schema/record'
import { actorName, write } from '../../db/transact'
import type { Actor } from '../../domain/permissions'

/** Notes who downloaded or looked at a document: access, not change. */
export function noteAccess(actor: Actor, what: 'document_downloaded' | 'document_viewed', of: { requestId: string; documentId: string }): void {
  write((tx, { at }) => {
    tx.insert(access).values({ at, actor: actorName(actor), what: `${what} ${of.documentId}`, requestId: of.requestId }).run()
  })
}
