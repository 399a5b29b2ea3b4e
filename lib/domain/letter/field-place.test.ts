import { expect, it } from 'vitest'
import { placeOfField } from './field-place'

it.each([
  ['requester_id_number', 'requester'], ['signer_name', 'requester'], ['place', 'requester'], ['authority_code', 'authority'], ['decision_date', 'case'], ['register_number', 'case'],
  ['authority_reference', null], ['period', null], ['letter_date', null], ['complaint_body_address', null],
])('%s is filled at %s', (name, place) => {
  expect(placeOfField(name)).toBe(place)
})
