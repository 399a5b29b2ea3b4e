import type { Tx } from '../../db/client'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { message } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'
import { may, newCaseScope } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import type { FactInput } from '../../inputs/fact'
import type { LoggedMessage } from '../../inputs/log-request'
import { attachUploads } from '../document/attach-uploads'
import type { CaseRow } from './open-case'

/** A fact that a logged message proves, with the message and its first document as evidence. */
export type ProvenFact = { fact: FactInput; by: { messageId: string; documentId: string | undefined } }

/**
 * Logs what went and came before the case was logged, oldest first, by the case's own channel, each with its documents. A reply so logged is old news where the
 * log says what came of it: by a fact that the reply proves, or by others (`told`). Else it waits to be classified, as it does where who logs it may not classify.
 * Returns the facts that the messages prove, for the caller to record.
 */
export function logMessagesOf(
  tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, row: Pick<CaseRow, 'id' | 'channel' | 'language'>, messages: readonly LoggedMessage[], told: boolean,
): ProvenFact[] {
  const classifies = may(actor, 'classify', newCaseScope(actor))
  return [...messages].sort((a, b) => (a.on < b.on ? -1 : 1)).flatMap((one) => {
    const kept = tx.insert(message).values({
      id: newId(), requestId: row.id, direction: one.direction, kind: one.kind, channel: row.channel, on: one.on, subject: one.subject ?? null, text: one.text,
      language: row.language, needsTriage: one.kind === 'reply' && one.direction === 'in' && (one.toClassify || !classifies || !(told || one.facts.length > 0)), recordedAt: stamp.at, recordedBy: stamp.actor,
    }).returning().get()
    const documents = attachUploads(tx, record, stamp, actor, { requestId: row.id, messageId: kept.id, uploadIds: one.uploadIds })
    record(caseSubject(row.id), 'message_logged', {
      messageId: kept.id, kind: kept.kind, direction: kept.direction, channel: kept.channel, on: kept.on, documents: documents.length, textHash: textHash(kept.text),
    })
    return one.facts.map((fact) => ({ fact, by: { messageId: kept.id, documentId: documents[0]?.documentId } }))
  })
}
