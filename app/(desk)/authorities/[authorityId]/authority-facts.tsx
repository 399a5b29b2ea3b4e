import { Caveat } from '@/app/_ui/states'
import { SectionHead } from '@/app/_ui/section-head'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatDay } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import type { AuthorityPage } from '@/lib/queries/authority/authority-page'

/** Beside the page: the law by date, the names in each language and script, and what identifies the authority. */
export function AuthorityFacts({ language, page }: { language: Language; page: AuthorityPage }) {
  const t = translatorFor(language, 'authorities')
  return (
    <aside className="sections" aria-label={t('details')}>
      <section aria-labelledby="laws">
        <SectionHead id="laws" title={t('laws')} />
        <ul className="law-times">
          {page.laws.map((law) => {
            const { name, language: own } = shortLawName(law.lawId)
            return (
              <li key={law.fromOn}>
                <p><b lang={own}>{name}</b>{law.now && <span className="meta"> {t('today')}</span>}</p>
                <p className="meta">{law.toOn
                  ? t('fromTo', { from: formatDay(language, law.fromOn), to: formatDay(language, law.toOn) })
                  : t('since', { from: formatDay(language, law.fromOn) })}</p>
                {!law.loaded && <Caveat>{t('notLoaded')}</Caveat>}
              </li>
            )
          })}
        </ul>
      </section>
      <section aria-labelledby="names">
        <SectionHead id="names" title={t('names')} />
        <dl className="dl stacked">
          {page.names.map((one) => <div key={one.language}><dt>{languageName(language, one.language)}</dt><dd lang={one.language}>{one.name}</dd></div>)}
        </dl>
      </section>
      <section aria-labelledby="details">
        <SectionHead id="details" title={t('details')} />
        <dl className="dl stacked">
          <div><dt>{t('country')}</dt><dd>{regionName(language, page.country)}</dd></div>
          {page.officialCode && <div><dt>{t('officialCode')}</dt><dd>{page.officialCode}</dd></div>}
          <div><dt>{t('language')}</dt><dd>{languageName(language, page.language)}</dd></div>
          <div><dt>{t('zone')}</dt><dd>{page.zone.replaceAll('_', ' ')}</dd></div>
          {page.website && <div><dt>{t('website')}</dt><dd><a href={page.website} rel="noreferrer noopener">{page.website}</a></dd></div>}
          {page.notes && <div><dt>{t('notes')}</dt><dd className="as-typed">{page.notes}</dd></div>}
        </dl>
      </section>
    </aside>
  )
}
