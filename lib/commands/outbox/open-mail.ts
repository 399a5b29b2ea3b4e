import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { openLetter } from '../letter/open-letter'
import type { LetterRow } from '../letter/open-letter'
import { openMessage } from '../message/open-draft'
import type { CaseRow } from '../request/open-case'
import type { OutboxRow } from './claim'

/** The mail of a letter or of a message in the outbox, for a deed on its case. NotFound when it does not exist for the actor, or is no longer its message's. */
export function openMail(tx: Tx, actor: Actor, outboxId: string, deed: CaseDeed = 'send'): OutboxRow {
  const mail = tx.select().from(outbox).where(eq(outbox.id, outboxId)).get()
  if (mail?.kind !== 'message') return openLetterMail(tx, actor, outboxId, deed).mail
  const draft = tx.select({ id: messageDraft.id }).from(messageDraft).where(eq(messageDraft.outboxId, mail.id)).get()
  if (!draft) throw new NotFound()
  openMessage(tx, actor, draft.id, deed)
  return mail
}

/** A letter's mail in the outbox, with its letter. NotFound when it does not exist for the actor. */
export function openLetterMail(tx: Tx, actor: Actor, outboxId: string, deed: CaseDeed = 'send'): { mail: OutboxRow; row: LetterRow; of: CaseRow } {
  const mail = tx.select().from(outbox).where(eq(outbox.id, outboxId)).get()
  if (!mail?.letterId) throw new NotFound()
  return { mail, ...openLetter(tx, actor, mail.letterId, deed) }
}
