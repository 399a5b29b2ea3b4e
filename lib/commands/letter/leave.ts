import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import type { Actor } from '../../domain/permissions'
import { purposeRule } from '../../domain/letter/purposes'
import type { LetterSheet } from '../../letters/sheet'
import { whyStays } from '../../letters/why-stays'
import { letterSheet } from '../../queries/letter/letter-sheet'
import { openCase } from '../request/open-case'
import type { CaseRow } from '../request/open-case'
import { openLetter } from './open-letter'
import type { LetterRow } from './open-letter'

export type Leaver = { row: LetterRow; of: CaseRow; sheet: LetterSheet; day: string }

/**
 * The one gate through which a letter leaves, whatever the door; a complaint wants the right to complain besides. Refuses as `whyStays` says: wrong_stage, not_approved,
 * no_version_loaded, missing_fields, enclosure_missing or channel_lacking. `day` is today in the law's zone.
 */
export function mayLeave(tx: Tx, actor: Actor, letterId: string, deed: 'send' | 'file'): Leaver {
  const { row, of } = openLetter(tx, actor, letterId, deed)
  if (row.purpose.startsWith('complaint_')) openCase(tx, actor, of.id, 'complain')
  const sheet = letterSheet(tx, letterId)
  const day = today(zoneOf(tx, of.authorityId))
  const no = whyStays(row, sheet, purposeRule(row.lawId, row.purpose, day, undefined, sheet.region), deed)
  if (no) throw no
  return { row, of, sheet, day }
}
