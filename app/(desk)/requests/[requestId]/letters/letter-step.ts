import type { Purpose } from '@/lib/domain/letter/words'
import type { LetterList } from '@/lib/queries/letter/letter-list'

export type LetterStep = { href: string; purpose: Purpose; begun: boolean }

/** Where the next step's letter is written: one of its kind that has not left, else a new one; null where none is asked for, or none may be drafted. */
export function letterStep(requestId: string, purpose: Purpose | null, { letters, mayDraft, purposes }: LetterList): LetterStep | null {
  if (!purpose) return null
  const begun = letters.findLast((one) => one.purpose === purpose && one.state !== 'sent' && one.state !== 'filed')
  if (begun) return { href: `/requests/${requestId}/letters/${begun.id}`, purpose, begun: true }
  return mayDraft && purposes.includes(purpose) ? { href: `/requests/${requestId}/letters/new?purpose=${purpose}`, purpose, begun: false } : null
}
