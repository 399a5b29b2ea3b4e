import { Fragment } from 'react'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

export type Counts = Record<'ours' | 'passed' | 'replies' | 'approve' | 'letters' | 'drafts', number>

/** The day in one sentence: what stands open, nothing that is zero. */
export function Summary({ language, counts }: { language: Language; counts: Counts }) {
  const t = translatorFor(language, 'today')
  const some = (['ours', 'passed', 'replies', 'approve', 'letters', 'drafts'] as const).filter((name) => counts[name] > 0)
  return some.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      {t.rich(`summary.${name}`, { count: counts[name], b: (text) => <b>{text}</b> })}
      {index === some.length - 1 && '.'}
    </Fragment>
  ))
}
