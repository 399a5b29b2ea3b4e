import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { letter, letterEnclosure } from '../../db/schema/letter'
import type { Recorder, Stamp } from '../../db/transact'
import type { Enclosure } from '../../domain/letter/words'
import type { CaseRow } from '../request/open-case'
import { noteWriter } from './keep-version'
import type { LetterRow } from './open-letter'
import { withdrawApproval } from './withdraw-approval'

/** Writes what goes with a letter, in order, as a change of it: another version, another writer, and no approval any more. */
export function putEnclosures(
  tx: Tx, record: Recorder, stamp: Stamp, found: { row: LetterRow; of: CaseRow }, wanted: readonly { documentId: string; as: Enclosure }[],
): { version: number; withdrawn: boolean } {
  const { row } = found
  const withdrawn = withdrawApproval(tx, record, stamp, found, 'changed')
  noteWriter(tx, stamp, row.id)
  tx.delete(letterEnclosure).where(eq(letterEnclosure.letterId, row.id)).run()
  wanted.forEach((one, position) => tx.insert(letterEnclosure).values({ letterId: row.id, ...one, position }).run())
  tx.update(letter).set({ version: row.version + 1, savedAt: stamp.at, savedBy: stamp.actor }).where(eq(letter.id, row.id)).run()
  return { version: row.version + 1, withdrawn }
}
