import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { letter } from '../../db/schema/letter'
import type { Recorder, Stamp } from '../../db/transact'
import type { EventDetails } from '../../domain/request/events'
import { touch } from '../request/touch'
import type { OutboxRow } from './claim'

type Became = 'queued' | 'cancelled' | 'sent' | 'failed' | 'unknown' | 'settled'
type Row = Pick<OutboxRow, 'id' | 'kind' | 'letterId' | 'requestId'>
type Detail<B extends Became> = Omit<EventDetails[`message_${B}`], 'outboxId'>

const letterOf = prepared((on) => on.select({ id: letter.id, requestId: letter.requestId, purpose: letter.purpose }).from(letter).where(eq(letter.id, sql.placeholder('id'))).prepare())

/** Records on its case what became of a mail: of a letter with its purpose, of a message as such. A notice belongs to no case, and nothing is recorded. */
export function recordMail<B extends Became>(tx: Tx, record: Recorder, stamp: Stamp, row: Row, became: B, detail: Detail<B>): void {
  if (row.kind === 'notice') return
  if (row.kind === 'message') {
    const type = `message_${became}` as const
    record(caseSubject(row.requestId ?? ''), type, { outboxId: row.id, ...detail } as unknown as EventDetails[typeof type])
    return touch(tx, row.requestId ?? '', stamp.at, type)
  }
  const of = row.letterId ? letterOf(tx).get({ id: row.letterId }) : undefined
  if (!of) throw new Error('a letter in the outbox has no letter')
  const type = `letter_${became}` as const
  record(caseSubject(of.requestId), type, { letterId: of.id, purpose: of.purpose, outboxId: row.id, ...detail } as unknown as EventDetails[typeof type])
  touch(tx, of.requestId, stamp.at, type)
}
