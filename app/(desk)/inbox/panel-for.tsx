import Link from 'next/link'
import { formChoices } from '@/app/(desk)/requests/[requestId]/_forms/form-choices'
import { letterStep } from '@/app/(desk)/requests/[requestId]/letters/letter-step'
import { Instead } from '@/app/(desk)/requests/[requestId]/messages/answer-slot'
import { StartMessage } from '@/app/(desk)/requests/[requestId]/messages/start-message'
import { LinkButton } from '@/app/_ui/button'
import { Words } from '@/app/_ui/words'
import { CLASSES } from '@/lib/domain/inbox/words'
import type { MailKind, MessageClass } from '@/lib/domain/inbox/words'
import { mayInHouse } from '@/lib/domain/permissions'
import type { PersonActor } from '@/lib/domain/permissions'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { guessesOf } from '@/lib/queries/inbox/cases-for-mail'
import { foundInMail } from '@/lib/queries/inbox/found-in-mail'
import type { Place } from '@/lib/queries/inbox/found-in-mail'
import type { MailCase, ShownMail } from '@/lib/queries/inbox/inbox-mail'
import { letterList } from '@/lib/queries/letter/letter-list'
import { letterInsteadOf, messageDrafts } from '@/lib/queries/message/message-drafts'
import { caseForms } from '@/lib/queries/request/case-forms'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import { ClassifyPanel } from './classify-panel'
import type { ShownFound } from './found-list'
import { MatchPanel } from './match-panel'
import { StandingPanel } from './standing-panel'

interface Props { actor: PersonActor; language: Language; shown: ShownMail; next: string; here: string }

/** What can be done with the mail that is open: find its case, say what it is, or set right where it stands. */
export function PanelFor(props: Props) {
  return <Words language={props.language} messages={messagesFor(props.language, ['inbox', 'request-forms'])}><Panel {...props} /></Words>
}

function Panel(props: Props) {
  const { actor, language, shown, next, here } = props
  const { mail } = shown
  const t = translatorFor(language, 'inbox')
  if (mail && !shown.case && mail.state !== 'set_aside') {
    if (mail.state === 'kept') return <section className="pane cls"><p className="meta">{t('kept')}</p></section>
    const guesses = guessesOf(actor, mail.id, language).map((guess) => ({ ...guess, why: sentenceFor(language, 'events', `how.${guess.why}`) }))
    return <MatchPanel key={mail.id} mailId={mail.id} guesses={guesses} newCase={mayInHouse(actor, 'log_request') ? `/requests/new/log?mail=${mail.id}` : null} next={next} here={here} />
  }
  const bounced = mail?.kind === 'bounce'
  const moves = shown.case?.mayClassify ?? mail?.state === 'set_aside'
  return (
    <section className="pane cls" aria-labelledby="panel-h">
      <h2 id="panel-h">{t(shown.waits && !bounced ? 'classify.title' : bounced ? 'bounce.title' : mail?.state === 'set_aside' ? 'aside.title' : 'stands.title')}</h2>
      {shown.case && <Stands language={language} of={shown.case} />}
      {shown.waits && !bounced && shown.case && shown.messageId && (shown.case.mayClassify ? <Classify {...props} of={shown.case} messageId={shown.messageId} /> : <p className="meta">{t('classify.notYou')}</p>)}
      {shown.case && shown.messageId && !bounced && <Onward {...props} of={shown.case} messageId={shown.messageId} />}
      {mail && moves && (
        <StandingPanel
          key={mail.id} mailId={mail.id} next={next} here={here} aside={mail.state === 'set_aside'} stands={shown.case && { id: shown.case.id, ref: shown.case.ref }}
          seenTo={bounced && shown.waits && shown.case && shown.messageId ? { requestId: shown.case.id, messageId: shown.messageId } : null}
        />
      )}
    </section>
  )
}

function Stands({ language, of }: { language: Language; of: MailCase }) {
  return (
    <div className="match">
      <p className="meta">{translatorFor(language, 'inbox')('request', { ref: of.ref })}</p>
      <p><Link prefetch={false} href={`/requests/${of.id}`} lang={of.language}>{of.title}</Link></p>
      <p className="meta" lang={of.authority.language}>{of.authority.name}</p>
    </div>
  )
}

/** What may follow: an answer to it, and, once it is classified, its questions decided by it. */
function Onward({ actor, language, shown, next, of, messageId }: Props & { of: MailCase; messageId: string }) {
  const t = translatorFor(language, 'inbox')
  const forms = caseForms(actor, of.id)
  const { mayWrite, instead } = messageDrafts(actor, of.id)
  const wanted = instead ?? letterInsteadOf(actor, of.id, messageId)
  const decides = !shown.waits && forms.may.answer_question && openQuestions(forms).length > 0
  const words = translatorFor(language, 'message-desk')
  return (
    <div className="row onward">
      {decides && <LinkButton look="primary" icon="check" href={`/requests/${of.id}?decide=${messageId}#questions`}>{t('decide')}</LinkButton>}
      {decides && <LinkButton href={next}>{t('next')}</LinkButton>}
      {mayWrite && wanted === null && <StartMessage requestId={of.id} answersId={messageId} label={words('answerOf', { what: shown.subject ?? t('noSubject') })}>{words('answer')}</StartMessage>}
      {mayWrite && wanted !== null && <Instead letter={letterStep(of.id, wanted, letterList(actor, of.id))} language={language} />}
    </div>
  )
}

const GUESSED: Partial<Record<MailKind, MessageClass>> = { auto_reply: 'auto_reply', acknowledgement: 'acknowledgement' }

function Classify({ actor, language, shown, next, here, of, messageId }: Props & { of: MailCase; messageId: string }) {
  const forms = caseForms(actor, of.id)
  const { results, noticed, grounds, outcomes } = formChoices(forms, language)
  const found = foundInMail(actor, messageId)
  const spanish = forms.factTypes.includes('notice_available')
  const guess = GUESSED[shown.mail?.kind ?? 'reply'] ?? ''
  return (
    <ClassifyPanel
      key={messageId} requestId={of.id} messageId={messageId} on={shown.on ?? forms.today} next={next} here={here} asksComplete={forms.asksComplete}
      guess={guess === 'acknowledgement' && found.numbers.length > 0 ? 'receipt' : guess}
      known={{ registered: forms.facts.some((fact) => fact.type === 'registered'), decided: forms.facts.some((fact) => fact.type === 'decided') }}
      questions={openQuestions(forms)} settled={leavesOf(forms).map((one) => one.outcome).filter((one) => one !== 'none')}
      choices={{ results, noticed, grounds, outcomes, classes: CLASSES.filter((one) => spanish || one !== 'notice_waiting').map((value) => ({ value, label: sentenceFor(language, 'states', `class.${value}`) })) }}
      found={{
        dates: found.dates.map((one) => ({ ...placed(language, of.id, one), value: one.on, label: formatDay(language, one.on, 'plain') })),
        numbers: found.numbers.map((one) => ({ ...placed(language, of.id, one), value: one.number, label: one.number })),
      }}
    />
  )
}

/** The questions that can be decided: the parts of one that has some. */
function leavesOf(forms: CaseForms) {
  return forms.questions.filter((one) => !forms.questions.some((part) => part.parentId === one.id))
}

function openQuestions(forms: CaseForms) {
  return leavesOf(forms).filter((one) => one.outcome === 'none').map(({ id, label, text }) => ({ id, label, text, lang: forms.details.language }))
}

function placed(language: Language, requestId: string, { filename, documentId, page, ocr, found, before, after }: Place): Omit<ShownFound, 'value' | 'label'> {
  const t = translatorFor(language, 'inbox')
  const place = filename === null ? t('found.inMail') : page ? t(ocr ? 'found.inScan' : 'found.inPage', { filename, page }) : t('found.inFile', { filename })
  const href = documentId ? `/requests/${requestId}/documents/${documentId}?${new URLSearchParams({ ...(page ? { page: String(page) } : {}), q: found })}` : null
  return { place, href, found, before, after }
}
