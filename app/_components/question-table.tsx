import type { ReactNode } from 'react'
import Link from 'next/link'
import { Chip } from '@/app/_ui/chip'
import type { IconName } from '@/app/_ui/icon'
import { Pill } from '@/app/_ui/pill'
import type { Tone } from '@/app/_ui/pill'
import type { QuestionOutcome } from '@/lib/domain/request/words'
import type { Language } from '@/lib/i18n/languages'
import { groundByCode } from '@/lib/domain/law/reference/grounds-of'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { CaseQuestion } from '@/lib/queries/request/case-questions'
import type { RequestPage } from '@/lib/queries/request/request-page'

const PILLS: Record<Exclude<QuestionOutcome, 'none'>, [Tone, IconName]> = {
  granted: ['good', 'check'], granted_in_part: ['good', 'half'], already_public: ['good', 'check'], refused: ['contest', 'ban'], ignored: ['late', 'clock'], not_held: ['contest', 'ban'],
}

interface QuestionsProps {
  page: RequestPage
  language: Language
  /** What stands beside a question's outcome: the form that answers it. */
  beside: (question: CaseQuestion) => ReactNode
}

/** What was asked, question by question and part by part, and what came of each. */
export function QuestionTable({ page, language, beside }: QuestionsProps) {
  const t = translatorFor(language, 'request')
  return (
    <table className="grid qs">
      <caption className="vh">{t('questions.title')}</caption>
      <thead>
        <tr><th scope="col">{t('questions.number')}</th><th scope="col">{t('questions.asked')}</th><th scope="col" className="r">{t('questions.outcome')}</th></tr>
      </thead>
      <tbody>
        {page.questions.map((question) => (
          <tr key={question.id} className={question.part ? 'sub' : undefined}>
            <td>{question.part ? <span className="vh">{question.label}</span> : question.label}</td>
            <td className="q">
              <p lang={page.language}>{question.part && `${question.label.split(' ').at(-1)}) `}{question.text}</p>
              <Source question={question} language={language} />
              <Answer question={question} page={page} language={language} />
            </td>
            <td>
              {!question.hasParts && (
                <div className="came">
                  <OutcomePill outcome={question.outcome} late={page.status.tone === 'late'} language={language} />
                  {beside(question)}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OutcomePill({ outcome, late, language }: { outcome: QuestionOutcome; late: boolean; language: Language }) {
  const t = translatorFor(language, 'request')
  if (outcome === 'none') return late ? <Pill bare tone="late" icon="alert">{t('questions.none')}</Pill> : <Pill bare tone="wait" icon="clock">{t('questions.waiting')}</Pill>
  const [tone, icon] = PILLS[outcome]
  return <Pill bare tone={tone} icon={icon}>{sentenceFor(language, 'states', `outcome.${outcome}`)}</Pill>
}

function Source({ question, language }: { question: CaseQuestion; language: Language }) {
  const t = translatorFor(language, 'request')
  if (!question.source) return null
  return <p className="from"><Chip icon="paperclip"><bdi>{question.source}</bdi>{question.sourcePage && <span className="nb">{t('questions.page', { page: question.sourcePage })}</span>}</Chip></p>
}

function Answer({ question, page, language }: { question: CaseQuestion; page: RequestPage; language: Language }) {
  const t = translatorFor(language, 'request')
  const document = page.documents.find((one) => one.documentId === question.documentId)
  const ground = question.ground ? groundByCode(question.ground) : null
  if (!question.answer && !document && !question.ground && !question.value) return null
  const first = /\d+/.exec(question.page ?? '')?.[0]
  return (
    <div className="answer">
      {question.ground && <p>{t('questions.ground', { ground: ground ? `${ground.cite} (${ground.code})` : question.ground })}</p>}
      {question.value && <p><b>{question.value}{question.unit && <> {question.unit}</>}</b></p>}
      {question.answer && <p lang={page.language}>{question.answer}</p>}
      {document && (
        <p className="meta">
          <Link prefetch={false} href={`/requests/${page.id}/documents/${document.documentId}${first ? `?page=${first}` : ''}`}>{document.filename}</Link>
          {question.page && <>, <span className="nb">{t('questions.page', { page: question.page })}</span></>}
        </p>
      )}
    </div>
  )
}
