import { SectionHead } from '@/app/_ui/section-head'
import type { LawGuide } from '@/lib/domain/law/guide/types'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'
import { Remark } from './words-of-law'

/** The times in which terms stood still by decree. */
export function Decrees({ guide, language }: { guide: LawGuide; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  if (guide.decrees.length === 0) return null
  return (
    <section aria-labelledby="decrees">
      <SectionHead id="decrees" title={t('law.decrees')} />
      {guide.decrees.map(({ anchor, from, to, cite, status, readings }) => (
        <div key={anchor} id={anchor} className="passage">
          <p>{t('law.decree', { from: formatDay(language, from), to: formatDay(language, to) })} {readings && t('law.decreeBoth')}</p>
          <p className="meta"><Remark law={guide.law}>{cite}</Remark> <Sureness status={status} language={language} /></p>
        </div>
      ))}
    </section>
  )
}
