/** Every field that a template may name. The first six groups follow from the case and its facts; a writer gives the last, and may overrule any. */
export const FIELD_NAMES = [
  'requester_name', 'requester_id_number', 'requester_address', 'requester_email', 'requester_phone', 'signer_name', 'signer_role', 'place', 'letter_date',
  'is_natural_person', 'is_legal_person',
  'authority_name', 'authority_address', 'authority_code', 'complaint_body_name', 'complaint_body_address',
  'request_title', 'request_reference', 'questions', 'request_date', 'received_on', 'registered_on', 'register_number',
  'due_on', 'silence_from', 'extension_notified_on', 'extension_until', 'clarification_asked_on', 'clarification_due_on', 'reminder_date', 'proposed_on',
  'delivery_demand_date', 'delivery_due_on', 'review_requested_on', 'review_due_on',
  'decision_date', 'decision_notified_on', 'decision_number', 'decision_result', 'refusal_grounds', 'law_gazette', 'law_extension_article',
  'authority_reference', 'period', 'clarification', 'facts', 'argument', 'extension_objection', 'mediation', 'enclosed', 'note',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** Fields that a template asks about but never prints. */
export const SILENT_FIELDS: readonly FieldName[] = ['is_natural_person', 'is_legal_person', 'decision_result']

/** Fields whose lines beginning with a number make a list: `1. …`, with the lines below it as its parts. */
export const LIST_FIELDS: readonly FieldName[] = ['questions', 'enclosed']

/** Fields that only a writer can give: nothing in the case says them. */
export const GIVEN_FIELDS: readonly FieldName[] = [
  'authority_reference', 'period', 'clarification', 'facts', 'argument', 'extension_objection', 'mediation', 'enclosed', 'note',
]
