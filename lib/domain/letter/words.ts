/** What a letter is for (product.md, "Letters"). Each law knows some of them: lib/domain/letter/purposes.ts. */
export const PURPOSES = [
  'initial_request', 'reminder', 'clarification_reply', 'extension_reply', 'delivery_demand', 'internal_review', 'complaint_silence', 'complaint_refusal',
  'withdrawal', 'cover_note',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** Where a letter stands. `approved` covers waiting in the outbox: it is `sent` once the mail server took it, `filed` once a receipt is recorded. */
export const LETTER_STATES = ['draft', 'in_review', 'approved', 'sent', 'filed'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** To whom it goes: the authority of the case, or the body that hears the complaint. */
export const ADDRESSEES = ['authority', 'oversight_body'] as const
export type Addressee = (typeof ADDRESSEES)[number]

/** What goes with a letter, or what a document proves in it. */
export const ENCLOSURES = ['request_copy', 'proof_of_filing', 'decision', 'proof_of_delivery', 'delivery_demand', 'proof_of_power', 'reminder', 'other'] as const
export type Enclosure = (typeof ENCLOSURES)[number]

/** Who has read a template: so that nobody takes it for more than it is. */
export const READ_BY = ['nobody', 'native_speaker', 'lawyer'] as const
export type ReadBy = (typeof READ_BY)[number]

/** A mail in the outbox. `unknown`: the answer to the sent bytes was lost; a person decides, nothing is sent again by itself (safety.md R2). */
export const OUTBOX_STATES = ['queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled'] as const
export type OutboxState = (typeof OUTBOX_STATES)[number]

export const OUTBOX_KINDS = ['letter', 'message', 'notice'] as const
export type OutboxKind = (typeof OUTBOX_KINDS)[number]

export const NOTICE_KINDS = ['digest', 'immediate', 'weekly'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Why an item stands in a notice (`plazo remind`). */
export const NOTICE_ITEM_KINDS = ['own', 'overdue', 'due_today', 'due_soon', 'classify', 'approve'] as const
export type NoticeItemKind = (typeof NOTICE_ITEM_KINDS)[number]

export const NOTICE_STATES = ['planned', 'queued', 'withdrawn'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]
