import { wantsOf } from '../purpose-types'
import type { LawPurpose } from '../purpose-types'

const LEGAL = ['legal_person', 'unincorporated'] as const
const toAuthority = { addressee: 'authority', body: null, remedy: null, fact: null, status: 'verified' } as const
const uk = { ...toAuthority, languages: ['en'] } as const
const ico = { languages: ['en'], status: 'from_memory', addressee: 'oversight_body', body: 'ico', remedy: 'uk.ico', fact: { type: 'complaint_filed', remedy: 'uk.ico' } } as const

/** The letters of the Freedom of Information Act 2000: the authority reviews first, then the Commissioner. */
export const ukPurposes: readonly LawPurpose[] = [
  {
    ...uk, purpose: 'initial_request', cite: 's.8(1)', fact: { type: 'sent' },
    contents: wantsOf('uk.initial_request', [['identity', 's.8(1)(b)'], ['contact', 's.8(1)(b)'], ['information', 's.8(1)(c)'], ['form_of_access', 's.11', 'advised']]),
    enclosures: [],
  },
  { ...uk, purpose: 'reminder', cite: 's.10(1)', contents: wantsOf('uk.reminder', [['request_dates', 's.10(1)'], ['term_ended', 's.10(1)']]), enclosures: [] },
  {
    ...uk, purpose: 'internal_review', cite: 's.45 code', remedy: 'uk.internal_review', fact: { type: 'complaint_filed', remedy: 'uk.internal_review' },
    contents: wantsOf('uk.internal_review', [['decision', 's.45 code'], ['review_reasons', 's.45 code']]), enclosures: [],
  },
  {
    ...ico, purpose: 'complaint_silence', cite: 's.50',
    contents: wantsOf('uk.complaint_silence', [['identity', 's.50', 'from_memory'], ['request_dates', 's.50', 'from_memory'], ['term_ended', 's.10(1)'], ['reminder_sent', 's.50', 'from_memory', 'advised']]),
    enclosures: wantsOf('uk.complaint_silence', [['request_copy', 's.50', 'from_memory'], ['proof_of_filing', 's.50', 'from_memory', 'advised'], ['reminder', 's.50', 'from_memory', 'advised']], 'enclosure'),
  },
  {
    ...ico, purpose: 'complaint_refusal', cite: 's.50',
    contents: wantsOf('uk.complaint_refusal', [['identity', 's.50', 'from_memory'], ['decision', 's.50', 'from_memory'], ['review_reasons', 's.50', 'from_memory']]),
    enclosures: wantsOf('uk.complaint_refusal', [['request_copy', 's.50', 'from_memory'], ['decision', 's.50', 'from_memory']], 'enclosure'),
  },
]

/** Regulation 1049/2001: the confirmatory application to the same institution, after a refusal or after silence. */
const confirmatory = { ...toAuthority, languages: ['en', 'es', 'fr', 'de'], remedy: 'eu.confirmatory', fact: { type: 'complaint_filed', remedy: 'eu.confirmatory' } } as const
export const euPurposes: readonly LawPurpose[] = [
  {
    ...confirmatory, purpose: 'initial_request', cite: 'art 6.1', remedy: null, fact: { type: 'sent' },
    contents: wantsOf('eu.initial_request', [['information', 'art 6.1'], ['identity', 'art 6.1'], ['contact', 'art 6.1'], ['form_of_access', 'art 10', 'from_memory', 'advised']]), enclosures: [],
  },
  {
    ...confirmatory, purpose: 'reminder', cite: 'art 7.1', remedy: null, fact: null,
    contents: wantsOf('eu.reminder', [['request_dates', 'art 7.1'], ['term_ended', 'art 7.1']]), enclosures: [],
  },
  {
    ...confirmatory, purpose: 'complaint_silence', cite: 'art 7.4',
    contents: wantsOf('eu.complaint_silence', [['request_dates', 'art 7.4'], ['term_ended', 'arts 7.1, 7.4'], ['what_was_asked', 'art 7.4'], ['proposal', 'art 7.4']]), enclosures: [],
  },
  {
    ...confirmatory, purpose: 'complaint_refusal', cite: 'art 7.2',
    contents: wantsOf('eu.complaint_refusal', [['decision', 'art 7.2'], ['what_was_asked', 'art 7.2'], ['review_reasons', 'art 7.2'], ['proposal', 'art 7.2']]), enclosures: [],
  },
]

const fr = { ...toAuthority, languages: ['fr'] } as const
const cada = { languages: ['fr'], status: 'verified', addressee: 'oversight_body', body: 'cada', remedy: 'fr.cada', fact: { type: 'complaint_filed', remedy: 'fr.cada' } } as const
const saisine = [['identity', 'R343-1'], ['representation', 'R343-1', LEGAL], ['object', 'R343-1'], ['request_dates', 'R343-1'], ['contact', 'R343-1']] as const

/** Livre III of the CRPA: the CADA before any court. */
export const frenchPurposes: readonly LawPurpose[] = [
  {
    ...fr, purpose: 'initial_request', cite: 'L311-1', status: 'from_memory', fact: { type: 'sent' },
    contents: wantsOf('fr.initial_request', [
      ['identity', 'L311-1', 'from_memory'], ['information', 'L311-1', 'from_memory'], ['contact', 'L311-9'], ['form_of_access', 'L311-9', 'advised'],
    ]),
    enclosures: [],
  },
  { ...fr, purpose: 'reminder', cite: 'R311-13', contents: wantsOf('fr.reminder', [['request_dates', 'R311-13'], ['term_ended', 'R311-13']]), enclosures: [] },
  {
    ...cada, purpose: 'complaint_silence', cite: 'R311-15, R343-1, L342-1',
    contents: wantsOf('fr.complaint_silence', [...saisine, ['term_ended', 'R*311-12, R311-13']]),
    enclosures: wantsOf('fr.complaint_silence', [['request_copy', 'R343-1']], 'enclosure'),
  },
  {
    ...cada, purpose: 'complaint_refusal', cite: 'R311-15, R343-1, L342-1',
    contents: wantsOf('fr.complaint_refusal', [...saisine, ['decision', 'R343-1']]),
    enclosures: wantsOf('fr.complaint_refusal', [['decision', 'R343-1'], ['request_copy', 'R343-1', 'advised']], 'enclosure'),
  },
]

const de = { ...toAuthority, languages: ['de'] } as const
const ldi = { languages: ['de'], status: 'from_memory', addressee: 'oversight_body', body: 'ldi_nrw', remedy: 'nw.ldi', fact: { type: 'complaint_filed', remedy: 'nw.ldi' } } as const

/** IFG NRW: natural persons ask; the Commissioner of the Land may be called upon. */
export const northRhinePurposes: readonly LawPurpose[] = [
  {
    ...de, purpose: 'initial_request', cite: '§ 5 Abs. 1', fact: { type: 'sent' },
    contents: wantsOf('nw.initial_request', [['identity', '§ 4 Abs. 1'], ['information', '§ 5 Abs. 1'], ['contact', '§ 5 Abs. 1'], ['form_of_access', '§ 5 Abs. 1', 'advised']]), enclosures: [],
  },
  { ...de, purpose: 'reminder', cite: '§ 5 Abs. 2', contents: wantsOf('nw.reminder', [['request_dates', '§ 5 Abs. 2'], ['term_ended', '§ 5 Abs. 2']]), enclosures: [] },
  {
    ...ldi, purpose: 'complaint_silence', cite: '§ 13',
    contents: wantsOf('nw.complaint_silence', [['identity', '§ 13', 'from_memory'], ['request_dates', '§ 13', 'from_memory'], ['term_ended', '§ 5 Abs. 2'], ['proposal', '§ 13', 'from_memory']]),
    enclosures: wantsOf('nw.complaint_silence', [['request_copy', '§ 13', 'from_memory', 'advised']], 'enclosure'),
  },
  {
    ...ldi, purpose: 'complaint_refusal', cite: '§ 13',
    contents: wantsOf('nw.complaint_refusal', [['identity', '§ 13', 'from_memory'], ['decision', '§ 13', 'from_memory'], ['review_reasons', '§ 13', 'from_memory'], ['proposal', '§ 13', 'from_memory']]),
    enclosures: wantsOf('nw.complaint_refusal', [['decision', '§ 13', 'from_memory', 'advised']], 'enclosure'),
  },
]
