import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { Moved } from '../../domain/request/events'
import { inOrder } from '../../domain/request/stages'
import type { RecordFactsInput } from '../../inputs/fact'
import { attachUploads } from '../document/attach-uploads'
import { openCase } from './open-case'
import { recordFactsOf } from './record-facts-of'
import { touch } from './touch'

/** Records clock facts with their evidence: dates, stage and outcome follow. Returns each rule's date that moved. */
export function recordFacts(actor: Actor, input: RecordFactsInput): { moved: Moved[] } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const documents = attachUploads(tx, record, stamp, actor, { requestId: row.id, messageId: null, uploadIds: input.uploadIds ?? [] })
    const facts = inOrder(input.facts.map((fact) => ({ ...fact, day: fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? '' })))
    const moved = recordFactsOf(tx, record, stamp, row, facts, { documentId: documents[0]?.documentId })
    touch(tx, row.id, stamp.at, 'fact_recorded')
    return { moved }
  })
}
