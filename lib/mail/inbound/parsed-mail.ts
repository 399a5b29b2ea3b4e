import type { AttachmentWarning, Delivery, MailKind, SenderCheck, UnreadableReason } from '../../domain/inbox/words'

export type MailAddress = { name: string; address: string }
/** An attachment as it lies decoded in a folder of its own: `path` is ours, `filename` what the mail says (null: nothing), already free of what a name may not hold. */
export type ParsedAttachment = {
  filename: string | null; contentType: string; size: number; sha256: string; inline: boolean; contentId: string | null; warnings: AttachmentWarning[]; path: string
}

/**
 * A mail as a parser reads it. `date` is a UTC instant, null when the mail's can't be read; ids are without angle brackets; `text` is the plain text shown, whole;
 * `html` as it came, never to be shown unsanitised. `recipients` are all addresses in lower case to which it was sent or delivered (To, Cc, Delivered-To, Envelope-To,
 * X-Original-To). `original`: the mail of another sender that somebody of ours forwards.
 */
export type ParsedMail = {
  kind: MailKind
  subject: string | null
  from: MailAddress | null
  recipients: string[]
  deliveredTo: string[]
  date: string | null
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  text: string
  html: string | null
  attachments: ParsedAttachment[]
  delivery: Delivery[]
  /** Message-IDs of mails of ours that a bounce or receipt speaks of. */
  concerns: string[]
  senderCheck: SenderCheck
  /** What makes the sender doubtful, as a code: a name that is another address, two From headers, … */
  senderDoubt: string | null
  original: Original | null
}

/** A mail that another hands on. `recipients` (in lower case), `references` (what it answers too) and `text` only where it is attached whole: elsewhere they stand in the text around it. */
export type Original = {
  from: MailAddress | null; date: string | null; messageId: string | null; subject: string | null; recipients: string[]; references: string[]; text: string; original: Original | null
}

/** What the system answered to the process that reads: no room, no such file. It says nothing of the mail. */
export type SystemFault = { ok: false; systemFault: { code: string; message: string } }

/** `said`: what the parser threw, for the log. */
export type ReadMail = { ok: true; mail: ParsedMail } | { ok: false; reason: UnreadableReason; said?: string }
