import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import { Pill } from '@/app/_ui/pill'
import { Banner, Caveat } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { MailMore } from '@/app/_components/mail/mail-more'
import { MailText } from '@/app/_components/mail/mail-text'
import { LikelyPlaces } from '@/app/_components/mail/likely-places'
import { MailFiles } from '@/app/_components/mail/mail-files'
import { SURE_REASONS } from '@/lib/domain/inbox/words'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MailEnvelope, ShownMail } from '@/lib/queries/inbox/inbox-mail'
import type { LikelyAnswer } from '@/lib/queries/inbox/likely-answers'
import { ReadAgain } from './read-again'

interface Props { language: Language; zone: string; shown: ShownMail; likely: readonly LikelyAnswer[]; back: string; place: string | null }

/** One mail, text first: from whom, when and how it came, what it says, what came with it; the rest on demand. */
export function MailPane({ language, zone, shown, likely, back, place }: Props) {
  const t = translatorFor(language, 'inbox')
  const { mail } = shown
  return (
    <article className="pane mail" aria-labelledby="mail-h" tabIndex={0}>
      <p className="phone back"><Link prefetch={false} href={back}>{t('back')}</Link>{place && <span className="meta">{place}</span>}</p>
      <h2 id="mail-h" lang={shown.language ?? undefined}><bdi>{shown.subject ?? t('noSubject')}</bdi></h2>
      <div className="hd">
        <Sender language={language} shown={shown} />
        <span>
          {mail ? <>{t('received')} <time dateTime={mail.arrivedAt}>{formatInstant(language, mail.arrivedAt, zone)}</time></> : shown.on && <>{t('received')} <time dateTime={shown.on}>{formatDay(language, shown.on)}</time></>}
          {mail && mail.recipients.length > 0 && <> · {t('to')} <span className="meta">{mail.recipients.slice(0, 5).map((one, index) => <span key={one}>{index > 0 && ', '}<bdi>{one}</bdi></span>)}{mail.recipients.length > 5 && ` +${mail.recipients.length - 5}`}</span></>}
        </span>
        {mail?.sentAt && mail.sentAt.slice(0, 10) !== mail.arrivedAt.slice(0, 10) && <span className="meta">{t('dated', { when: formatInstant(language, mail.sentAt, zone) })}</span>}
        <span className="row marks">
          {mail?.matchedBy && <Pill tone={SURE_REASONS.includes(mail.matchedBy) || mail.matchedBy === 'by_person' ? 'good' : 'act'} icon="link">{t('matched', { how: sentenceFor(language, 'events', `how.${mail.matchedBy}`) })}</Pill>}
          {mail?.matchedOn && <span className="meta"><bdi>{mail.matchedOn}</bdi></span>}
          {shown.language && shown.case && <span className="meta">{languageName(language, shown.language)}</span>}
        </span>
        {shown.answers && shown.case && (
          <span className="meta">{t('answers')} <Link prefetch={false} href={`/requests/${shown.case.id}#message-${shown.answers.id}`}>{sentenceFor(language, 'states', `message.${shown.answers.kind}`)}, {formatDay(language, shown.answers.on)}</Link></span>
        )}
      </div>
      {mail && <Doubts language={language} mail={mail} mayRead={shown.case === null} />}
      <MailText pieces={shown.text} lang={shown.language} language={language} empty={mail?.hasHtml ? t('onlyHtml') : t('noText')} />
      <MailFiles files={shown.files} mailId={mail?.id ?? null} requestId={shown.case?.id ?? null} language={language} />
      <LikelyPlaces found={likely} lang={shown.language} language={language} />
      <Words language={language} messages={messagesFor(language, ['inbox'])}>
        {mail && <MailMore key={mail.id} mailId={mail.id} hasHtml={mail.hasHtml}><a className="btn quiet" href={`/api/mails/${mail.id}`}><Icon name="fileText" />{t('original')}</a></MailMore>}
      </Words>
    </article>
  )
}

function Sender({ language, shown }: { language: Language; shown: ShownMail }) {
  const t = translatorFor(language, 'inbox')
  const { mail } = shown
  const name = mail ? mail.fromName : shown.counterpart
  return (
    <span>
      <b><bdi>{name || mail?.fromAddress || t('noSender')}</bdi></b>{' '}
      <span className="meta">{name && mail?.fromAddress && <>&lt;<bdi>{mail.fromAddress}</bdi>&gt; </>}{t('by', { channel: sentenceFor(language, 'states', `channel.${shown.channel}`).toLocaleLowerCase(language) })}</span>
    </span>
  )
}

/** What to be careful with: a sender that may not be who it says, a mail that could not be read, one that came back. */
function Doubts({ language, mail, mayRead }: { language: Language; mail: MailEnvelope; mayRead: boolean }) {
  const t = translatorFor(language, 'inbox')
  const words = (space: string, code: string) => sentenceFor(language, 'inbox', `${space}.${code}`, {}, t(`${space as 'doubt'}.other`))
  return (
    <div className="doubts">
      {mail.state === 'unreadable' && <Banner tone="late"><span>{t('unreadable')} {mail.reason && words('unreadableWhy', mail.reason)}</span>{mayRead && <Words language={language} messages={messagesFor(language, ['inbox'])}><ReadAgain key={mail.id} mailId={mail.id} /></Words>}</Banner>}
      {mail.state === 'parked' && mail.reason && <p className="meta">{words('parked', mail.reason)}</p>}
      {mail.senderDoubt && <Banner tone="late"><span>{words('doubt', mail.senderDoubt)}</span></Banner>}
      {mail.senderCheck === 'fail' && <Banner tone="late"><span>{t('check.fail')}</span></Banner>}
      {mail.senderCheck && mail.senderCheck !== 'fail' && <p className="meta">{t(`check.${mail.senderCheck}`)}</p>}
      {mail.forwardedBy && <p className="meta">{t('forwarded')} <bdi>{mail.forwardedBy}</bdi></p>}
      {mail.sameIdAs && <Caveat>{t('sameId')}</Caveat>}
      {mail.delivery.map((one) => <p className="meta" key={`${one.recipient} ${one.action}`}>{sentenceFor(language, 'inbox', `delivery.${one.action}`)} <bdi>{one.recipient}</bdi>{one.status && ` (${one.status})`}</p>)}
    </div>
  )
}
