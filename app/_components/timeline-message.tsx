import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import type { IconName } from '@/app/_ui/icon'
import { Pill } from '@/app/_ui/pill'
import { Words } from '@/app/_ui/words'
import type { MessageKind } from '@/lib/domain/request/words'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-name'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { DocumentChip } from './document-chip'
import { MailMore } from './mail/mail-more'
import { MailText } from './mail/mail-text'
import { MAIL_LOOKS } from './mail/mail-looks'
import { MovedDates } from './moved-dates'
import type { EntryProps } from './timeline'
import { actorOf } from './timeline-events'
import { FactLine } from './timeline-fact'
import type { ShownEntry } from './timeline-stream'

const ICONS: Record<MessageKind, IconName> = { reply: 'reply', reminder: 'send', call: 'phone', other: 'message', letter: 'file' }

/** A message in or out: what it was, from whom, its words as they are on the record, its documents, and the facts that it proves. */
export function MessageEntry({ entry, ...props }: EntryProps & { entry: Extract<ShownEntry, { kind: 'message' }> }) {
  const { page, language } = props
  const { message } = entry
  const t = translatorFor(language, 'request')
  const inbox = translatorFor(language, 'inbox')
  const state = (code: string) => sentenceFor(language, 'states', code)
  const foreign = message.language !== null && message.language !== language
  return (
    <div id={`message-${message.id}`}>
      <p className="lh">
        <Icon name={ICONS[message.kind]} /><b>{state(`message.${message.kind}`)}</b>
        <span>{state(`direction.${message.direction}`)}{message.counterpart && `, ${message.counterpart}`}</span>
        <span className="meta">{state(`channel.${message.channel}`)}</span>
        {message.needsTriage && <Pill tone="act" icon="inbox">{state('mark.to_classify')}</Pill>}
        {message.sending && <Pill {...MAIL_LOOKS[message.sending.state]}>{state(`outbox.${message.sending.state}`)}</Pill>}
        {message.sending && <Link prefetch={false} href={`/requests/${page.id}/messages/${message.sending.draftId}`}>{sentenceFor(language, 'outbox', 'case.look')}</Link>}
        {props.classify(message.id)}
        {foreign && message.language && <span className="meta">{languageName(language, message.language)}</span>}
        {message.illustrative && <span className="meta">{state('mark.illustrative')}</span>}
      </p>
      {message.subject && <p className="subject" lang={message.language ?? undefined}>{message.subject}</p>}
      {message.answers && (
        <p className="meta">{inbox('answers')} <a href={`#message-${message.answers.id}`}>{state(`message.${message.answers.kind}`)}, {formatDay(language, message.answers.on)}</a></p>
      )}
      {message.answeredBy.length > 0 && (
        <p className="meta">{inbox('answeredBy')} {message.answeredBy.map((one, index) => <span key={one.id}>{index > 0 && ', '}<a href={`#message-${one.id}`}>{state(`message.${one.kind}`)}, {formatDay(language, one.on)}</a></span>)}</p>
      )}
      {message.mail || message.sending ? <MailText pieces={message.pieces} lang={message.language} language={language} />
        : message.text && <p className="msg" lang={message.language ?? undefined}>{message.text}</p>}
      {message.mail && (
        <Words language={language} messages={messagesFor(language, ['inbox'])}>
          <MailMore mailId={message.mail.id} hasHtml={message.mail.hasHtml}><a className="btn quiet" href={`/api/mails/${message.mail.id}`}><Icon name="fileText" />{inbox('original')}</a></MailMore>
        </Words>
      )}
      {entry.documents.length > 0 && (
        <div className="files">{entry.documents.map((one) => <DocumentChip key={one.documentId} document={one} requestId={page.id} language={language} />)}</div>
      )}
      {entry.facts.map(({ fact, moved }) => (
        <div key={fact.id} className="proves">
          <FactLine fact={fact} {...props} />
          <MovedDates moved={moved} language={language} />
        </div>
      ))}
      {message.direction === 'in' && message.kind === 'reply' && props.answer(message)}
      <p className="meta">{t(message.sending ? 'written' : 'logged', { name: actorOf(props, entry.by), when: formatInstant(language, entry.at, page.zone) })}</p>
    </div>
  )
}
