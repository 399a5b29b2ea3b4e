import { statSync } from 'node:fs'
import { MAIL_LIMITS } from '../../domain/inbox/limits'
import { GuardedChild } from '../../files/guarded-child'
import { asRefusal } from '../../files/room'
import type { MailQuestion } from './child'
import type { ReadMail, SystemFault } from './parsed-mail'

const reader = new GuardedChild<MailQuestion, ReadMail | SystemFault>('read-mail', MAIL_LIMITS)

/** `trustedHost`: the name under which our own mail server signs its Authentication-Results; nobody else's word counts. */
export type ReadOptions = { trustedHost?: string | null }

/**
 * Reads a kept mail in a process that can be killed, and lays its attachments, decoded, into the folder `into`, which it makes (null: nowhere). Bytes that can't be read, or cost too
 * much, are an answer with its reason; it throws only when reading itself is broken: no child can be started, the disk is full (storage_full) or fails.
 */
export async function readMail(rawPath: string, into: string | null, { trustedHost = null }: ReadOptions = {}): Promise<ReadMail> {
  const found = statSync(rawPath, { throwIfNoEntry: false })
  if (!found) return { ok: false, reason: 'bytes_missing' }
  if (found.size > MAIL_LIMITS.bytes) return { ok: false, reason: 'too_large' }
  const outcome = await reader.ask({ rawPath, into, trustedHost })
  if (!outcome.ok) return { ok: false, reason: outcome.reason, said: outcome.said }
  if ('systemFault' in outcome.answer) throw asRefusal(Object.assign(new Error(outcome.answer.systemFault.message), { code: outcome.answer.systemFault.code }))
  return outcome.answer
}

/** Ends the process that reads, for those who end in good order. */
export const closeMailReader = () => reader.close()

/** The process that reads, for tests that kill it. */
export const mailReaderPid = () => reader.pid
