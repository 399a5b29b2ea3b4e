import { wantsOf } from '../purpose-types'
import type { LawPurpose, WantRow } from '../purpose-types'

const LEGAL = ['legal_person', 'unincorporated'] as const
const es = { languages: ['es'], status: 'verified' } as const
const toAuthority = { ...es, addressee: 'authority', body: null, remedy: null } as const
const toCouncil = { ...es, addressee: 'oversight_body', body: 'madrid', remedy: 'es-md.ctpd', fact: { type: 'complaint_filed', remedy: 'es-md.ctpd' } } as const
const power: WantRow = ['proof_of_power', 'Ley 39/2015 art 5.3', LEGAL]
const complaint: readonly WantRow[] = [
  ['identity', 'art 48.2.a'], ['act_complained_of', 'art 48.2.b'], ['grounds', 'art 48.2.c'], ['contact', 'art 48.2.d'],
  ['place_date_signature', 'Ley 39/2015 art 115.1'],
]

/** The letters of Ley 10/2019 of Madrid. Reposición is replaced by the complaint (art 47.1), so it isn't among them. */
export const madridPurposes: readonly LawPurpose[] = [
  {
    ...toAuthority, purpose: 'initial_request', cite: 'art 38', fact: { type: 'sent' },
    contents: wantsOf('es-md.initial_request', [
      ['identity', 'art 38.1.a'], ['representation', 'Ley 39/2015 art 5', LEGAL], ['information', 'art 38.1.b'], ['contact', 'art 38.1.c'],
      ['form_of_access', 'art 38.1.d', 'advised'], ['addressee', 'Ley 39/2015 art 66.1'], ['addressee_code', 'Ley 39/2015 art 66.1', 'advised'],
      ['place_date_signature', 'Ley 39/2015 art 66.1'],
    ]),
    enclosures: wantsOf('es-md.initial_request', [power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'reminder', cite: 'art 42.1; Ley 39/2015 art 21.1', fact: null,
    contents: wantsOf('es-md.reminder', [['request_dates', 'Ley 39/2015 art 66.1'], ['term_ended', 'art 42.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'clarification_reply', cite: 'art 39.1', fact: { type: 'clarified' },
    contents: wantsOf('es-md.clarification_reply', [['requirement', 'art 39.1'], ['clarified', 'art 39.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'extension_reply', cite: 'art 42.1', fact: null,
    contents: wantsOf('es-md.extension_reply', [['request_dates', 'Ley 39/2015 art 66.1'], ['extension', 'art 42.1']]), enclosures: [],
  },
  {
    ...toCouncil, purpose: 'complaint_silence', cite: 'arts 42.3, 47, 48',
    contents: wantsOf('es-md.complaint_silence', [...complaint, ['term_ended', 'arts 42.1, 42.3']]),
    enclosures: wantsOf('es-md.complaint_silence', [
      ['request_copy', 'art 48.2; formulario del Consejo'], ['proof_of_filing', 'art 48.2; formulario del Consejo'], power,
    ], 'enclosure'),
  },
  {
    ...toCouncil, purpose: 'complaint_refusal', cite: 'arts 47, 48',
    contents: wantsOf('es-md.complaint_refusal', [...complaint, ['decision', 'art 48.2.b'], ['notified', 'art 48.1']]),
    enclosures: wantsOf('es-md.complaint_refusal', [['request_copy', 'art 48.2; formulario del Consejo'], ['decision', 'art 48.2.b'], power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'withdrawal', cite: 'Ley 39/2015 art 94', status: 'from_memory', fact: null,
    contents: wantsOf('es-md.withdrawal', [['request_dates', 'Ley 39/2015 art 66.1'], ['withdrawn', 'Ley 39/2015 art 94', 'from_memory']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'cover_note', cite: 'Ley 39/2015 art 66.1', fact: null,
    contents: wantsOf('es-md.cover_note', [['request_dates', 'Ley 39/2015 art 66.1'], ['enclosed', 'Ley 39/2015 art 66.1', 'advised']]), enclosures: [],
  },
]
