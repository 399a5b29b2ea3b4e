import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { letter, letterWriter } from '../../db/schema/letter'
import type { Recorder, Stamp } from '../../db/transact'
import type { EventDetail } from '../../domain/request/events'
import type { CaseRow } from '../request/open-case'
import { touch } from '../request/touch'
import { keepVersion } from './keep-version'
import { moveWithLetter } from './move-with-letter'
import type { LetterRow } from './open-letter'

type Because = EventDetail<'letter_approval_withdrawn'>['because']

/**
 * Takes the approval of a letter away, once, with its event; a letter that has none stays as it is. Who changed it before the approval may approve what
 * another writes after it, so a change begins the list of writers anew (product.md, "Four eyes"); an approval taken back leaves it.
 */
export function withdrawApproval(tx: Tx, record: Recorder, stamp: Stamp, { row, of }: { row: LetterRow; of: CaseRow }, because: Because): boolean {
  if (row.state !== 'approved') return false
  keepVersion(tx, stamp, row, 'approval_withdrawn')
  tx.update(letter).set({ state: 'draft', approvedHash: null, approvedAt: null, approvedBy: null }).where(eq(letter.id, row.id)).run()
  if (because === 'changed') tx.delete(letterWriter).where(eq(letterWriter.letterId, row.id)).run()
  record(caseSubject(row.requestId), 'letter_approval_withdrawn', { letterId: row.id, purpose: row.purpose, hash: row.approvedHash ?? '', because })
  moveWithLetter(tx, record, of, row.purpose, 'draft')
  touch(tx, row.requestId, stamp.at, 'letter_approval_withdrawn')
  return true
}
