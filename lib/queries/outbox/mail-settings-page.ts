import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { mailbox } from '../../db/schema/inbox'
import { mailSettings as table } from '../../db/schema/mail'
import type { ReplyStyle } from '../../domain/inbox/reply-address'
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

/** The settings of incoming mail as their form shows them: a password is never among them. */
export type KeptIncomingMail = {
  imapHost: string; imapPort: string; imapSecurity: 'tls' | 'starttls' | 'none'; imapUser: string; hasPassword: boolean; imapFolder: string; replyStyle: ReplyStyle; trustedHost: string
}

/** What an admin kept of the mailbox that answers come to (admin). */
export function keptIncomingMail(actor: Actor): KeptIncomingMail {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const row = db().select().from(table).get()
  return {
    imapHost: row?.imapHost ?? '', imapPort: row?.imapPort ? String(row.imapPort) : '', imapSecurity: row?.imapSecurity ?? 'tls', imapUser: row?.imapUser ?? '',
    hasPassword: Boolean(row?.imapPassword), imapFolder: row?.imapFolder ?? '', replyStyle: row?.replyStyle ?? 'none', trustedHost: row?.trustedHost ?? '',
  }
}

/** How the mailbox stands that is looked into, by its name; null when nobody looked yet. */
export function mailboxLooks(name: string): { lookedAt: string | null; trouble: string | null; said: string | null; failingSince: string | null } | null {
  return db().select({ lookedAt: mailbox.lookedAt, trouble: mailbox.trouble, said: mailbox.said, failingSince: mailbox.failingSince }).from(mailbox).where(eq(mailbox.name, name)).get() ?? null
}
