'use server'
import { action } from '@/app/_server/action'
import { approveLetter } from '@/lib/commands/letter/approve-letter'
import { askReview } from '@/lib/commands/letter/ask-review'
import { commentLetter, resolveComment } from '@/lib/commands/letter/comment-letter'
import { discardLetter } from '@/lib/commands/letter/discard-letter'
import { enclose } from '@/lib/commands/letter/enclose'
import { enclosePower } from '@/lib/commands/letter/enclose-power'
import { restoreVersion } from '@/lib/commands/letter/restore-version'
import { saveLetter } from '@/lib/commands/letter/save-letter'
import { startLetter } from '@/lib/commands/letter/start-letter'
import { takeBackApproval } from '@/lib/commands/letter/take-back-approval'
import { wantChanges } from '@/lib/commands/letter/want-changes'
import {
  approveLetterInput, askReviewInput, commentLetterInput, discardLetterInput, encloseInput, enclosePowerInput, resolveCommentInput, restoreVersionInput, saveLetterInput, startLetterInput,
  takeBackApprovalInput, wantChangesInput,
} from '@/lib/inputs/letter'
import { savedLetter } from '@/lib/queries/letter/saved-letter'

export const startLetterAction = action(startLetterInput, startLetter)
export const saveLetterAction = action(saveLetterInput, (actor, input, { person }) => ({ ...saveLetter(actor, input), ...savedLetter(actor, input.letterId, person.language) }))
export const encloseAction = action(encloseInput, enclose)
export const enclosePowerAction = action(enclosePowerInput, enclosePower)
export const askReviewAction = action(askReviewInput, askReview)
export const commentLetterAction = action(commentLetterInput, commentLetter)
export const resolveCommentAction = action(resolveCommentInput, resolveComment)
export const wantChangesAction = action(wantChangesInput, wantChanges)
export const approveLetterAction = action(approveLetterInput, approveLetter)
export const takeBackApprovalAction = action(takeBackApprovalInput, takeBackApproval)
export const restoreVersionAction = action(restoreVersionInput, restoreVersion)
export const discardLetterAction = action(discardLetterInput, discardLetter)
