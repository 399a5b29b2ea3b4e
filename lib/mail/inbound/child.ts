import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import type { ParsedAttachment, ReadMail } from './parsed-mail'

export type MailQuestion = { rawPath: string; into: string; trustedHost: string | null }

const ids = (value = '') => [...value.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id)

/** What bin/child.mjs asks for each mail. */
export async function answer({ rawPath, into }: MailQuestion): Promise<ReadMail> {
  const mail = await PostalMime.parse(readFileSync(rawPath), { forceRfc822Attachments: true })
  const attachments = mail.attachments.map((one, index): ParsedAttachment => {
    const bytes = typeof one.content === 'string' ? Buffer.from(one.content) : Buffer.from(one.content as ArrayBuffer)
    const path = join(into, String(index + 1))
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
    return {
      filename: one.filename, contentType: one.mimeType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      inline: one.disposition === 'inline' || one.related === true, contentId: one.contentId?.replace(/^<|>$/g, '') ?? null, warnings: [], path,
    }
  })
  const at = Date.parse(mail.date ?? '')
  const to = [...mail.to ?? [], ...mail.cc ?? []].flatMap((one) => (one.group ? one.group : [one])).map((one) => (one.address ?? '').toLowerCase())
  return {
    ok: true,
    mail: {
      kind: 'reply', subject: mail.subject?.replace(/\s+/g, ' ').trim() || null, from: mail.from?.address ? { name: mail.from.name, address: mail.from.address } : null,
      recipients: to, deliveredTo: mail.deliveredTo ? [mail.deliveredTo.toLowerCase()] : [], date: Number.isNaN(at) ? null : new Date(at).toISOString(),
      messageId: ids(mail.messageId)[0] ?? null, inReplyTo: ids(mail.inReplyTo)[0] ?? null, references: ids(mail.references),
      text: mail.text ?? '', html: mail.html ?? null, attachments, delivery: [], concerns: [], senderCheck: 'none', senderDoubt: null, original: null,
    },
  }
}
