import Link from 'next/link'
import { formChoices } from '@/app/(desk)/requests/[requestId]/_forms/form-choices'
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

const GUESSED: Partial<Record<MailKind, MessageClass>> = { auto_reply: 'auto_reply', acknowledgement: 'acknowledgement' }

function Classify({ actor, language, shown, next, of, messageId }: Props & { of: MailCase; messageId: string }) {
  const forms = caseForms(actor, of.id)
  const { results, noticed, grounds, outcomes } = formChoices(forms, language)
  const found = foundInMail(actor, messageId)
  const spanish = forms.factTypes.includes('notice_available')
  const guess = GUESSED[shown.mail?.kind ?? 'reply'] ?? ''
  return (
    <ClassifyPanel
      key={messageId} requestId={of.id} messageId={messageId} on={shown.on ?? forms.today} next={next} asksComplete={forms.asksComplete}
      guess={guess === 'acknowledgement' && found.numbers.length > 0 ? 'receipt' : guess}
      known={{ registered: forms.facts.some((fact) => fact.type === 'registered'), decided: forms.facts.some((fact) => fact.type === 'decided') }}
      questions={openQuestions(forms)}
      choices={{ results, noticed, grounds, outcomes, classes: CLASSES.filter((one) => spanish || one !== 'notice_waiting').map((value) => ({ value, label: sentenceFor(language, 'states', `class.${value}`) })) }}
      found={{
        dates: found.dates.map((one) => ({ ...placed(language, one), value: one.on, label: formatDay(language, one.on, 'plain') })),
        numbers: found.numbers.map((one) => ({ ...placed(language, one), value: one.number, label: one.number })),
      }}
    />
  )
}

function openQuestions(forms: CaseForms) {
  return forms.questions.filter((one) => one.outcome === 'none' && !forms.questions.some((part) => part.parentId === one.id))
    .map(({ id, label, text }) => ({ id, label, text, lang: forms.details.language }))
}

function placed(language: Language, { filename, page, ocr, found, before, after }: Place): Omit<ShownFound, 'value' | 'label'> {
  const t = translatorFor(language, 'inbox')
  const place = filename === null ? t('found.inMail') : page ? t(ocr ? 'found.inScan' : 'found.inPage', { filename, page }) : t('found.inFile', { filename })
  return { place, found, before, after }
}
