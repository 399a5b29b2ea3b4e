import { ukFoiaRemedies } from './uk-foia-remedies'
import type { LawReference } from './types'

/** Freedom of Information Act 2000: what it says beside its clocks. */
export const ukFoia: LawReference = {
  id: 'uk-foia',
  name: 'Freedom of Information Act 2000',
  nameEn: 'Freedom of Information Act 2000',
  jurisdiction: 'UK (England, Wales, Northern Ireland and UK-wide bodies)',
  applies: { status: 'from_memory', words: '2005-01-01' },
  textAsOf: '2026-04-07',
  versions: [],
  amendedBy: [],
  binds: { status: null, summary: 'public authorities of s.3 and Schedule 1' },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: 's.8(1)',
    quote: '(a) is in writing, (b) states the name of the applicant and an address for correspondence, and (c) describes the '
      + 'information requested',
    note: 'e-mail counts as writing (s.8(2))',
    src: 'UKFOIA',
  },
  languages: { status: 'from_memory', summary: 'English (Welsh in Wales)' },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: 'ss.9, 12, 13',
      summary: 'fees notice; three months to pay; cost limit',
      note: 'appropriate limit GBP 600 central government / 450 others: FROM MEMORY',
      src: 'UKFOIA',
    },
  ],
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [],
  hearings: [],
  oversightRemedy: 'uk.ico',
  remedies: ukFoiaRemedies,
}
