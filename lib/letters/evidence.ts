import type { FieldName } from '../domain/letter/field-names'
import type { WantWhat } from '../domain/letter/purpose-types'

/** How a letter shows that it holds something: one of these fields stands in its text (`all`: every one), or words that say it. */
export type Evidence = { fields?: readonly FieldName[]; all?: readonly FieldName[]; words?: RegExp }

export const EVIDENCE: Record<WantWhat, Evidence> = {
  identity: { fields: ['requester_name'] },
  representation: { fields: ['signer_name'] },
  information: { fields: ['questions'] },
  what_was_asked: { fields: ['questions', 'request_title'] },
  contact: { fields: ['requester_email', 'requester_address'] },
  address: { fields: ['requester_address'] },
  form_of_access: { words: /electr[oòó]n|elektron|електрон|e-?mail|courriel|format/iu },
  addressee: { fields: ['authority_name'] },
  addressee_code: { fields: ['authority_code'] },
  place_date_signature: { all: ['place', 'letter_date'], words: /firma|signatura|signed/iu },
  signature: { words: /потпис|potpis|signature/iu },
  partial_access: { words: /parcial|resto|resta|остатак|ostatak|part/iu },
  request_dates: { fields: ['request_date', 'received_on', 'registered_on'] },
  term_ended: { fields: ['due_on', 'extension_until'] },
  requirement: { fields: ['clarification_asked_on'] },
  clarified: { fields: ['clarification'] },
  extension: { fields: ['extension_notified_on', 'extension_until'] },
  act_complained_of: { words: /silenci|resoluci[oó]n?|решењ|rešenj|ћутањ|ćutanj|непоступањ|nepostupanj/iu },
  grounds: { words: /fundamentos|fonaments/iu },
  decision: { fields: ['decision_date', 'decision_number'] },
  notified: { fields: ['decision_notified_on'] },
  kind_of_silence: { words: /поступио|postupio|целости|celosti/iu },
  proposal: { words: /предлаж|predlaž|reconsider|bitte|ask/iu },
  mediation: { words: /mediaci[oó]n?/iu },
  delivery: { words: /lliur|entreg/iu },
  withdrawn: { words: /desist|одуст|odust/iu },
  review_reasons: { words: /public interest|review|reconsider|relied|narrowly|verletzt|beruft/iu },
  reminder_sent: { fields: ['reminder_date'] },
  object: { words: /refus/iu },
  enclosed: { words: /adjunt|acompañ|прилог|prilog|прилоз|priloz|enclos/iu },
}
