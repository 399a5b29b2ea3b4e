import type { RemedyReference } from './types'

/** The remedies that es-ltaibg names, in words. */
export const esLtaibgRemedies: readonly RemedyReference[] = [
  {
    id: 'es-ltaibg.ctbg',
    body: 'Consejo de Transparencia y Buen Gobierno (State matters; regions without own body by agreement)',
    window: '1 month from the day after notification',
    trigger: 'express refusal, partial access, or silence',
    againstSilence: 'statute: 1 month from the day after silence takes effect (art 24.2); CTBG practice: no limit ("en cualquier '
      + 'momento, no hay plazo límite")',
    decisionPeriod: '3 months',
    effectIfBodySilent: 'deemed rejected',
    cite: 'art 24',
    status: 'verified',
    src: 'LTAIBG; CTBG',
    optional: true,
    free: true,
    replaces: 'administrative appeals (art 23.1)',
    thirdParties: 'must be heard if refusal protects them (art 24.3)',
  },
  {
    id: 'es-ljca.court',
    body: 'contentious-administrative court',
    window: '2 months from the day after notification of an express act; 6 months for a presumed act in the text of the law',
    trigger: 'express decision or silence, or decision of the council',
    againstSilence: 'text: 6 months; Constitutional Court case law treats negative silence as having no term (STC 52/2014: FROM MEMORY)',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'LJCA art 46.1, 128.2',
    status: 'verified',
    note: 'August does not run',
  },
]
