import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { person } from '../../db/schema/people'
import { caseFor } from '../../db/scope'
import { transact } from '../../db/transact'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { AskReview } from '../../inputs/letter'
import { touch } from '../request/touch'
import { isFourEyes, isWriter } from './four-eyes'
import { keepVersion, letterHash } from './keep-version'
import { moveWithLetter } from './move-with-letter'
import { needVersion, openDraft } from './open-letter'
import type { LetterRow } from './open-letter'

/** Asks for approval, of one person or of whoever may; the text as it stands is kept as a version. Refused with `wrong_stage` when it is asked already. */
export function askReview(actor: Actor, input: AskReview): void {
  transact(actor, (tx, record, stamp) => {
    const { row, of } = openDraft(tx, actor, input.letterId)
    if (row.state !== 'draft') throw new Refusal('wrong_stage')
    needVersion(row, input.version)
    if (input.reviewerId) needReviewer(tx, row, input.reviewerId)
    keepVersion(tx, stamp, row, 'review_asked')
    tx.update(letter).set({
      state: 'in_review', changesWanted: false, reviewerId: input.reviewerId, reviewAskedAt: stamp.at, reviewAskedBy: stamp.actor,
    }).where(eq(letter.id, row.id)).run()
    record(caseSubject(row.requestId), 'letter_review_asked', {
      letterId: row.id, purpose: row.purpose, reviewer: input.reviewerId, textHash: letterHash(row), ...(input.note ? { note: input.note } : {}),
    })
    moveWithLetter(tx, record, of, row.purpose, 'in_review')
    touch(tx, row.requestId, stamp.at, 'letter_review_asked')
  })
}

function needReviewer(tx: Tx, row: LetterRow, reviewerId: string): void {
  const who = tx.select().from(person).where(and(eq(person.id, reviewerId), isNull(person.disabledAt))).get()
  const actor = who && { kind: 'person' as const, id: who.id, role: who.role, partnerId: who.partnerId }
  const scope = actor && caseFor(tx, actor, { id: row.requestId })?.scope
  if (!actor || !scope || !may(actor, 'approve_letter', scope)) throw new Refusal('cannot_act', {}, 'reviewerId')
  if (isFourEyes(tx) && isWriter(tx, row.id, reviewerId)) throw new Refusal('four_eyes', {}, 'reviewerId')
}
