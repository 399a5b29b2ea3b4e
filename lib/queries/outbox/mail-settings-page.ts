import { db } from '../../db/client'
import { mailSettings as table } from '../../db/schema/mail'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

/** The settings of mail as their form shows them: a password is never among them, only whether there is one. */
export type KeptMailSettings = {
  fromName: string; fromAddress: string; replyAddress: string; smtpHost: string; smtpPort: string; smtpSecurity: 'tls' | 'starttls' | 'none'; smtpUser: string; hasPassword: boolean
  testedAt: string | null; testResult: string | null
}

/** What an admin kept (admin). */
export function keptMailSettings(actor: Actor): KeptMailSettings {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const row = db().select().from(table).get()
  return {
    fromName: row?.fromName ?? '', fromAddress: row?.fromAddress ?? '', replyAddress: row?.replyAddress ?? '', smtpHost: row?.smtpHost ?? '', smtpPort: row?.smtpPort ? String(row.smtpPort) : '',
    smtpSecurity: row?.smtpSecurity ?? 'starttls', smtpUser: row?.smtpUser ?? '', hasPassword: Boolean(row?.smtpPassword), testedAt: row?.testedAt ?? null, testResult: row?.testResult ?? null,
  }
}
