import { Pill } from '@/app/_ui/pill'
import type { RuleStatus } from '@/lib/domain/law/rule-types'
import type { Mark } from '@/lib/domain/law/reference/types'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'

/** How sure a statement is: verified against a text, or not, and why not. Nobody's mark counts as not verified. */
export function Sureness({ status, language }: { status: RuleStatus | Mark | null; language: Language }) {
  const words = (code: string) => sentenceFor(language, 'law', `verification.${code}`)
  if (status === 'verified') return <Pill tone="good" icon="check" bare>{words('verified')}</Pill>
  return <Pill tone="act" icon="alert" bare>{words('unverified')}{status && <>: {words(status)}</>}</Pill>
}
