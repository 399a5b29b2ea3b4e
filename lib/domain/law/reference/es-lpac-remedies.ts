import type { RemedyReference } from './types'

/** The remedies that es-lpac names, in words. */
export const esLpacRemedies: readonly RemedyReference[] = [
  {
    id: 'es-lpac.reposicion',
    body: 'same body',
    window: '1 month if express',
    trigger: 'express act that ends the administrative route',
    againstSilence: 'at any time (art 124.1: "en cualquier momento")',
    decisionPeriod: '1 month',
    effectIfBodySilent: 'deemed rejected -> court',
    cite: 'arts 123-124',
    status: 'verified',
    note: 'Not available where a transparency complaint replaces it (LTAIBG 23.1, Madrid 47.1). Available in Catalonia (Llei 19/2014 '
      + 'art 38).',
  },
]
