import Link from 'next/link'
import { Chip } from '@/app/_ui/chip'
import { bodyHearing } from '@/lib/domain/law/reference/body-hearing'
import { groundByCode } from '@/lib/domain/law/reference/grounds-of'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatDay } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import { hearingLanguage, hearingText } from '@/lib/i18n/hearing-text'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { RequestPage } from '@/lib/queries/request/request-page'

/** What is known of the case beside its dates. */
export function CaseDetails({ page, language }: { page: RequestPage; language: Language }) {
  const t = translatorFor(language, 'request')
  const law = shortLawName(page.law.id)
  const hears = bodyHearing(page.law.id, page.today, page.calendarId.startsWith('ES-MD') ? 'ES-MD' : undefined)
  const state = (code: string) => sentenceFor(language, 'states', code)
  return (
    <dl className="dl">
      <dt>{t('details.ref')}</dt>
      <dd>{page.ref}</dd>
      <dt>{t('details.number')}</dt>
      <dd>{page.registerNumber ? <bdi>{page.registerNumber}</bdi> : <span className="meta">{t('details.unknown')}</span>}</dd>
      <dt>{t('details.requester')}</dt>
      <dd>{page.requester.name} <span className="meta">{state(`requester.${page.requester.kind}`)}</span></dd>
      <dt>{t('details.channel')}</dt>
      <dd>{state(`channel.${page.channel}`)}</dd>
      <dt>{t('details.language')}</dt>
      <dd>{languageName(language, page.language)}</dd>
      <dt>{t('details.law')}</dt>
      <dd>
        <Link prefetch={false} href={`/law/${page.law.id}${page.law.version ? `?on=${page.law.version}` : ''}`} lang={law.language}>{law.name}</Link>{' '}
        <span className="meta">{page.law.version ? t('version', { on: formatDay(language, page.law.version, 'long') }) : t('details.noVersion')}</span>
      </dd>
      <dt>{t('details.calendar')}</dt>
      <dd><Link prefetch={false} href={`/law/calendars/${encodeURIComponent(page.calendarId)}`}>{calendarName(language, page.calendarId)}</Link></dd>
      {hears && <><dt>{t('details.hears')}</dt><dd lang={hearingLanguage(hears, language) ?? undefined}>{hearingText(language, hears)}</dd></>}
      <dt>{t('details.outcome')}</dt>
      <dd>{state(`outcome.${page.outcome}`)}</dd>
      {page.refusalGrounds.length > 0 && (
        <>
          <dt>{t('details.grounds')}</dt>
          <dd><ul>{page.refusalGrounds.map((code) => <Ground key={code} code={code} lang={law.language} />)}</ul></dd>
        </>
      )}
      {page.campaign && <><dt>{t('details.campaign')}</dt><dd>{page.campaign}</dd></>}
      {page.tags.length > 0 && <><dt>{t('details.tags')}</dt><dd className="tags">{page.tags.map((tag) => <Chip key={tag}>{tag}</Chip>)}</dd></>}
    </dl>
  )
}

function Ground({ code, lang }: { code: string; lang: string }) {
  const ground = groundByCode(code)
  return <li>{ground ? <><span lang={lang}>{ground.original}</span> <span className="meta nb">{ground.cite}</span></> : code}</li>
}
