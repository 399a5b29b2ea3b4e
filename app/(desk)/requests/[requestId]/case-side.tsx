import { DocumentChip } from '@/app/_components/document-chip'
import { Ladder } from '@/app/_components/ladder'
import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { SectionHead } from '@/app/_ui/section-head'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import type { RequestPage } from '@/lib/queries/request/request-page'
import { DetailsEditSlot, FilesAddSlot, PeopleSlot } from './_forms/slots'
import { CaseDetails } from './case-details'

interface SideProps {
  page: RequestPage
  keyRule: string | null
  forms: CaseForms
  language: Language
}

/** What supports the case: its dates, details, people and files. */
export function CaseSide({ page, keyRule, forms, language }: SideProps) {
  const t = translatorFor(language, 'request')
  return (
    <div className="sidecol">
      <section aria-labelledby="dates">
        <SectionHead id="dates" title={t('dates.title')} />
        <Ladder page={page} keyRule={keyRule} language={language} />
      </section>
      <section aria-labelledby="details">
        <SectionHead id="details" title={t('details.title')}><DetailsEditSlot forms={forms} language={language} /></SectionHead>
        <CaseDetails page={page} language={language} />
      </section>
      <section aria-labelledby="people">
        <SectionHead id="people" title={t('people.title')}><PeopleSlot forms={forms} language={language} /></SectionHead>
        <ul className="people">
          {page.members.map((one) => (
            <li key={one.id}>
              <Avatar initials={initialsOf(one.name)} name={one.name} />
              {one.id === page.assignee?.id && <span className="meta">{t('people.assignee')}</span>}
              {one.disabled && <span className="meta">{t('people.disabled')}</span>}
            </li>
          ))}
        </ul>
        {page.members.length === 0 && <p className="meta">{t('people.none')}</p>}
        {page.restricted && <p className="meta">{t('people.restricted')}</p>}
      </section>
      <section aria-labelledby="files">
        <SectionHead id="files" title={t('files.title')} count={page.documents.length}><FilesAddSlot forms={forms} language={language} /></SectionHead>
        <div className="files">{page.documents.map((one) => <DocumentChip key={one.documentId} document={one} requestId={page.id} language={language} />)}</div>
        {page.documents.length === 0 && <p className="meta">{t('files.none')}</p>}
      </section>
    </div>
  )
}
