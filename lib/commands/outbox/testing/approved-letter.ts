import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { newId } from '../../../db/ids'
import { authorityLaw } from '../../../db/schema/authority'
import { letter } from '../../../db/schema/letter'
import { requester } from '../../../db/schema/people'
import { question, request } from '../../../db/schema/request'
import { plantCase } from '../../../db/testing-case'
import { write } from '../../../db/transact'
import type { Channel } from '../../../domain/request/words'
import { approvedHash } from '../../../letters/approved-hash'
import { mergeLetter } from '../../../letters/merge'
import { letterSheet, sheetFromTemplate } from '../../../queries/letter/letter-sheet'
import { plantLetter } from './letters'

/** A case with a letter that was approved as it stands, by rows: what drafting and approving write. */
export function approvedLetter(ref: string, { channel }: { channel: Channel }): { letterId: string; requestId: string } {
  const requestId = plantCase(ref)
  write((tx, { at }) => {
    tx.update(request).set({ stage: 'approved', lawId: 'es-ltaibg' }).where(eq(request.id, requestId)).run()
    tx.update(requester).set({ kind: 'natural_person', idNumber: 'G00000000', address: 'Calle Mayor 1', email: 'requester@plazo.example', representative: 'Legal officer', representativeRole: 'President' }).run()
    tx.insert(authorityLaw).values({ authorityId: 'rivas', lawId: 'es-ltaibg', fromOn: '2014-12-10' }).onConflictDoNothing().run()
    tx.insert(question).values({ id: newId(), requestId, position: 0, label: '1', text: `Diapositiva 10, el ${at.slice(0, 4)}` }).run()
  })
  const { subject, text, lawVersion } = sheetFromTemplate(db(), requestId, { purpose: 'initial_request', language: 'es' })
  const letterId = plantLetter(requestId, { channel, subject, text, lawVersion, approvedHash: null })
  write((tx) => {
    const sheet = letterSheet(tx, letterId)
    // What the case doesn't give, its writer did.
    const fields = Object.fromEntries(mergeLetter(sheet, sheet.fields).missing.map((name) => [name, `${name} ${ref}`]))
    tx.update(letter).set({ fields }).where(eq(letter.id, letterId)).run()
  })
  write((tx) => { tx.update(letter).set({ approvedHash: approvedHash(letterSheet(tx, letterId)) }).where(eq(letter.id, letterId)).run() })
  return { letterId, requestId: db().select().from(letter).where(eq(letter.id, letterId)).get()?.requestId ?? '' }
}
