import type { RemedyReference } from './types'

/** The remedies that eu-1049-2001 names, in words. */
export const eu10492001Remedies: readonly RemedyReference[] = [
  {
    id: 'eu.confirmatory',
    body: 'the same institution',
    window: '15 working days of receiving the reply',
    trigger: 'refusal',
    againstSilence: 'any time after expiry (art 7.4 sets no end)',
    decisionPeriod: '15 (+15) working days',
    effectIfBodySilent: 'negative reply',
    cite: 'arts 7.2, 7.4, 8',
    status: 'verified',
  },
  {
    id: 'eu.court',
    body: 'General Court',
    window: '2 months + 10 days',
    trigger: 'confirmatory refusal or silence',
    againstSilence: 'yes',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'TFEU 263',
    status: 'from_memory',
  },
  {
    id: 'eu.ombudsman',
    body: 'European Ombudsman',
    window: '2 years',
    trigger: 'maladministration',
    againstSilence: 'yes',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'TFEU 228',
    status: 'from_memory',
  },
]
