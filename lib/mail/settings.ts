import { eq } from 'drizzle-orm'
import { db } from '../db/client'
import type { Db, Tx } from '../db/client'
import { prepared } from '../db/prepared'
import { mailSettings as table } from '../db/schema/mail'
import { organisation } from '../db/schema/people'
import { baseUrl, imapUrl, mailFromText, smtpUrl } from '../env'
import { headerText, isAddress } from './address'
import type { Mailbox } from './compose'
import { imapFromUrl, USUAL_FOLDER } from './imap-url'
import type { Imap } from './imap-url'
import { unseal } from './secret-box'
import { smtpFromUrl } from './smtp-url'
import type { Smtp } from './smtp-url'

export type MailRow = typeof table.$inferSelect
/** Where a setting comes from: the environment overrides what the settings say. */
export type Source = 'environment' | 'settings'

const theRow = prepared((on) => on.select().from(table).where(eq(table.id, 1)).prepare())
const houseName = prepared((on) => on.select({ name: organisation.name }).from(organisation).prepare())

/** The settings as an admin left them, or null. */
export function mailRow(on: Db | Tx = db()): MailRow | null {
  return theRow(on).get() ?? null
}

/** The server that outgoing mail is handed to, PLAZO_SMTP_URL over the settings; null when none is set up, and mail waits. */
export function mailSettings(on: Db | Tx = db()): Smtp & { source: Source } | null {
  const url = smtpUrl()
  if (url !== null) {
    const given = smtpFromUrl(url)
    return given && { ...given, source: 'environment' }
  }
  const row = mailRow(on)
  if (!row?.smtpHost) return null
  const security = row.smtpSecurity ?? 'starttls'
  const password = row.smtpPassword ? unseal(row.smtpPassword) : null
  return { host: row.smtpHost, port: row.smtpPort ?? (security === 'tls' ? 465 : 587), security, user: row.smtpUser, password, source: 'settings' }
}

/** The mailbox that answers come to, PLAZO_IMAP_URL over the settings; null when none is set up. */
export function imapSettings(on: Db | Tx = db()): Imap & { source: Source } | null {
  const url = imapUrl()
  if (url !== null) {
    const given = imapFromUrl(url)
    return given && { ...given, source: 'environment' }
  }
  const row = mailRow(on)
  if (!row?.imapHost || !row.imapUser) return null
  const security = row.imapSecurity ?? 'tls'
  const password = row.imapPassword ? unseal(row.imapPassword) : null
  return { host: row.imapHost, port: row.imapPort ?? (security === 'tls' ? 993 : 143), security, user: row.imapUser, password, folder: row.imapFolder || USUAL_FOLDER, source: 'settings' }
}

/** Who Plazo's mail comes from: PLAZO_MAIL_FROM, the settings, or (`null` source) plazo@ the host of PLAZO_URL, which most servers refuse. */
export function mailFrom(on: Db | Tx = db()): Mailbox & { source: Source | null } {
  const name = houseName(on).get()?.name ?? 'Plazo'
  const given = mailboxFrom(mailFromText() ?? '')
  if (given) return { name: given.name || name, address: given.address, source: 'environment' }
  const row = mailRow(on)
  if (row?.fromAddress && isAddress(row.fromAddress)) return { name: row.fromName || name, address: row.fromAddress, source: 'settings' }
  const host = baseUrl().hostname
  return { name, address: isAddress(`plazo@${host}`) ? `plazo@${host}` : 'plazo@localhost', source: null }
}

/** Where answers should go, when that isn't where mail comes from. */
export function replyAddress(on: Db | Tx = db()): string | null {
  const given = mailRow(on)?.replyAddress
  return given && isAddress(given) ? given : null
}

/** "Name <address>" or an address alone; null when it is neither. */
export function mailboxFrom(text: string): Mailbox | null {
  const [, name, address] = /^\s*(?:"?([^"<>]*)"?\s*<([^<>]+)>|[^<>]+)\s*$/.exec(text) ?? []
  const plain = (address ?? text).trim()
  return isAddress(plain) ? { name: headerText(name ?? ''), address: plain } : null
}
