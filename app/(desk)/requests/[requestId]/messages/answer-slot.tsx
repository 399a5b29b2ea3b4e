import { LinkButton } from '@/app/_ui/button'
import { letterInstead } from '@/lib/domain/message/letter-instead'
import type { Purpose } from '@/lib/domain/letter/words'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { CaseMessage } from '@/lib/queries/request/timeline'
import { StartMessage } from './start-message'

interface AnswerSlotProps {
  page: Pick<RequestPage, 'id' | 'stage' | 'facts'>
  purposes: readonly Purpose[]
  message: Pick<CaseMessage, 'id' | 'kind'>
  language: Language
}

/** "Answer" of a message of theirs; where a letter is the right means, the way to the letter. */
export function AnswerSlot({ page, purposes, message, language }: AnswerSlotProps) {
  const t = translatorFor(language, 'message-desk')
  const proven = page.facts.filter((fact) => fact.messageId === message.id && fact.withdrawn === null)
  const instead = letterInstead({ stage: page.stage, answersFacts: proven.map((fact) => fact.type), purposes })
  if (instead) return <Instead requestId={page.id} purpose={instead} language={language} />
  const day = proven[0]?.day
  const what = `${sentenceFor(language, 'states', `message.${message.kind}`)}${day ? `, ${formatDay(language, day)}` : ''}`
  return <p className="row"><StartMessage requestId={page.id} answersId={message.id} label={t('answerOf', { what })}>{t('answer')}</StartMessage></p>
}

/** A line where a message would be the wrong means, with the way to the letter that is the right one. */
export function Instead({ requestId, purpose, language }: { requestId: string; purpose: Purpose; language: Language }) {
  return (
    <p className="row">
      <span className="meta">{translatorFor(language, 'message-desk')('instead')}</span>
      <LinkButton icon="file" href={`/requests/${requestId}/letters/new?purpose=${purpose}`}>{sentenceFor(language, 'states', `purpose.${purpose}`)}</LinkButton>
    </p>
  )
}
