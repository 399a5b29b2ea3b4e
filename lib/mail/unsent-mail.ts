import MailComposer from 'nodemailer/lib/mail-composer'

export type UnsentMail = {
  from: { name: string; address: string } | null; to: { name: string; address: string } | null; subject: string; text: string; date: string
  attachments: readonly { filename: string; content: Buffer; contentType: string }[]
}

/** A mail as a file that a person opens and sends themselves: no recipient where none is known. Nothing in it is fetched or parsed as an address. */
export async function unsentMail(mail: UnsentMail): Promise<Buffer> {
  const composer = new MailComposer({
    ...(mail.from ? { from: plain(mail.from) } : {}), ...(mail.to ? { to: plain(mail.to) } : {}), subject: line(mail.subject), text: mail.text,
    attachments: mail.attachments.map((one) => ({ ...one, filename: line(one.filename), contentDisposition: 'attachment' as const })),
    headers: { 'X-Unsent': '1' }, date: new Date(mail.date), textEncoding: 'quoted-printable', newline: 'windows', disableFileAccess: true, disableUrlAccess: true, xMailer: false,
  } as ConstructorParameters<typeof MailComposer>[0])
  return composer.compile().build()
}

const line = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const plain = ({ name, address }: { name: string; address: string }) => ({ name: line(name), address: line(address) })
