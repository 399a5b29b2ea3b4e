import Link from 'next/link'
import { DataTable } from '@/app/_ui/data-table'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { formatNumber } from '@/lib/i18n/numbers'
import { placeName } from '@/lib/i18n/place-name'
import { regionName } from '@/lib/i18n/region-name'
import { translatorFor } from '@/lib/i18n/translator'
import type { AuthorityLine } from '@/lib/queries/authority/authority-list'

/** The directory: each authority under its official name, with its other names, today's law and the requests that run. */
export function AuthorityTable({ language, lines }: { language: Language; lines: readonly AuthorityLine[] }) {
  const t = translatorFor(language, 'authorities')
  return (
    <DataTable
      className="slips directory" caption={t('title')} rows={lines} rowKey={(line) => line.id}
      columns={[
        {
          key: 'name', head: t('name'), names: true, className: 'what', cell: (line) => (
            <>
              <Link prefetch={false} href={`/authorities/${line.id}`} lang={line.name.language}>{line.name.name}</Link>
              {line.otherNames.map((other) => <span key={other.language} className="other" lang={other.language}>{other.name}</span>)}
            </>
          ),
        },
        { key: 'place', head: t('place'), cell: (line) => <PlaceOf language={language} line={line} /> },
        {
          key: 'law', head: t('lawToday'), cell: (line) => line.lawId
            ? <span lang={shortLawName(line.lawId).language}>{shortLawName(line.lawId).name}</span>
            : t('noLaw'),
        },
        { key: 'calendar', head: t('calendar.title'), cell: (line) => calendarName(language, line.calendarId) },
        {
          key: 'open', head: t('openRequests'), number: true, cell: (line) => {
            if (line.open === 0) return <span className="meta desk">{t('none')}</span>
            const requests = t('openCount', { count: line.open })
            return (
              <Link prefetch={false} href={`/requests?authority=${encodeURIComponent(line.id)}`} aria-label={t('openOf', { requests, name: line.name.name })}>
                <span className="desk">{formatNumber(language, line.open)}</span>
                <span className="phone">{requests}</span>
              </Link>
            )
          },
        },
      ]}
    />
  )
}

function PlaceOf({ language, line }: { language: Language; line: AuthorityLine }) {
  if (!line.place) return regionName(language, line.country)
  const { text, lang } = placeName(language, line.place, line.language)
  return <span lang={lang}>{text}</span>
}
