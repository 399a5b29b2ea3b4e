import { DECREE_ES, LPAC_COUNTING, lpacNotice, lpacSubsanacion } from './es-lpac-parts'
import { ADVERSE, TRIGGER_RECEIVED } from './results-and-triggers'
import type { LawVersion } from './rule-types'

const reposicion = 'es-lpac.reposicion'

/** Ley 39/2015: the common clocks and the recurso de reposición; it has no term of its own for answering access requests. */
export const esLpac: readonly LawVersion[] = [{
  law: 'es-lpac', validFrom: '2016-10-02', validTo: null, status: 'verified', jurisdiction: 'ES', zone: 'Europe/Madrid', defaultCalendar: 'ES-MD',
  trigger: TRIGGER_RECEIVED, spanish: true, replyId: null, transferStarts: false,
  clocks: [
    lpacSubsanacion,
    lpacNotice,
    {
      id: `${reposicion}#decide`, whose: 'authority', anchors: [{ event: 'complaint', remedies: [reposicion] }], duration: { n: 1, unit: 'months' },
      rollOver: 'next_working_day', scope: 'authority', effect: 'complaint_rejected', metBy: ['complaint_decided'], cite: 'arts 123-124', status: 'verified',
      source: 'LPAC',
    },
  ],
  remedies: [{
    id: reposicion, cite: 'arts 123-124', status: 'verified', source: 'LPAC', takenBy: 'complaint_filed', scope: 'region',
    note: 'Not available where a transparency complaint replaces it (LTAIBG 23.1, Madrid 47.1). Available in Catalonia (Llei 19/2014 art 38).',
    ways: [{
      anchor: { event: 'decision', results: ADVERSE }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day',
    }],
  }],
  counting: LPAC_COUNTING, decrees: [DECREE_ES],
}]
