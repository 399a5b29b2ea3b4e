'use client'
import type { Option } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import { proposeOutcome } from '@/lib/domain/request/propose-outcome'
import { QUESTION_OUTCOMES } from '@/lib/domain/request/words'
import type { QuestionOutcome } from '@/lib/domain/request/words'

interface ProposedOutcomeProps {
  /** What each question came to, or each of its parts. */
  asked: readonly QuestionOutcome[]
  /** The words of the outcomes, and the values that the field takes. */
  outcomes: readonly Option[]
  offered: readonly string[]
  current: string
  onTake: (value: string) => void
}

/** The result that the questions speak for, and why; a press takes it, nothing takes itself. */
export function ProposedOutcome({ asked, outcomes, offered, current, onTake }: ProposedOutcomeProps) {
  const t = useWords('request-forms')
  const proposed = proposeOutcome(asked)
  if (!proposed || proposed === current) return null
  const label = (value: string) => outcomes.find((one) => one.value === value)?.label ?? value
  const list = QUESTION_OUTCOMES.map((value) => ({ value, n: asked.filter((one) => one === value).length })).filter(({ n }) => n > 0).map(({ value, n }) => `${label(value)}: ${n}`).join(', ')
  return (
    <p className="meta proposed" role="status">
      {t('propose.text', { outcome: label(proposed) })}, {t('propose.why', { list })}.{' '}
      {offered.includes(proposed) && <button type="button" className="as-link" onClick={() => onTake(proposed)}>{t('propose.take')}</button>}
    </p>
  )
}
