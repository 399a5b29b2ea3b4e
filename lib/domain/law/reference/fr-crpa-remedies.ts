import type { RemedyReference } from './types'

/** The remedies that fr-crpa names, in words. */
export const frCrpaRemedies: readonly RemedyReference[] = [
  {
    id: 'fr.cada',
    body: 'Commission d\'accès aux documents administratifs (CADA)',
    window: '2 months',
    trigger: 'refusal or end of the month',
    againstSilence: '2 months from the end of the month; not enforceable without a complete acknowledgement (L112-6)',
    decisionPeriod: '1 month',
    effectIfBodySilent: 'implied refusal by the administration two months after registration',
    cite: 'R311-15, R343-1, L342-1',
    status: 'verified',
    src: 'CRPA',
    note: 'counted as a non-franc term per VAG; roll-over on Saturday, Sunday, holiday',
    mandatoryBeforeCourt: true,
    content: 'object, provisions; for a legal person: form, name, seat, name of the representative; copy of the refusal or of the '
      + 'unanswered request (R343-1)',
  },
  {
    id: 'fr.ta',
    body: 'tribunal administratif',
    window: '2 months',
    trigger: 'confirmed refusal after CADA',
    againstSilence: 'yes',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'CJA R421-1',
    status: 'from_memory',
  },
]
