import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { encloseInput, saveLetterInput } from '../../inputs/letter'
import { logRequestInput } from '../../inputs/log-request'
import { letterChecks } from '../../queries/letter/letter-checks'
import { draftRequest } from '../request/log-request'
import { OPERATOR } from '../request/testing'
import { enclose } from './enclose'
import { saveLetter } from './save-letter'
import { startLetter } from './start-letter'

/** A request to Rivas that was not sent yet, its requester with all that a letter says of one; for tests only. */
export function drafted(by: Actor = OPERATOR): string {
  const { id } = draftRequest(by, logRequestInput.parse({ authority: 'rivas', title: 'Contratos', questions: ['Contratos desde 2015', 'Anexos'], requester: 'legal_person', channel: 'electronic' }))
  const { requesterId } = db().select().from(request).where(eq(request.id, id)).get()!
  db().update(requester).set({
    idNumber: 'G00000000', address: 'Calle Mayor 1', email: 'requests@plazo.example', phone: '900', representative: 'Representative', representativeRole: 'Director',
  }).where(eq(requester.id, requesterId)).run()
  return id
}

/** A letter as stored; for tests only. */
export const letterRow = (id: string) => db().select().from(letter).where(eq(letter.id, id)).get()!

/** What saveLetter takes, from the letter as it stands; for tests only. */
export function typed(id: string, over: object = {}) {
  const { version, subject, text, fields, language, addressee, addresseeName, addresseeAddress, email, channel } = letterRow(id)
  return saveLetterInput.parse({ letterId: id, version, subject, text, fields, language, addressee, addresseeName, addresseeAddress, email, channel, ...over })
}

/** A value for every field that has none; for tests only. */
export const given = (letterId: string) => Object.fromEntries(letterChecks(db(), letterId).missing.map((name) => [name, 'Dado']))

/** The initial request of a case, every missing field given a value; for tests only. */
export function written(by: Actor, requestId: string, purpose: 'initial_request' | 'cover_note' = 'initial_request'): string {
  const { letterId } = startLetter(by, { requestId, purpose })
  saveLetter(by, typed(letterId, { fields: given(letterId) }))
  return letterId
}

/** Encloses documents as what the law wants; for tests only. */
export function withEnclosures(by: Actor, letterId: string, enclosures: readonly { documentId: string; as: string }[]): void {
  enclose(by, encloseInput.parse({ letterId, version: letterRow(letterId).version, enclosures }))
}
