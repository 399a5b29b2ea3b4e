import { eu10492001Remedies } from './eu-1049-2001-remedies'
import type { LawReference } from './types'

/** Public access to European Parliament, Council and Commission documents: what it says beside its clocks. */
export const eu10492001: LawReference = {
  id: 'eu-1049-2001',
  name: 'Regulation (EC) No 1049/2001',
  nameEn: 'Public access to European Parliament, Council and Commission documents',
  jurisdiction: 'EU',
  applies: {
    status: 'from_memory',
    words: '2001-12-03 (applied; in force 3 June 2001)',
    note: 'in force verified, application date from memory',
  },
  textAsOf: null,
  versions: [],
  amendedBy: [],
  binds: { status: null, summary: 'Parliament, Council, Commission (and agencies by their own acts)' },
  holders: {
    status: 'verified',
    cite: 'art 2.1-2.2',
    quote: 'Any citizen of the Union, and any natural or legal person residing or having its registered office in a Member State; '
      + 'others may be granted access',
    note: 'a Serbian NGO has no right but may be granted access',
    src: 'EU1049',
  },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: 'art 6.1',
    quote: 'in any written form, including electronic form, in one of the [Treaty] languages and in a sufficiently precise manner',
    src: 'EU1049',
    reasonsNeeded: false,
  },
  fees: [{ about: 'access', status: 'from_memory', summary: 'art 10: free inspection, copies under 20 pages and electronic access free' }],
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [],
  hearings: [],
  oversightRemedy: 'eu.ombudsman',
  remedies: eu10492001Remedies,
}
