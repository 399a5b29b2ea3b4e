import Link from 'next/link'
import { SectionHead } from '@/app/_ui/section-head'
import type { LawGuide } from '@/lib/domain/law/guide/types'
import type { LawReference } from '@/lib/domain/law/reference/types'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'
import { Remark } from './words-of-law'

/** Versions with their days, what changed a law, what is being prepared, how far its text was read. */
export function History({ guide, reference, language }: { guide: LawGuide; reference: LawReference | null; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const day = (on: string) => formatDay(language, on)
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={t('law.history')} />
      <ul className="versions" aria-label={t('law.versions')}>
        {guide.versions.map(({ validFrom, validTo, status }) => (
          <li key={validFrom}>
            <Link prefetch={false} href={`/law/${guide.law}?on=${validFrom}`} aria-current={guide.version?.validFrom === validFrom ? 'true' : undefined}>
              {validTo ? t('law.versionUntil', { from: day(validFrom), to: day(validTo) }) : t('law.version', { from: day(validFrom) })}
            </Link>{' '}
            <Sureness status={status} language={language} />
            {reference?.versions.filter((note) => note.validFrom === validFrom).map(({ note }) => <p key={note} className="meta"><Remark law={guide.law}>{note}</Remark></p>)}
          </li>
        ))}
      </ul>
      {reference && <Told reference={reference} language={language} />}
    </section>
  )
}

function Told({ reference, language }: { reference: LawReference; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const { id, applies, amendedBy, changes, pending, checkedUntil, regulation, textAsOf } = reference
  const remarks = [[t('law.applies'), applies.words], [t('law.pending'), pending], [t('law.checked'), checkedUntil], [t('law.regulation'), regulation]] as const
  return (
    <>
      <p>{textAsOf ? t('law.textAsOf', { day: formatDay(language, textAsOf) }) : t('law.noText')}</p>
      <dl className="rule-lines told">
        {remarks.map(([term, text]) => text && <div key={term}><dt>{term}</dt><dd><Remark law={id}>{text}</Remark></dd></div>)}
        {amendedBy.length > 0 && <div><dt>{t('law.amendedBy')}</dt>{amendedBy.map((one) => <dd key={one}><Remark law={id}>{one}</Remark></dd>)}</div>}
        {changes && <div><dt>{t('law.changed', { day: formatDay(language, changes.since) })}</dt>{changes.what.map((one) => <dd key={one}><Remark law={id}>{one}</Remark></dd>)}</div>}
      </dl>
    </>
  )
}
