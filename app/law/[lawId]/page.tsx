import type { Metadata } from 'next'
import { readerLanguage } from '@/app/_components/reader'
import { notFoundIf } from '@/app/_server/page-actor'
import { Button } from '@/app/_ui/button'
import { DateInput } from '@/app/_ui/inputs'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner, Caveat } from '@/app/_ui/states'
import { today } from '@/lib/clock'
import { isCalendarDate } from '@/lib/domain/calendar/days'
import { lawGuide } from '@/lib/domain/law/guide/law-guide'
import type { LawGuide } from '@/lib/domain/law/guide/types'
import { lawReference } from '@/lib/domain/law/reference/law-reference'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatDay } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { lawTitle, officialTitle } from '@/lib/i18n/law-title'
import { translatorFor } from '@/lib/i18n/translator'
import { publicLaw } from '@/lib/queries/law/public-law'
import { Decrees } from '../_parts/decrees'
import { Grounds } from '../_parts/grounds'
import { GuideHead } from '../_parts/guide-head'
import { Hearings } from '../_parts/hearings'
import { History } from '../_parts/history'
import { Passages } from '../_parts/passages'
import { RuleEntry } from '../_parts/rule-entry'
import { OpenQuestions, Sources } from '../_parts/sources'

interface Props {
  params: Promise<{ lawId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: shortLawName((await params).lawId).name }
}

export default async function LawPage({ params, searchParams }: Props) {
  const { lawId } = await params
  const { on: asked } = await searchParams
  const good = typeof asked === 'string' && isCalendarDate(asked)
  const { laws } = publicLaw()
  const now = today(lawGuide(lawId, '2000-01-01', laws)?.zone ?? 'UTC')
  const guide = lawGuide(lawId, good ? asked : now, laws)
  notFoundIf(!guide)
  const language = await readerLanguage()
  return guide && <Law guide={guide} bad={asked !== undefined && !good} language={language} />
}

function Law({ guide, bad, language }: { guide: LawGuide; bad: boolean; language: Language }) {
  const { law, on, version } = guide
  const t = translatorFor(language, 'law-guide')
  const reference = lawReference(law)
  const short = shortLawName(law)
  const official = language === 'sr-Cyrl' && short.language === language ? null : officialTitle(law)
  const called = lawTitle(language, law)
  const day = (of: string) => formatDay(language, of)
  const rules = [['clocks', guide.clocks], ['remedies', guide.remedies]] as const
  return (
    <div className="guide">
      <GuideHead language={language} at="laws" title={short.name} lang={short.language} lede={official && <span lang={official.lang}>{official.text}</span>} under={{ label: short.name, lang: short.language }} />
      {called && <p className="meta">{called.text}</p>}
      <form method="get" className="as-of" action={`/law/${law}`}>
        <label className="lab" htmlFor="on">{t('law.on')}</label>
        <div className="row"><DateInput id="on" name="on" defaultValue={on} /><Button type="submit">{t('law.show')}</Button></div>
      </form>
      {bad && <Banner tone="act"><p>{t('law.badDay')}</p></Banner>}
      {version
        ? (
          <p className="soft">
            <b>{version.validTo ? t('law.versionUntil', { from: day(version.validFrom), to: day(version.validTo) }) : t('law.version', { from: day(version.validFrom) })}</b><br />
            {guide.calendar && <a href={`/law/calendars/${guide.calendar}`}>{t('law.calendar', { calendar: calendarName(language, guide.calendar) })}</a>}
          </p>
        )
        : <Banner tone="act"><div><p><b>{t('law.noVersion')}</b></p><p>{t('law.noVersionText', { day: day(on) })}</p></div></Banner>}
      <Caveat>{t('advice')}</Caveat>
      {version && <Contents guide={guide} language={language} />}
      <div className="sections">
        {rules.map(([code, entries]) => entries.length > 0 && (
          <section key={code} aria-labelledby={code}>
            <SectionHead id={code} title={t(`law.${code}`)} count={entries.length} />
            {entries.map((rule) => (
              <RuleEntry
                key={rule.id} law={law} rule={rule} language={language} notes={reference?.clockNotes.filter(({ clock }) => clock === rule.id) ?? []}
                about={reference?.remedies.find(({ id }) => id === rule.id && rule.kind === 'remedy')}
              />
            ))}
          </section>
        ))}
        {reference && <Hearings reference={reference} on={on} language={language} />}
        <Decrees guide={guide} language={language} />
        {version && reference && (
          <section aria-labelledby="filing">
            <SectionHead id="filing" title={t('law.filing')} />
            <Passages reference={reference} language={language} />
          </section>
        )}
        {version && <Grounds law={law} on={version.validFrom > on ? version.validFrom : on} language={language} />}
        <History guide={guide} reference={reference} language={language} />
        <OpenQuestions law={law} language={language} />
        <Sources guide={guide} reference={reference} language={language} />
      </div>
    </div>
  )
}

function Contents({ guide, language }: { guide: LawGuide; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const parts = ['clocks', 'remedies', 'filing', 'history', 'sources'] as const
  return (
    <nav aria-label={t('contents')}>
      <ul className="help-contents">{parts.filter((part) => part !== 'remedies' || guide.remedies.length > 0).map((part) => <li key={part}><a href={`#${part}`}>{t(`law.${part}`)}</a></li>)}</ul>
    </nav>
  )
}
