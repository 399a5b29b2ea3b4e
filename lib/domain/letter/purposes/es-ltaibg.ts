import { wantsOf } from '../purpose-types'
import type { LawPurpose, WantRow } from '../purpose-types'

const LEGAL = ['legal_person', 'unincorporated'] as const
const es = { languages: ['es'], status: 'verified' } as const
const toAuthority = { ...es, addressee: 'authority', body: null, remedy: null } as const
const toCouncil = { ...es, addressee: 'oversight_body', body: 'ctbg', remedy: 'es-ltaibg.ctbg', fact: { type: 'complaint_filed', remedy: 'es-ltaibg.ctbg' } } as const
const power: WantRow = ['proof_of_power', 'Ley 39/2015 art 5.3', LEGAL]
const complaint: readonly WantRow[] = [
  ['identity', 'Ley 39/2015 art 115.1'], ['act_complained_of', 'art 24.1; Ley 39/2015 art 115.1'], ['grounds', 'Ley 39/2015 art 115.1'],
  ['contact', 'Ley 39/2015 art 115.1'], ['place_date_signature', 'Ley 39/2015 art 115.1'],
]

/** The letters of Ley 19/2013. Reposición is replaced by the complaint (art 23.1), so it isn't among them. */
export const statePurposes: readonly LawPurpose[] = [
  {
    ...toAuthority, purpose: 'initial_request', cite: 'art 17', fact: { type: 'sent' },
    contents: wantsOf('es-ltaibg.initial_request', [
      ['identity', 'art 17.2.a'], ['representation', 'Ley 39/2015 art 5', LEGAL], ['information', 'art 17.2.b'], ['contact', 'art 17.2.c'],
      ['form_of_access', 'art 17.2.d', 'advised'], ['addressee', 'Ley 39/2015 art 66.1'], ['addressee_code', 'Ley 39/2015 art 66.1', 'advised'],
      ['place_date_signature', 'Ley 39/2015 art 66.1'],
    ]),
    enclosures: wantsOf('es-ltaibg.initial_request', [power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'reminder', cite: 'art 20.1; Ley 39/2015 art 21.1', fact: null,
    contents: wantsOf('es-ltaibg.reminder', [['request_dates', 'Ley 39/2015 art 66.1'], ['term_ended', 'art 20.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'clarification_reply', cite: 'art 19.2', fact: { type: 'clarified' },
    contents: wantsOf('es-ltaibg.clarification_reply', [['requirement', 'art 19.2'], ['clarified', 'art 19.2']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'extension_reply', cite: 'art 20.1', fact: null,
    contents: wantsOf('es-ltaibg.extension_reply', [['request_dates', 'Ley 39/2015 art 66.1'], ['extension', 'art 20.1']]), enclosures: [],
  },
  {
    ...toCouncil, purpose: 'complaint_silence', cite: 'arts 20.4, 24',
    contents: wantsOf('es-ltaibg.complaint_silence', [...complaint, ['term_ended', 'arts 20.1, 20.4']]),
    enclosures: wantsOf('es-ltaibg.complaint_silence', [['request_copy', 'art 24', 'interpretation'], ['proof_of_filing', 'art 24', 'interpretation'], power], 'enclosure'),
  },
  {
    ...toCouncil, purpose: 'complaint_refusal', cite: 'art 24',
    contents: wantsOf('es-ltaibg.complaint_refusal', [...complaint, ['decision', 'art 24.2'], ['notified', 'art 24.2']]),
    enclosures: wantsOf('es-ltaibg.complaint_refusal', [['request_copy', 'art 24', 'interpretation'], ['decision', 'art 24.2'], power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'withdrawal', cite: 'Ley 39/2015 art 94', status: 'from_memory', fact: null,
    contents: wantsOf('es-ltaibg.withdrawal', [['request_dates', 'Ley 39/2015 art 66.1'], ['withdrawn', 'Ley 39/2015 art 94', 'from_memory']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'cover_note', cite: 'Ley 39/2015 art 66.1', fact: null,
    contents: wantsOf('es-ltaibg.cover_note', [['request_dates', 'Ley 39/2015 art 66.1'], ['enclosed', 'Ley 39/2015 art 66.1', 'advised']]), enclosures: [],
  },
]
