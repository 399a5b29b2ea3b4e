import { z } from 'zod'
import { REPLY_STYLES } from '../domain/inbox/reply-address'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const address = text(254).refine((one) => one === '' || /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/.test(one), { error: 'bad_email' })
const HOST = /^(?!-)[A-Za-z0-9.:-]{1,253}$/

const host = text(253).refine((one) => one === '' || HOST.test(one), { error: 'bad_host' }).default('')
const port = z.union([z.literal(''), z.string().regex(/^\d{1,5}$/, { error: 'bad_number' }).refine((one) => Number(one) > 0 && Number(one) < 65_536, { error: 'bad_number' })]).default('')
const HERE = ['localhost', '127.0.0.1', '::1']

/** How outgoing mail leaves. An empty password keeps the one that is there; no host takes the server away. */
export const mailSettingsInput = z.object({
  fromName: text(100).default(''),
  fromAddress: address.default(''),
  replyAddress: address.default(''),
  smtpHost: host,
  smtpPort: port,
  smtpSecurity: z.enum(['tls', 'starttls', 'none'], { error: 'choose_one' }).default('starttls'),
  smtpUser: text(254).default(''),
  smtpPassword: z.string().max(500, { error: 'too_long' }).default(''),
}).refine((one) => one.smtpUser === '' || one.smtpSecurity !== 'none' || HERE.includes(one.smtpHost), { error: 'password_in_clear', path: ['smtpSecurity'] })
  .refine((one) => one.smtpHost === '' || one.fromAddress !== '', { error: 'required', path: ['fromAddress'] })
export type MailSettings = z.infer<typeof mailSettingsInput>
export type MailSettingsForm = z.input<typeof mailSettingsInput>

/** The mailbox that answers come to. An empty password keeps the one that is there; no host takes the mailbox away. `trustedHost`: whose word on a sender counts. */
export const incomingMailInput = z.object({
  imapHost: host,
  imapPort: port,
  imapSecurity: z.enum(['tls', 'starttls', 'none'], { error: 'choose_one' }).default('tls'),
  imapUser: text(254).default(''),
  imapPassword: z.string().max(500, { error: 'too_long' }).default(''),
  imapFolder: text(200).default(''),
  replyStyle: z.enum(REPLY_STYLES, { error: 'choose_one' }).default('none'),
  trustedHost: host,
}).refine((one) => one.imapHost === '' || one.imapUser !== '', { error: 'required', path: ['imapUser'] })
  .refine((one) => one.imapSecurity !== 'none' || one.imapHost === '' || HERE.includes(one.imapHost), { error: 'password_in_clear', path: ['imapSecurity'] })
export type IncomingMail = z.infer<typeof incomingMailInput>
export type IncomingMailForm = z.input<typeof incomingMailInput>

/** A test mail to an address of the admin's choice. */
export const testMailInput = z.object({ to: address.refine((one) => one !== '', { error: 'required' }) })
export type TestMail = z.infer<typeof testMailInput>
