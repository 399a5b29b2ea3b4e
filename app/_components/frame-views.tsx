import type { Language } from '@/lib/i18n/languages'
import { formatNumber } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { FrameLink } from './frame-link'
import type { FrameView } from './frame-data'

/** The saved views under Requests, with their counts. */
export function FrameViews({ language, views }: { language: Language; views: readonly FrameView[] }) {
  const t = translatorFor(language, 'frame')
  const saved = views.flatMap((view) => (typeof view.name === 'string' ? [] : [view.href]))
  return (
    <ul aria-label={t('views.label')}>
      {views.map((view) => (
        <li key={typeof view.name === 'string' ? view.name : `${view.name.label} ${view.href}`}>
          <FrameLink href={view.href} {...(typeof view.name === 'string' ? { yieldsTo: saved, usual: view.name === 'open' } : { exact: true })}>
            {typeof view.name === 'string' ? t(`views.${view.name}`) : view.name.label}
            <span className={view.needsAct && view.count > 0 ? 'n act' : 'n'}>{formatNumber(language, view.count)}{view.more && '+'}</span>
          </FrameLink>
        </li>
      ))}
    </ul>
  )
}
