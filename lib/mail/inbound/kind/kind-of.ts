import type { Delivery, MailKind } from '../../../domain/inbox/words'
import { idIn, idsIn } from '../facts/ids'
import { decodeText } from '../mime/charset'
import { headerOf } from '../mime/part'
import type { Part } from '../mime/part'
import { decodeBody } from '../mime/transfer-encoding'
import { automatic } from './automatic'
import { bounceDialect } from './bounce-dialects'
import { deliveryReport, refusedReceipt } from './delivery-report'
import { allParts, header } from './mail-view'
import type { MailView } from './mail-view'

export type Kind = { kind: MailKind; delivery: Delivery[]; concerns: string[] }

const REPORT_PARTS = ['message/delivery-status', 'message/global-delivery-status', 'message/x-delivery-status', 'message/xdelivery-status']
const RECEIPT_PARTS = ['message/disposition-notification', 'message/global-disposition-notification']

// One great provider reports abuse without the form that the others use (RFC 5965).
const ABUSE = /^\s*complaint about message from \S/i

/** What a mail is (product.md, "ingest"): a report of failure is a bounce; delays, delivery and read receipts and abuse reports are unknown, never a reply. */
export function kindOf(mail: MailView): Kind {
  const parts = allParts(mail.root)
  const said = mail.root.type.startsWith('multipart/') ? (mail.root.params['report-type'] ?? '').toLowerCase() : ''
  const has = (types: readonly string[]) => parts.some((part) => types.includes(part.type))
  const refused = parts.filter((part) => RECEIPT_PARTS.includes(part.type)).flatMap(refusedReceipt)
  if (refused.length > 0) return { kind: 'bounce', delivery: refused, concerns: concerned(parts, mail) }
  if (said === 'disposition-notification' || has(RECEIPT_PARTS)) return { kind: 'unknown', delivery: [], concerns: concerned(parts, mail) }
  if (said === 'feedback-report' || has(['message/feedback-report']) || (has(['message/rfc822']) && ABUSE.test(mail.subject))) return { kind: 'unknown', delivery: [], concerns: concerned(parts, mail) }
  const reports = parts.filter((part) => REPORT_PARTS.includes(part.type))
  // A gateway puts the whole report into a mail of its own.
  const delivery = (reports.length > 0 || said !== 'delivery-status' ? reports : parts.filter((part) => part.type === 'message/rfc822')).flatMap(deliveryReport)
  if (delivery.length > 0) return { kind: delivery.some((one) => one.action === 'failed') ? 'bounce' : 'unknown', delivery, concerns: concerned(parts, mail) }
  const dialect = bounceDialect(mail)
  if (dialect) {
    // A gateway that passes a whole report on says less than the report.
    const within = reports.length === 0 ? parts.filter((part) => part.type === 'message/rfc822').flatMap(deliveryReport) : []
    const isDelay = within.length > 0 ? within.every((one) => one.action !== 'failed') : dialect.kind === 'delayed'
    return { kind: isDelay ? 'unknown' : 'bounce', delivery: within.length > 0 ? within : dialect.delivery, concerns: concerned(parts, mail) }
  }
  if (said === 'delivery-status' || has(REPORT_PARTS)) return { kind: 'unknown', delivery: [], concerns: concerned(parts, mail) }
  return { kind: automatic(mail) ?? 'reply', delivery: [], concerns: [] }
}

/** The Message-IDs of the mails that a report is about: from the mail or the headers that came back, from the report's own fields, or from its text. */
function concerned(parts: readonly Part[], mail: MailView): string[] {
  const found = new Set<string>()
  const add = (value: string | null) => { if (value) found.add(value) }
  for (const part of parts) {
    if (part.type === 'message/rfc822' || part.type === 'text/rfc822-headers' || part.type === 'message/rfc822-headers') add(idIn(fieldIn(part, 'message-id')))
    // In a report that was passed on whole, ours is the mail within.
    if (part.type === 'message/rfc822' && deliveryReport(part).length > 0) for (const [, id = ''] of part.body.subarray(0, 200_000).toString('latin1').matchAll(/^Message-ID:\s{0,10}<([^<>\s]{1,500})>/gim)) add(id)
    if (RECEIPT_PARTS.includes(part.type)) add(idIn(fieldIn(part, 'original-message-id')))
  }
  if (found.size === 0) {
    const copied = /^[ \t>]{0,10}Message-ID:[ \t]{0,10}(<[^<>\s]{1,500}>)/im.exec(mail.text.slice(0, 100_000))?.[1]
    add(copied ? idsIn(copied)[0] ?? null : null)
  }
  for (const id of idsIn(header(mail, 'in-reply-to')).slice(0, 3)) add(id)
  if (found.size === 0) add(idsIn(header(mail, 'references')).at(-1) ?? headerOf(mail.root, 'x-original-message-id'))
  return [...found]
}

function fieldIn(part: Part, name: string): string | null {
  const start = decodeText(decodeBody(part.body.subarray(0, 200_000), part.encoding), 'utf-8').replace(/\r\n?/g, '\n').replace(/^\n+/, '')
  const headers = start.slice(0, /\n\n/.exec(start)?.index ?? start.length).replace(/\n[ \t]+/g, ' ')
  const field = headers.split('\n').find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
  return field ? field.slice(name.length + 1).trim() : null
}
