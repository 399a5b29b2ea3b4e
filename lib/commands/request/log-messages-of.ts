import type { Tx } from '../../db/client'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { message } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'
import type { LoggedMessage } from '../../inputs/log-request'
import type { CaseRow } from './open-case'

/** Logs what went and came before the case was logged, oldest first, by the case's own channel. A reply so logged needs no triage: it is old news. */
export function logMessagesOf(tx: Tx, record: Recorder, stamp: Stamp, row: Pick<CaseRow, 'id' | 'channel' | 'language'>, messages: readonly LoggedMessage[]): void {
  for (const one of [...messages].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const kept = tx.insert(message).values({
      id: newId(), requestId: row.id, direction: one.direction, kind: one.kind, channel: row.channel, on: one.on, subject: one.subject ?? null, text: one.text,
      language: row.language, needsTriage: false, recordedAt: stamp.at, recordedBy: stamp.actor,
    }).returning().get()
    record(caseSubject(row.id), 'message_logged', {
      messageId: kept.id, kind: kept.kind, direction: kept.direction, channel: kept.channel, on: kept.on, documents: 0, textHash: textHash(kept.text),
    })
  }
}
