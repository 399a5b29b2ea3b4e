import { wantsOf } from '../purpose-types'
import type { LawPurpose, WantRow } from '../purpose-types'

const LEGAL = ['legal_person', 'unincorporated'] as const
const ct = { languages: ['ca', 'es'], status: 'verified' } as const
const toAuthority = { ...ct, addressee: 'authority', body: null, remedy: null } as const
const toGaip = { ...ct, addressee: 'oversight_body', body: 'gaip', remedy: 'es-ct.gaip', fact: { type: 'complaint_filed', remedy: 'es-ct.gaip' } } as const
const power: WantRow = ['proof_of_power', 'art 18.1; Ley 39/2015 art 5.3', LEGAL]
const complaint: readonly WantRow[] = [
  ['identity', 'art 42; Ley 39/2015 art 115.1'], ['act_complained_of', 'art 39.1'], ['grounds', 'Ley 39/2015 art 115.1'], ['contact', 'Ley 39/2015 art 115.1'],
  ['mediation', 'art 42.2'], ['place_date_signature', 'Ley 39/2015 art 115.1'],
]

/** The letters of Llei 19/2014. After positive silence one asks for delivery (art 35.3); reposició is open (art 38). */
export const catalanPurposes: readonly LawPurpose[] = [
  {
    ...toAuthority, purpose: 'initial_request', cite: 'art 26', fact: { type: 'sent' },
    contents: wantsOf('es-ct.initial_request', [
      ['identity', 'art 26.1.a'], ['representation', 'art 18.1', LEGAL], ['information', 'art 26.1.b'], ['form_of_access', 'art 26.1.c'], ['contact', 'art 26.1.d'],
      ['addressee', 'Ley 39/2015 art 66.1'], ['addressee_code', 'Ley 39/2015 art 66.1', 'advised'], ['place_date_signature', 'Ley 39/2015 art 66.1'],
    ]),
    enclosures: wantsOf('es-ct.initial_request', [power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'reminder', cite: 'art 33.1', fact: null,
    contents: wantsOf('es-ct.reminder', [['request_dates', 'Ley 39/2015 art 66.1'], ['term_ended', 'art 33.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'clarification_reply', cite: 'art 28', fact: { type: 'clarified' },
    contents: wantsOf('es-ct.clarification_reply', [['requirement', 'art 28.3'], ['clarified', 'art 28.1']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'extension_reply', cite: 'art 33.2', fact: null,
    contents: wantsOf('es-ct.extension_reply', [['request_dates', 'Ley 39/2015 art 66.1'], ['extension', 'art 33.2']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'delivery_demand', cite: 'arts 35.3, 36.1', remedy: 'es-ct.delivery_request', fact: { type: 'delivery_requested' },
    contents: wantsOf('es-ct.delivery_demand', [['request_dates', 'Ley 39/2015 art 66.1'], ['term_ended', 'arts 33.1, 35.1'], ['delivery', 'art 35.3']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'internal_review', cite: 'art 38; Ley 39/2015 art 123', remedy: 'es-ct.reposicion', fact: { type: 'complaint_filed', remedy: 'es-ct.reposicion' },
    contents: wantsOf('es-ct.internal_review', [
      ['identity', 'Ley 39/2015 art 115.1'], ['decision', 'Ley 39/2015 art 115.1'], ['grounds', 'Ley 39/2015 art 115.1'], ['contact', 'Ley 39/2015 art 115.1'],
      ['addressee', 'Ley 39/2015 art 115.1'], ['place_date_signature', 'Ley 39/2015 art 115.1'],
    ]),
    enclosures: wantsOf('es-ct.internal_review', [['decision', 'Ley 39/2015 art 115.1', 'advised'], power], 'enclosure'),
  },
  {
    ...toGaip, purpose: 'complaint_silence', cite: 'arts 33, 35, 39.1, 42, 72.1',
    contents: wantsOf('es-ct.complaint_silence', [...complaint, ['term_ended', 'art 33.1']]),
    enclosures: wantsOf('es-ct.complaint_silence', [
      ['request_copy', 'art 42; formulari de la GAIP'], ['proof_of_filing', 'art 42; formulari de la GAIP'], ['delivery_demand', 'art 35.3', 'advised'], power,
    ], 'enclosure'),
  },
  {
    ...toGaip, purpose: 'complaint_refusal', cite: 'arts 39, 42',
    contents: wantsOf('es-ct.complaint_refusal', [...complaint, ['decision', 'art 42.1'], ['notified', 'art 42.1']]),
    enclosures: wantsOf('es-ct.complaint_refusal', [['request_copy', 'art 42; formulari de la GAIP'], ['decision', 'art 42; formulari de la GAIP'], power], 'enclosure'),
  },
  {
    ...toAuthority, purpose: 'withdrawal', cite: 'Ley 39/2015 art 94', status: 'from_memory', fact: null,
    contents: wantsOf('es-ct.withdrawal', [['request_dates', 'Ley 39/2015 art 66.1'], ['withdrawn', 'Ley 39/2015 art 94', 'from_memory']]), enclosures: [],
  },
  {
    ...toAuthority, purpose: 'cover_note', cite: 'Ley 39/2015 art 66.1', fact: null,
    contents: wantsOf('es-ct.cover_note', [['request_dates', 'Ley 39/2015 art 66.1'], ['enclosed', 'Ley 39/2015 art 66.1', 'advised']]), enclosures: [],
  },
]
