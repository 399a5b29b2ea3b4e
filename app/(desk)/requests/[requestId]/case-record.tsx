import { Timeline } from '@/app/_components/timeline'
import { RECORD_FILTERS, streamOf } from '@/app/_components/timeline-stream'
import type { RecordFilter } from '@/app/_components/timeline-stream'
import { Empty } from '@/app/_ui/states'
import { SectionHead } from '@/app/_ui/section-head'
import { Seg } from '@/app/_ui/tabs'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { Timeline as Found } from '@/lib/queries/request/timeline'
import type { LetterList } from '@/lib/queries/letter/letter-list'
import { ClassifySlot, ComposerSlot, FactMenuSlot } from './_forms/slots'
import { AnswerSlot } from './messages/answer-slot'

interface RecordProps {
  page: RequestPage
  found: Found
  filter: RecordFilter
  /** The letters of the case, those that its law knows, and whether this person may write a message. */
  letters: LetterList
  mayWrite: boolean
  forms: CaseForms
  language: Language
}

/** Everything that happened, in one stream, with its filter and the composer below. */
export function CaseRecord({ page, found, filter, letters, mayWrite, forms, language }: RecordProps) {
  const t = translatorFor(language, 'request')
  const shown = streamOf(found.entries, page, filter)
  const address = (one: RecordFilter) => `/requests/${page.id}${one === 'all' ? '' : `?show=${one}`}#record`
  return (
    <section aria-labelledby="record">
      <SectionHead id="record" title={t('record.title')} count={t('record.count', { count: shown.length })}>
        {shown.length > 3 && <a href="#latest">{t('record.latest')}</a>}
      </SectionHead>
      <div className="recordfilter">
        <Seg label={t('record.filter')} tabs={RECORD_FILTERS.map((one) => ({ href: address(one), label: t(`record.${one}`), current: one === filter }))} />
      </div>
      {shown.length === 0
        ? <Empty sentence={t(`record.empty.${filter}`)} />
        : (
          <Timeline
            entries={shown} page={page} names={found.names} language={language}
            factMenu={(factId) => <FactMenuSlot forms={forms} language={language} factId={factId} />}
            classify={(messageId) => <ClassifySlot forms={forms} language={language} messageId={messageId} />}
            answer={(message) => mayWrite && <AnswerSlot page={page} letters={letters} message={message} language={language} />}
          />
        )}
      <div id="compose"><ComposerSlot forms={forms} language={language} /></div>
    </section>
  )
}
