/** The words of incoming mail (product.md, "ingest"; safety.md 2): one list for type, table and form. */

/** `kept`: its bytes are safe and nobody has read them yet. `set_aside`: a person said that it is none of ours. */
export const INBOUND_STATES = ['kept', 'filed', 'parked', 'unreadable', 'set_aside'] as const
export type InboundState = (typeof INBOUND_STATES)[number]

/** What a mail is, as far as a machine can tell. `unknown` covers delays, delivery and read receipts, and abuse reports. */
export const MAIL_KINDS = ['reply', 'auto_reply', 'acknowledgement', 'bounce', 'unknown'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export const INBOUND_SOURCES = ['imap', 'upload', 'command_line'] as const
export type InboundSource = (typeof INBOUND_SOURCES)[number]

/** Why a mail belongs, or may belong, to a case; from the surest to the weakest (safety.md I5). */
export const MATCH_REASONS = [
  'reply_address', 'delivered_to', 'in_reply_to', 'references', 'register_number', 'our_reference', 'near_address', 'sender_of_case', 'authority_domain', 'words_in_common', 'by_person',
] as const
export type MatchReason = (typeof MATCH_REASONS)[number]
/** Those that file a mail without asking. */
export const SURE_REASONS: readonly MatchReason[] = ['reply_address', 'delivered_to', 'in_reply_to', 'references', 'register_number', 'our_reference']

/** Why a mail waits for a person. */
export const PARK_REASONS = ['no_match', 'several_matches', 'near_match', 'from_ourselves', 'bounce_unknown', 'restored', 'unfiled'] as const
export type ParkReason = (typeof PARK_REASONS)[number]

/** Why a mail could not be read; it is kept all the same. */
export const UNREADABLE_REASONS = ['too_slow', 'too_much_memory', 'too_large', 'too_deep', 'too_many_parts', 'header_flood', 'broken', 'bytes_missing'] as const
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

/** What a bounce says of a recipient (RFC 3464). */
export const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
export type Delivery = { recipient: string; action: (typeof DELIVERY_ACTIONS)[number]; status: string | null }

/** What to be careful with before opening an attachment. */
export const ATTACHMENT_WARNINGS = ['macros', 'active_content', 'password', 'executable', 'wrong_type'] as const
export type AttachmentWarning = (typeof ATTACHMENT_WARNINGS)[number]

/** Whether the mail server that we trust vouches for the sender (Authentication-Results): `none` where it said nothing. */
export const SENDER_CHECKS = ['pass', 'fail', 'none'] as const
export type SenderCheck = (typeof SENDER_CHECKS)[number]

/** Where the reading of a file's text stands. */
export const READING_STATES = ['waiting', 'read', 'no_text', 'unreadable', 'not_readable_here'] as const
export type ReadingState = (typeof READING_STATES)[number]

/** What a message that waits turns out to be: the short form of the inbox asks only for what its kind needs. */
export const CLASSES = [
  'auto_reply', 'acknowledgement', 'receipt', 'notice_waiting', 'extension', 'clarification', 'transfer', 'fee', 'decision', 'disclosure', 'other',
] as const
export type MessageClass = (typeof CLASSES)[number]
