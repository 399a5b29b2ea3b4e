import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { newId } from '../../../db/ids'
import { authorityContact } from '../../../db/schema/authority'
import { letter } from '../../../db/schema/letter'
import { request } from '../../../db/schema/request'
import { write } from '../../../db/transact'
import { mergeLetter } from '../../../letters/merge'
import { shippedTemplates } from '../../../letters/shipped'
import { letterSheet } from '../../../queries/letter/letter-sheet'
import { approveLetter } from '../approve-letter'
import { askReview } from '../ask-review'
import { saveLetter } from '../save-letter'
import { startLetter } from '../start-letter'

const operator = { kind: 'command_line' } as const
const row = (letterId: string) => db().select().from(letter).where(eq(letter.id, letterId)).get()!
export const REGISTRY = 'registro@rivas.example'

type Way = { channel: 'email' | 'electronic_register'; purpose?: 'reminder' | 'initial_request'; email?: string }

/** A letter of a case, written by the operator and approved by another, all by commands: it may leave. Its authority takes mail too. */
export function approvedByCommands(requestId: string, channel: Way['channel'], purpose: Way['purpose'] = 'reminder'): string {
  const letterId = askedByCommands(requestId, { channel, purpose })
  approveLetter({ kind: 'system' }, { letterId, version: row(letterId).version })
  return letterId
}

/** The same, still waiting for somebody who approves it. */
export function askedByCommands(requestId: string, { channel, purpose = 'reminder', email = REGISTRY }: Way): string {
  if (channel === 'email') giveEmail(requestId, email)
  const { letterId } = startLetter(operator, { requestId, purpose })
  const sheet = letterSheet(db(), letterId)
  const { language, addressee, addresseeName, addresseeAddress, lawId, version } = row(letterId)
  // The shipped words say all that the law wants, whatever the staff of the house made of their template.
  const shipped = shippedTemplates().find((one) => one.id === `${lawId}/${purpose}/${language}`)
  if (!shipped) throw new Error(`no template is shipped for ${lawId}, ${purpose}, ${language}`)
  const { subject, body: text } = shipped
  const fields = Object.fromEntries(mergeLetter({ subject, text }, sheet.fields).missing.map((name) => [name, `Value of ${name}`]))
  saveLetter(operator, { letterId, version, language: language as 'es', addressee, addresseeName: addresseeName || 'Ayuntamiento', addresseeAddress, subject, text, fields, email, channel })
  askReview(operator, { letterId, version: row(letterId).version, reviewerId: null })
  return letterId
}

function giveEmail(requestId: string, address: string): void {
  const authorityId = db().select({ id: request.authorityId }).from(request).where(eq(request.id, requestId)).get()?.id ?? ''
  const there = db().select().from(authorityContact).where(eq(authorityContact.authorityId, authorityId)).all().some((one) => one.channel === 'email')
  if (!there) write((tx) => { tx.insert(authorityContact).values({ id: newId(), authorityId, channel: 'email', address, position: 9 }).run() })
}
