import { access } from '../../db/schema/record'
import { actorName, write } from '../../db/transact'
import type { Actor } from '../../domain/permissions'

/** Notes who took a letter away as a file: access, not change. */
export function noteLetterAccess(actor: Actor, of: { requestId: string; letterId: string; format: string }): void {
  write((tx, { at }) => {
    tx.insert(access).values({ at, actor: actorName(actor), what: `letter_downloaded ${of.letterId} ${of.format}`, requestId: of.requestId }).run()
  })
}
