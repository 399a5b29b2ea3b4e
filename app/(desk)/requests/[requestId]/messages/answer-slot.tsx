import { LinkButton } from '@/app/_ui/button'
import { letterInstead } from '@/lib/domain/message/letter-instead'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { LetterList } from '@/lib/queries/letter/letter-list'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { CaseMessage } from '@/lib/queries/request/timeline'
import { letterStep } from '../letters/letter-step'
import type { LetterStep } from '../letters/letter-step'
import { StartMessage } from './start-message'

interface AnswerSlotProps {
  page: Pick<RequestPage, 'id' | 'stage' | 'facts'>
  letters: LetterList
  message: Pick<CaseMessage, 'id' | 'kind'>
  language: Language
}

/** "Answer" of a message of theirs; where a letter is the right means, the way to the letter. */
export function AnswerSlot({ page, letters, message, language }: AnswerSlotProps) {
  const t = translatorFor(language, 'message-desk')
  const proven = page.facts.filter((fact) => fact.messageId === message.id && fact.withdrawn === null)
  const instead = letterInstead({ stage: page.stage, answersFacts: proven.map((fact) => fact.type), purposes: letters.purposes })
  if (instead) return <Instead letter={letterStep(page.id, instead, letters)} language={language} />
  const day = proven[0]?.day
  const what = `${sentenceFor(language, 'states', `message.${message.kind}`)}${day ? `, ${formatDay(language, day)}` : ''}`
  return <p className="row"><StartMessage requestId={page.id} answersId={message.id} label={t('answerOf', { what })}>{t('answer')}</StartMessage></p>
}

/** A line where a message would be the wrong means, with the way to the letter that is the right one: the one that was begun, else a new one. Nothing for who can't write it. */
export function Instead({ letter, language }: { letter: LetterStep | null; language: Language }) {
  return letter && (
    <p className="row">
      <span className="meta">{translatorFor(language, 'message-desk')('instead')}</span>
      <LinkButton icon="file" href={letter.href}>{sentenceFor(language, 'states', `purpose.${letter.purpose}`)}</LinkButton>
    </p>
  )
}
