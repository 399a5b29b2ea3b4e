import { wantsOf } from '../purpose-types'
import type { LawPurpose, WantRow } from '../purpose-types'

const rs = { languages: ['sr-Cyrl', 'sr-Latn'], status: 'verified' } as const
const toAuthority = { ...rs, addressee: 'authority', body: null, remedy: null } as const
const commissioner = { ...rs, addressee: 'oversight_body', body: 'poverenik' } as const
const signed: WantRow = ['signature', 'ZUP art 58.2']

/** The letters of the Serbian law. Complaints go to the Commissioner directly (ZUP art 161.1). */
export const serbianPurposes: readonly LawPurpose[] = [
  {
    ...toAuthority, purpose: 'initial_request', cite: 'art 15', fact: { type: 'sent' },
    contents: wantsOf('rs.initial_request', [
      ['addressee', 'art 15.2'], ['identity', 'art 15.2'], ['address', 'art 15.2'], ['information', 'art 15.2'], ['form_of_access', 'art 15.1', 'advised'], signed,
    ]),
    enclosures: [],
  },
  {
    ...toAuthority, purpose: 'reminder', cite: 'art 16.1', fact: null,
    contents: wantsOf('rs.reminder', [['request_dates', 'art 16.1'], ['term_ended', 'art 16.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'clarification_reply', cite: 'art 15.6', fact: { type: 'clarified' },
    contents: wantsOf('rs.clarification_reply', [['requirement', 'art 15.6'], ['clarified', 'art 15.6']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'extension_reply', cite: 'art 16.4', fact: null,
    contents: wantsOf('rs.extension_reply', [['request_dates', 'art 16.1'], ['extension', 'art 16.4']]), enclosures: [],
  },
  {
    ...commissioner, purpose: 'complaint_silence', cite: 'art 22.1.2; ZUP 153.2, 161.1', remedy: 'rs.complaint.silence',
    fact: { type: 'complaint_filed', remedy: 'rs.complaint.silence' },
    contents: wantsOf('rs.complaint_silence', [
      ['act_complained_of', 'art 22.1.2'], ['request_dates', 'art 22.1.2'], ['what_was_asked', 'art 22.1.2'], ['kind_of_silence', 'art 22.1.2'],
      ['proposal', 'art 22.1.2'], ['identity', 'ZUP art 58.2'], ['address', 'ZUP art 58.2'], signed,
    ]),
    enclosures: wantsOf('rs.complaint_silence', [['request_copy', 'art 22; образац Повереника'], ['proof_of_filing', 'art 22; образац Повереника']], 'enclosure'),
  },
  {
    ...commissioner, purpose: 'complaint_refusal', cite: 'art 22.1.1; ZUP 153.1', remedy: 'rs.complaint.refusal',
    fact: { type: 'complaint_filed', remedy: 'rs.complaint.refusal' },
    contents: wantsOf('rs.complaint_refusal', [
      ['decision', 'ZUP art 159.1'], ['notified', 'art 22.1.1'], ['proposal', 'art 22'], ['identity', 'ZUP art 58.2'], ['address', 'ZUP art 58.2'],
      ['signature', 'ZUP art 159.1'],
    ]),
    enclosures: wantsOf('rs.complaint_refusal', [['request_copy', 'art 22; образац Повереника'], ['decision', 'art 22; образац Повереника']], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'withdrawal', cite: 'ZUP', status: 'from_memory', fact: null,
    contents: wantsOf('rs.withdrawal', [['request_dates', 'art 16.1'], ['withdrawn', 'ZUP', 'from_memory'], signed]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'cover_note', cite: 'ZUP art 58.2', fact: null,
    contents: wantsOf('rs.cover_note', [['request_dates', 'ZUP art 58.2'], ['enclosed', 'ZUP art 58.2', 'advised'], signed]), enclosures: [],
  },
]
