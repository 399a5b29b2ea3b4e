import { and, eq, isNull } from 'drizzle-orm'
import { randomInt } from 'node:crypto'
import { db } from '../../db/client'
import { request } from '../../db/schema/request'
import { write } from '../../db/transact'
import { CODE_ALPHABET, CODE_LENGTH, replyAddressFor } from '../../domain/inbox/reply-address'
import { NotFound } from '../../domain/refusal'
import { replyPlace } from '../../mail/reply-place'
import { replyAddress } from '../../mail/settings'

const TRIES = 10

/**
 * The address to which answers in a case go: its own where the mail server takes such, made when it is first needed and never changed; else the one of the house, or
 * null where that is the sender's.
 */
export function replyAddressOf(requestId: string): string | null {
  const place = replyPlace()
  if (place.style === 'none') return replyAddress()
  return replyAddressFor(place, codeOf(requestId))
}

function codeOf(requestId: string): string {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const row = db().select({ code: request.replyCode }).from(request).where(eq(request.id, requestId)).get()
    if (!row) throw new NotFound()
    if (row.code) return row.code
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
    write((tx) => {
      if (!tx.select({ id: request.id }).from(request).where(eq(request.replyCode, code)).get()) {
        tx.update(request).set({ replyCode: code }).where(and(eq(request.id, requestId), isNull(request.replyCode))).run()
      }
    })
  }
  throw new Error('no free code for the reply address of a case')
}
