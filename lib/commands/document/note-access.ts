import { access } from '../../db/schema/record'
import { actorName, write } from '../../db/transact'
import type { Actor } from '../../domain/permissions'

/** `id` of a document or a mail; that of an attachment without a document is its mail's with its position. `requestId` null: a mail that stands in no case. */
type Looked = { requestId: string | null; id: string }

/** Notes who downloaded or looked at a document, a mail or an attachment: access, not change. */
export function noteAccess(actor: Actor, what: 'document_downloaded' | 'document_viewed' | 'mail_downloaded' | 'attachment_downloaded', of: Looked): void {
  write((tx, { at }) => {
    tx.insert(access).values({ at, actor: actorName(actor), what: `${what} ${of.id}`, requestId: of.requestId }).run()
  })
}
