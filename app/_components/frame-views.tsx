import type { Language } from '@/lib/i18n/languages'
import { formatNumber } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { FrameLink } from './frame-link'
import type { FrameView } from './frame-data'

/** The saved views under Requests, with their counts. */
export function FrameViews({ language, views }: { language: Language; views: readonly FrameView[] }) {
  const t = translatorFor(language, 'frame')
  return (
    <ul aria-label={t('views.label')}>
      {views.map((view) => (
        <li key={view.href}>
          <FrameLink href={view.href} usual={view.name === 'open'}>
            {typeof view.name === 'string' ? t(`views.${view.name}`) : view.name.label}
            <span className={view.needsAct && view.count > 0 ? 'n act' : 'n'}>{formatNumber(language, view.count)}{view.more && '+'}</span>
          </FrameLink>
        </li>
      ))}
    </ul>
  )
}
