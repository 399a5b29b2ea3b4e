import type { Tx } from '../../db/client'
import { messageSheet } from '../../db/message-sheet'
import type { DraftRow, MessageSheet } from '../../db/message-sheet'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { ownAddresses } from '../../mail/reply-place'
import type { CaseRow } from '../request/open-case'
import { openUnsent } from './open-draft'

/**
 * The one gate through which a message leaves. Refuses with wrong_stage (it leaves or has left, or a letter must be written instead), bad_address (the case doesn't know the
 * address), or missing_fields.
 */
export function mayLeave(tx: Tx, actor: Actor, draftId: string): { row: DraftRow; of: CaseRow; sheet: MessageSheet } {
  const { row, of } = openUnsent(tx, actor, draftId, 'send')
  const sheet = messageSheet(tx, row, ownAddresses(tx))
  if (sheet.instead) throw new Refusal('wrong_stage')
  if (!sheet.to) throw new Refusal('bad_address', { email: row.to }, 'to')
  if (sheet.subject === '') throw new Refusal('missing_fields', {}, 'subject')
  if (sheet.written.trim() === '') throw new Refusal('missing_fields', {}, 'text')
  return { row, of, sheet }
}
