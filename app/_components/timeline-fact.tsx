import { Icon } from '@/app/_ui/icon'
import { classNames } from '@/app/_ui/class-names'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { factHeading, factWhen } from '@/lib/i18n/fact-text'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseFact } from '@/lib/queries/request/case-facts'
import { DocumentChip } from './document-chip'
import { MovedDates } from './moved-dates'
import type { EntryProps } from './timeline'
import { actorOf } from './timeline-events'
import type { ShownEntry } from './timeline-stream'

/** A clock fact on its day, with its evidence and the dates that it set; one taken back stays readable, struck through, with the reason. */
export function FactEntry({ entry, ...props }: EntryProps & { entry: Extract<ShownEntry, { kind: 'fact' }> }) {
  const { page, language } = props
  return (
    <>
      <FactLine fact={entry.fact} {...props} />
      {entry.documents.length > 0 && (
        <div className="files">{entry.documents.map((one) => <DocumentChip key={one.documentId} document={one} requestId={page.id} language={language} />)}</div>
      )}
      <MovedDates moved={entry.moved} language={language} />
    </>
  )
}

/** One fact in a line: what it was, what it rests on, who recorded it. */
export function FactLine({ fact, ...props }: EntryProps & { fact: CaseFact }) {
  const { page, language } = props
  const t = translatorFor(language, 'request')
  const heading = factHeading(language, fact)
  const said = [
    ...(fact.at || fact.earliest ? [factWhen(language, { ...fact, on: fact.day })] : []),
    ...(fact.notifiedOn ? [t('fact.notified', { on: formatDay(language, fact.notifiedOn) })] : []),
    ...(fact.until ? [t('fact.until', { on: formatDay(language, fact.until) })] : []),
    ...(fact.registerNumber ? [t('fact.number', { number: fact.registerNumber })] : []),
  ]
  return (
    <div className={classNames('factline', fact.withdrawn && 'gone')} id={`fact-${fact.id}`}>
      <p className="lh">
        <Icon name="flag" /><b>{fact.withdrawn ? <del>{heading}</del> : heading}</b>
        {said.map((one) => <span key={one}>{one}</span>)}
        <span className="meta">{t('by', { name: actorOf(props, fact.recordedBy) })}</span>
        {!fact.withdrawn && props.factMenu(fact.id)}
      </p>
      {fact.evidenceNote && <p className="meta">{t('fact.evidence', { note: fact.evidenceNote })}</p>}
      {fact.withdrawn && (
        <p className="why-gone">
          {t(fact.withdrawn.replacedBy ? 'fact.corrected' : 'fact.withdrawn', { when: formatInstant(language, fact.withdrawn.at, page.zone), why: fact.withdrawn.why })}
          {fact.withdrawn.replacedBy && <> <a href={`#fact-${fact.withdrawn.replacedBy}`}>{t('fact.seeNow')}</a></>}
        </p>
      )}
    </div>
  )
}
