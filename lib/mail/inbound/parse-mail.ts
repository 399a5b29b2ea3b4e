import { addressesIn, oneLine } from './facts/addresses'
import { originalOf } from './facts/forward'
import { idIn, idsIn } from './facts/ids'
import { mailDate } from './facts/mail-date'
import { senderCheck, senderDoubt } from './facts/sender'
import { kindOf } from './kind/kind-of'
import { contentsOf } from './mime/contents'
import type { Leaf } from './mime/contents'
import { decodedWords } from './mime/encoded-words'
import { mimeTree } from './mime/mime-tree'
import { headerOf, headersNamed } from './mime/part'
import type { Part } from './mime/part'
import type { MailAddress, ParsedMail } from './parsed-mail'

export type Parsed = { mail: Omit<ParsedMail, 'attachments'>; leaves: Leaf[] }

/** The facts of a mail (product.md, "ingest"), its attachments not yet decoded. Throws MailLimit; nothing else, whatever the bytes. */
export async function parseMail(raw: Buffer, trustedHost: string | null): Promise<Parsed> {
  const root = await mimeTree(raw)
  const { text, html, leaves } = contentsOf(root)
  const said = (key: string) => headerOf(root, key)
  const from = fromOf(root)
  const subject = oneLine(decodedWords(said('subject') ?? ''))
  const { kind, delivery, concerns } = kindOf({ root, subject, from, text })
  const deliveredTo = unique(['delivered-to', 'envelope-to', 'x-envelope-to', 'x-original-to'].flatMap((key) => lowered(root, key)))
  return {
    leaves,
    mail: {
      kind, subject: subject || null, from, recipients: unique([...['to', 'cc'].flatMap((key) => lowered(root, key)), ...deliveredTo]), deliveredTo, date: mailDate(said('date')),
      messageId: idIn(said('message-id')), inReplyTo: idsIn(said('in-reply-to'))[0] ?? null, references: headersNamed(root, 'references').flatMap(idsIn),
      text, html, delivery, concerns, senderCheck: senderCheck(root, from, trustedHost), senderDoubt: senderDoubt(root, from),
      original: kind === 'bounce' || kind === 'unknown' ? null : await originalOf(root, subject, text),
    },
  }
}

/** The first address that a From header names; "name (comment) without an address" is nobody. */
function fromOf(root: Part): MailAddress | null {
  return headersNamed(root, 'from').flatMap((value) => addressesIn(value))[0] ?? null
}

function lowered(root: Part, key: string): string[] {
  return headersNamed(root, key).flatMap((value) => addressesIn(value)).map((one) => one.address.toLowerCase())
}

const unique = (list: readonly string[]) => [...new Set(list)]
