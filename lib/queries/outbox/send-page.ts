import { and, eq, isNull } from 'drizzle-orm'
import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { organisation } from '../../db/schema/people'
import { file } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import { purposeRule } from '../../domain/letter/purposes'
import type { LetterState, Purpose } from '../../domain/letter/words'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Channel } from '../../domain/request/words'
import { mergeLetter } from '../../letters/merge'
import { letterPdf } from '../../letters/pdf'
import { pdfName } from '../../letters/pdf-name'
import { letterText } from '../../letters/plain-text'
import type { LetterSheet } from '../../letters/sheet'
import { whyStays } from '../../letters/why-stays'
import { lastMailOf } from './case-mail'
import type { CaseMail } from './case-mail'
import { letterSheet } from '../letter/letter-sheet'

/** What the page repeats before a letter leaves: to, subject, text and files exactly as they will go, what starts by it, and why it can't. */
export type SendPage = {
  letterId: string; requestId: string; ref: string; title: string; language: string; purpose: Purpose; state: LetterState; channel: Channel; leftAt: string | null
  addressee: { name: string; address: string; email: string | null }; requester: string; requesterEmail: string | null; subject: string; text: string
  files: { filename: string; size: number; format: 'pdf' | null; documentId: string | null }[]
  fact: { type: string; remedy: string | null } | null
  stays: { code: string; params: Readonly<Record<string, string>> } | null
  mail: CaseMail | null
  may: { send: boolean; file: boolean; document: boolean }; paused: boolean; today: string; zone: string
}

/** A letter as it stands before it leaves, while it is on its way, and afterwards. NotFound for a stranger. */
export async function sendPage(actor: Actor, requestId: string, letterId: string): Promise<SendPage> {
  const found = caseFor(db(), actor, { id: requestId })
  const row = db().select().from(letter).where(and(eq(letter.id, letterId), eq(letter.requestId, requestId), isNull(letter.discardedAt))).get()
  if (!found || !row) throw new NotFound()
  const sheet = letterSheet(db(), letterId)
  const zone = zoneOf(db(), found.row.authorityId)
  const day = today(zone)
  const rule = purposeRule(row.lawId, row.purpose, day, undefined, sheet.region)
  const stays = whyStays(row, sheet, rule, row.channel === 'email' ? 'send' : 'file')
  const complains = !row.purpose.startsWith('complaint_') || may(actor, 'complain', found.scope)
  const { subject, text, size } = await drawn(sheet)
  const enclosed = sheet.enclosures.map((one) => ({
    filename: one.filename, size: db().select({ size: file.size }).from(file).where(eq(file.sha256, one.sha256)).get()?.size ?? 0, format: null, documentId: null,
  }))
  return {
    letterId, requestId, ref: found.row.ref, title: found.row.title, language: row.language, purpose: row.purpose, state: row.state, channel: row.channel, leftAt: row.leftAt,
    addressee: sheet.addressee, requester: sheet.letterhead?.name || sheet.requester.name, requesterEmail: sheet.requester.email, subject, text,
    files: [{ filename: pdfName(sheet), size, format: 'pdf', documentId: null }, ...enclosed],
    fact: rule?.fact ? { type: rule.fact.type, remedy: rule.fact.remedy ?? null } : null,
    stays: stays && { code: stays.code, params: stays.params }, mail: lastMailOf(letterId),
    may: { send: complains && may(actor, 'send', found.scope), file: complains && may(actor, 'file', found.scope), document: may(actor, 'add_document', found.scope) },
    paused: db().select({ paused: organisation.outgoingPaused }).from(organisation).get()?.paused ?? false, today: day, zone,
  }
}

/** As it will read, in one line a paragraph where a form or a printer breaks them; a draft whose fields can't be merged is shown as it was written. */
async function drawn(sheet: LetterSheet): Promise<{ subject: string; text: string; size: number }> {
  try {
    return { subject: mergeLetter(sheet, sheet.fields).subject, text: letterText(sheet, sheet.channel === 'email' ? undefined : Number.POSITIVE_INFINITY), size: (await letterPdf(sheet)).length }
  } catch (error) {
    if (error instanceof Refusal) return { subject: sheet.subject, text: sheet.text, size: 0 }
    throw error
  }
}
