import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { openDraft } from './open-letter'
import { withdrawApproval } from './withdraw-approval'

/** Takes an approval back while the letter is still here; it is a draft again. */
export function takeBackApproval(actor: Actor, input: { letterId: string }): void {
  transact(actor, (tx, record, stamp) => {
    const found = openDraft(tx, actor, input.letterId, 'approve_letter')
    if (!withdrawApproval(tx, record, stamp, found, 'taken_back')) throw new Refusal('wrong_stage')
  })
}
