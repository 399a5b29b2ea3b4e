/** Every way in which the rules say no. The list is closed: the README words each, and lib/i18n has a sentence for each. */
export const REFUSAL_CODES = [
  'bad_json', 'bad_input', 'unknown_law', 'unknown_fact', 'unknown_calendar', 'unknown_authority', 'no_version_loaded',
  'not_initialised', 'not_empty', 'no_such_request', 'no_such_person', 'no_such_file', 'missing_fields', 'not_approved', 'schema_newer',
  'schema_older', 'not_allowed', 'wrong_stage', 'email_taken', 'weak_password', 'wrong_password', 'link_used', 'link_expired', 'set_up_closed',
  'last_admin', 'own_role', 'changed_meanwhile', 'fact_order', 'unknown_language', 'unknown_zone', 'unknown_role', 'name_taken',
  'throttled', 'in_use', 'not_a_backup', 'too_large', 'storage_full', 'already_member', 'still_has_members', 'problems_found', 'bad_folder', 'nothing_changed', 'date_exists', 'cannot_act',
  'four_eyes', 'unknown_purpose', 'channel_lacking', 'enclosure_missing', 'template_error', 'too_late_to_undo', 'bad_address', 'mail_failed', 'not_a_mail', 'bad_day', 'too_near',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** The rules said no: nothing was written. `params` fill the sentence; `field` names the form field that it concerns. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string>> = {},
    readonly field?: string,
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** Not yours or not there: the two are never told apart. */
export class NotFound extends Error {
  constructor() {
    super('not_found')
    this.name = 'NotFound'
  }
}
