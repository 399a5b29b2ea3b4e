import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { openLetter } from '../letter/open-letter'
import type { LetterRow } from '../letter/open-letter'
import type { CaseRow } from '../request/open-case'
import type { OutboxRow } from './claim'

/** A letter's mail in the outbox, for a deed on its case. NotFound when it does not exist for the actor. */
export function openMail(tx: Tx, actor: Actor, outboxId: string, deed: CaseDeed = 'send'): { mail: OutboxRow; row: LetterRow; of: CaseRow } {
  const mail = tx.select().from(outbox).where(eq(outbox.id, outboxId)).get()
  if (!mail?.letterId) throw new NotFound()
  return { mail, ...openLetter(tx, actor, mail.letterId, deed) }
}
