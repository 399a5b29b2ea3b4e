import type { Metadata } from 'next'
import { cache } from 'react'
import { QuestionTable } from '@/app/_components/question-table'
import { RECORD_FILTERS } from '@/app/_components/timeline-stream'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { SectionHead } from '@/app/_ui/section-head'
import { Empty } from '@/app/_ui/states'
import { mainActs, mayBeClosed } from '@/lib/domain/request/main-step'
import type { MainAct } from '@/lib/domain/request/main-step'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { caseForms } from '@/lib/queries/request/case-forms'
import { letterList } from '@/lib/queries/letter/letter-list'
import { likelyAnswers } from '@/lib/queries/inbox/likely-answers'
import { requestPage } from '@/lib/queries/request/request-page'
import type { RequestPage as Found } from '@/lib/queries/request/request-page'
import { timeline } from '@/lib/queries/request/timeline'
import { AnswerSlot, QuestionsEditSlot } from './_forms/slots'
import { CaseDates } from './case-dates'
import { decidedBy, DecidedFrom } from './decided-from'
import { CaseHead } from './case-head'
import { CaseRecord } from './case-record'
import { CaseSide } from './case-side'
import { Illustrative } from './illustrative'
import { messageDrafts } from '@/lib/queries/message/message-drafts'
import { caseMail } from '@/lib/queries/outbox/case-mail'
import { CaseLetters } from './letters/case-letters'
import { CaseMail } from './letters/case-mail'
import { CaseMessages } from './messages/case-messages'
import { letterStep, wantedLetter } from './letters/letter-step'
import { caseAt } from './case-at'

type Props = { params: Promise<{ requestId: string }>; searchParams: Promise<{ show?: string | string[]; decide?: string | string[] }> }

const read = cache(async (requestId: string) => {
  const { actor, language } = await pageActor(`/requests/${requestId}`)
  return { actor, language, page: await foundOr404(() => requestPage(actor, requestId, language)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await read((await params).requestId)
  return { title: `${page.ref} ${page.authority.name}` }
}

/** One case: its next date and why, what was asked, what happened, and what can be done. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { requestId } = await params
  const { actor, language, page } = await read(requestId)
  const found = timeline(actor, { requestId, zone: page.zone, facts: page.facts })
  const forms = caseForms(actor, requestId)
  const { box, count, total, at } = caseAt(page)
  const { show, decide } = await searchParams
  const from = decidedBy(page, found, decide)
  const likely = from ? likelyAnswers(actor, from.message.id) : []
  const letters = letterList(actor, requestId)
  const messages = messageDrafts(actor, requestId)
  const t = translatorFor(language, 'request')
  return (
    <div className="wrap">
      <CaseHead page={page} acts={actsFor(page, at)} letter={letterStep(requestId, wantedLetter(page), letters)} toClose={mayBeClosed(at)} forms={forms} language={language} />
      <CaseMail mails={caseMail(actor, requestId).mails} zone={page.zone} language={language} />
      <CaseDates page={page} box={box} names={found.names} forms={forms} language={language} />
      <div className="two-col">
        <div>
          <section aria-labelledby="questions">
            <SectionHead id="questions" title={t('questions.title')} count={t('questions.answered', { count, total })}>
              <QuestionsEditSlot forms={forms} language={language} />
            </SectionHead>
            {from && <DecidedFrom page={page} from={from} language={language} />}
            {page.questions.length === 0
              ? <Empty sentence={t('questions.empty')} />
              : <QuestionTable page={page} language={language} beside={(question) => <AnswerSlot forms={forms} language={language} questionId={question.id} from={from?.documents.map((one) => one.documentId) ?? []} likely={likely} />} />}
            {forms.proposed && forms.proposed !== page.outcome && <p className="meta">{t('questions.proposed', { outcome: sentenceFor(language, 'states', `outcome.${forms.proposed}`) })}</p>}
          </section>
          <CaseLetters requestId={requestId} found={letters} zone={page.zone} language={language} />
          <CaseMessages requestId={requestId} found={messages} zone={page.zone} language={language} />
          <CaseRecord page={page} found={found} letters={letters} mayWrite={messages.mayWrite && messages.instead === null} filter={RECORD_FILTERS.find((one) => one === show) ?? 'all'} forms={forms} language={language} />
        </div>
        <CaseSide page={page} keyRule={box.kind === 'running' ? box.row.rule : null} forms={forms} language={language} />
      </div>
      <Illustrative what={page.illustrative} language={language} />
    </div>
  )
}

/** The next legal steps that this person may record; else what they may: an answer that came. */
function actsFor(page: Found, at: Parameters<typeof mainActs>[0]): MainAct[] {
  const acts = mainActs(at)
  const mine = acts.filter((act) => (act.compose === 'reply' ? page.may.log : act.type === 'complaint_filed' ? page.may.record && page.may.complain : page.may.record))
  if (mine.length > 0) return mine
  return acts.length > 0 && page.may.log && page.counted.length > 0 ? [{ step: 'reply', compose: 'reply', type: null, remedy: null }] : []
}
