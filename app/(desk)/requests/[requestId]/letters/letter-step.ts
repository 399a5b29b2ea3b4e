import { letterFor } from '@/lib/domain/letter/letter-for'
import type { Purpose } from '@/lib/domain/letter/words'
import { mainActs } from '@/lib/domain/request/main-step'
import type { LetterList } from '@/lib/queries/letter/letter-list'
import type { RequestPage } from '@/lib/queries/request/request-page'
import { caseAt } from '../case-at'

export type LetterStep = { href: string; purpose: Purpose; begun: boolean }

/** Where the next step's letter is written: one of its kind that has not left, else a new one; null where none is asked for, or none may be drafted. */
export function letterStep(requestId: string, purpose: Purpose | null, { letters, mayDraft, purposes }: LetterList): LetterStep | null {
  if (!purpose) return null
  const begun = letters.findLast((one) => one.purpose === purpose && one.state !== 'sent' && one.state !== 'filed')
  if (begun) return { href: `/requests/${requestId}/letters/${begun.id}`, purpose, begun: true }
  return mayDraft && purposes.includes(purpose) ? { href: `/requests/${requestId}/letters/new?purpose=${purpose}`, purpose, begun: false } : null
}

/** The letter that the next legal step of a case asks for; null where it asks for none. */
export function wantedLetter(page: RequestPage): Purpose | null {
  return letterFor({ act: mainActs(caseAt(page).at)[0] ?? null, outcome: page.outcome, lapsed: page.status.code === 'mark.silence' || page.status.code === 'mark.overdue' })
}
