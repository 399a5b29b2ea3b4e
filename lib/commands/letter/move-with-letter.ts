import type { Tx } from '../../db/client'
import type { Recorder } from '../../db/transact'
import type { Purpose } from '../../domain/letter/words'
import type { Stage } from '../../domain/request/words'
import { mayMove } from '../../domain/request/stages'
import { writeStanding } from '../request/move-standing'
import { currentRow } from '../request/open-case'
import type { CaseRow } from '../request/open-case'

const UNSENT: readonly Stage[] = ['draft', 'in_review', 'approved']

/** A case that has not been sent stands where its request stands (product.md, "Where a case stands"); no other letter moves a stage. */
export function moveWithLetter(tx: Tx, record: Recorder, of: Pick<CaseRow, 'id'>, purpose: Purpose, to: 'draft' | 'in_review' | 'approved'): void {
  if (purpose !== 'initial_request') return
  const { id, stage, outcome } = currentRow(tx, of.id)
  if (stage === to || !UNSENT.includes(stage) || !mayMove(stage, to)) return
  writeStanding(tx, record, { id }, { stage, outcome }, { stage: to, outcome })
}
