import { and, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { message } from '../../db/schema/record'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { AddDocuments } from '../../inputs/add-documents'
import { openCase } from '../request/open-case'
import { touch } from '../request/touch'
import { attached, attachUploads } from './attach-uploads'
import type { AttachedDocument } from './attach-uploads'

/** Adds uploads to a case (or to one of its messages) as documents. Doing it twice changes nothing. Refuses with not_allowed or no_such_file. */
export function addDocuments(actor: Actor, input: AddDocuments): AttachedDocument[] {
  const before = db().transaction((tx) => {
    const row = openCase(tx, actor, input.requestId, 'add_document')
    return input.uploadIds.map((id) => attached(tx, row.id, id))
  })
  if (before.every((one) => one !== null)) return before
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'add_document')
    const messageId = input.messageId ?? null
    if (messageId && !tx.select({ id: message.id }).from(message).where(and(eq(message.id, messageId), eq(message.requestId, row.id))).get()) {
      throw new Refusal('bad_input')
    }
    const documents = attachUploads(tx, record, stamp, actor, { requestId: row.id, messageId, uploadIds: input.uploadIds })
    touch(tx, row.id, stamp.at, 'document_added')
    return documents
  })
}
