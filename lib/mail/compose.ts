import MailComposer from 'nodemailer/lib/mail-composer'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { storedFilename } from '../domain/document/filename'
import { isId } from '../domain/message/message-text'
import { checkedAddress, headerText } from './address'

export type Mailbox = { name: string; address: string }
export type MailPart = { filename: string; content: Buffer; contentType: string }
/** A mail to be written: `messageId` without angle brackets, `date` a UTC instant of lib/clock. One recipient. */
export type Mail = {
  from: Mailbox; to: Mailbox; replyTo?: Mailbox; subject: string; text: string; html?: string; attachments?: readonly MailPart[]
  headers?: Readonly<Record<string, string>>; messageId: string; date: string
  /** What it answers, and the thread that it stands in: ids without angle brackets. */
  inReplyTo?: string | null; references?: readonly string[]
}

const HEADER = /^[A-Za-z][A-Za-z0-9-]*$/
const ID = /^[^\s<>@]+@[^\s<>@]+$/

/**
 * The bytes of a mail (RFC 5322, CRLF, ASCII only), from values that are never parsed as addresses or headers and never fetch a file or a URL (safety.md 1.8,
 * attacks 44 and 47). Refuses with bad_address; throws when the envelope that it would have isn't the one that was meant.
 */
export async function composeMail(mail: Mail): Promise<Buffer> {
  const [from, to] = [mailbox(mail.from), mailbox(mail.to)]
  if (!ID.test(mail.messageId)) throw new Error('not a Message-ID')
  const composer = new MailComposer({
    from, to, ...(mail.replyTo ? { replyTo: mailbox(mail.replyTo) } : {}), subject: headerText(mail.subject), text: linesOf(mail.text), ...(mail.html === undefined ? {} : { html: linesOf(mail.html) }),
    attachments: (mail.attachments ?? []).map((part) => ({ filename: storedFilename(part.filename), content: part.content, contentType: part.contentType, contentDisposition: 'attachment' })),
    headers: headersOf(mail.headers ?? {}), ...threadOptions(mail), messageId: `<${mail.messageId}>`, date: new Date(mail.date),
    textEncoding: 'quoted-printable', newline: 'windows', disableFileAccess: true, disableUrlAccess: true, xMailer: false,
  } as ConstructorParameters<typeof MailComposer>[0])
  const node = composer.compile()
  const envelope = node.getEnvelope()
  if (envelope.from !== from.address || envelope.to.length !== 1 || envelope.to[0] !== to.address) throw new Error('the envelope is not the one that was meant')
  // What looks like an encoded word would be decoded by whoever reads it: it is encoded itself.
  const subject = headerText(mail.subject)
  if (subject.includes('=?')) node.setHeader('Subject', { prepared: true, foldLines: true, value: encodeWord(subject, 'B', 52) } as never)
  return node.build()
}

// Bare carriage returns are line ends to some servers and none to others (SMTP smuggling): a text has one kind of line end.
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function mailbox({ name, address }: Mailbox): Mailbox {
  // In a name it is taken apart: nodemailer leaves ASCII names as they are.
  return { name: headerText(name).replaceAll('=?', '= ?'), address: checkedAddress(address) }
}

function threadOptions({ inReplyTo, references = [] }: Pick<Mail, 'inReplyTo' | 'references'>): { inReplyTo?: string; references?: string } {
  if ([...references, ...(inReplyTo ? [inReplyTo] : [])].some((id) => !isId(id))) throw new Error('not a Message-ID')
  return { ...(inReplyTo ? { inReplyTo: `<${inReplyTo}>` } : {}), ...(references.length > 0 ? { references: references.map((id) => `<${id}>`).join(' ') } : {}) }
}

function headersOf(given: Readonly<Record<string, string>>): Record<string, { prepared: boolean; value: string }> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => {
    if (!HEADER.test(key)) throw new Error('not the name of a header')
    return [key, { prepared: false, value: headerText(value) }]
  }))
}
