import { GIVEN_FIELDS } from './field-names'

/** Where the value of a field is kept for good: with the requester, in the directory's page of the authority, or among the facts of the case. */
export type FieldPlace = 'requester' | 'authority' | 'case'

const OF_LETTER: readonly string[] = ['letter_date', 'is_natural_person', 'is_legal_person', 'law_gazette', 'law_extension_article', 'proposed_on', 'complaint_body_name', 'complaint_body_address']

/** Where a field without a value is filled, so that the next letter has it too; null where only the letter itself can say it. */
export function placeOfField(name: string): FieldPlace | null {
  if (OF_LETTER.includes(name) || (GIVEN_FIELDS as readonly string[]).includes(name)) return null
  if (/^(requester|signer)_/.test(name) || name === 'place') return 'requester'
  return name.startsWith('authority_') ? 'authority' : 'case'
}
