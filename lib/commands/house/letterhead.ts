import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { letterhead } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { file, upload } from '../../db/schema/record'
import { transact } from '../../db/transact'
import type { Stamp } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { LetterheadInput } from '../../inputs/house/letterhead'
import { isThere } from '../../files/settle'
import { needHouseDeed } from './house-rules'

const LOGOS = ['image/png', 'image/jpeg']

/** Sets paper and signature of a requester's letters in one language, from now on: an approved letter keeps its words, not its paper. */
export function saveLetterhead(actor: Actor, input: LetterheadInput): void {
  needHouseDeed(actor, 'manage_settings')
  transact(actor, (tx, record, stamp) => {
    needRequester(tx, input.requesterId)
    const { requesterId, language, name, address, place, signer, signerRole } = input
    const was = tx.select().from(letterhead).where(and(eq(letterhead.requesterId, requesterId), eq(letterhead.language, language))).get()
    const logo = input.logoUploadId ? useUpload(tx, stamp, input.logoUploadId, 'logoUploadId', LOGOS).sha256 : input.withoutLogo ? null : was?.logoSha256 ?? null
    const row = { name, address, place, signer, signerRole, logoSha256: logo }
    tx.insert(letterhead).values({ requesterId, language, ...row }).onConflictDoUpdate({ target: [letterhead.requesterId, letterhead.language], set: row }).run()
    record(HOUSE, 'letterhead_changed', { requesterId, language })
  })
}

/** Keeps the proof of power of a requester's representative, in place of an earlier one. */
export function keepPower(actor: Actor, input: { requesterId: string; uploadId: string }): void {
  needHouseDeed(actor, 'manage_settings')
  transact(actor, (tx, record, stamp) => {
    needRequester(tx, input.requesterId)
    const { sha256, filename } = useUpload(tx, stamp, input.uploadId, 'uploadId')
    tx.update(requester).set({ powerSha256: sha256, powerFilename: filename }).where(eq(requester.id, input.requesterId)).run()
    record(HOUSE, 'requester_changed', { requesterId: input.requesterId, changed: ['power'] })
  })
}

function needRequester(tx: Tx, requesterId: string): void {
  if (!tx.select({ id: requester.id }).from(requester).where(eq(requester.id, requesterId)).get()) throw new NotFound()
}

function useUpload(tx: Tx, stamp: Stamp, uploadId: string, field: string, types?: readonly string[]): { sha256: string; filename: string } {
  const found = tx.select({ upload, mediaType: file.mediaType }).from(upload).innerJoin(file, eq(file.sha256, upload.sha256)).where(eq(upload.id, uploadId)).get()
  if (!found || found.upload.personId !== stamp.actor || found.upload.usedAt !== null || !isThere(found.upload.sha256)) throw new Refusal('no_such_file', {}, field)
  if (types && !types.includes(found.mediaType)) throw new Refusal('bad_input', {}, field)
  tx.update(upload).set({ usedAt: stamp.at }).where(eq(upload.id, uploadId)).run()
  return found.upload
}
