import { desc, eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { textHash } from '../../db/history'
import { letterVersion, letterWriter } from '../../db/schema/letter'
import type { Stamp } from '../../db/transact'
import type { LetterRow } from './open-letter'

type Why = (typeof letterVersion.$inferSelect)['why']

/** Keeps the text as it stands at a step, to compare and go back to; the number that it got. What the newest version holds already is not kept twice. */
export function keepVersion(tx: Tx, stamp: Stamp, row: LetterRow, why: Why): number {
  const last = tx.select().from(letterVersion).where(eq(letterVersion.letterId, row.id)).orderBy(desc(letterVersion.no)).limit(1).get()
  const { subject, text, fields } = row
  if (last && why === 'other_hand' && last.subject === subject && last.text === text && sameFields(last.fields, fields)) return last.no
  const no = (last?.no ?? 0) + 1
  const by = why === 'other_hand' ? row.savedBy : stamp.actor
  tx.insert(letterVersion).values({ letterId: row.id, no, why, subject, text, fields, at: why === 'other_hand' ? row.savedAt : stamp.at, by }).run()
  return no
}

/** Whether two sets of field values say the same. */
export function sameFields(one: Record<string, string>, other: Record<string, string>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** SHA-256 (hex) of a letter's subject and text, as its events hold it. */
export function letterHash(row: Pick<LetterRow, 'subject' | 'text'>): string {
  return textHash(`${row.subject}\n\n${row.text}`)
}

/** Notes who changed the letter: they may not approve it (four eyes). */
export function noteWriter(tx: Tx, stamp: Stamp, letterId: string): void {
  tx.insert(letterWriter).values({ letterId, actor: stamp.actor, since: stamp.at }).onConflictDoNothing().run()
}
