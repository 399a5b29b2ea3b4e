import { frCrpaRemedies } from './fr-crpa-remedies'
import type { LawReference } from './types'

/** Code on relations between the public and the administration: what it says beside its clocks. */
export const frCrpa: LawReference = {
  id: 'fr-crpa',
  name: 'Code des relations entre le public et l\'administration, livre III',
  nameEn: 'Code on relations between the public and the administration',
  jurisdiction: 'FR',
  applies: { status: 'verified', words: '2016-01-01' },
  textAsOf: '2026-04-03',
  versions: [],
  amendedBy: [],
  binds: { status: null, summary: 'State, local authorities (Valenciennes), bodies with a public service mission (arts L100-3, L300-2)' },
  identity: [],
  requestContent: {
    status: 'from_memory',
    summary: 'no form required; identify the document; electronic form of delivery may be chosen (L311-9 VERIFIED)',
  },
  languages: { status: 'from_memory', summary: 'French' },
  acknowledgement: {
    status: 'verified',
    cite: 'L112-3, R112-5, L112-6',
    quote: 'Les délais de recours ne sont pas opposables à l\'auteur d\'une demande lorsque l\'accusé de réception ne lui a pas été '
      + 'transmis ou ne comporte pas les indications exigées',
    src: 'CRPA',
  },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: 'L311-9, R311-11',
      summary: 'consultation gratuite sur place; copie aux frais du demandeur; courrier électronique sans frais',
      src: 'CRPA',
    },
  ],
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [],
  hearings: [],
  oversightRemedy: 'fr.cada',
  remedies: frCrpaRemedies,
}
