import type { RemedyReference } from './types'

/** The remedies that uk-foia names, in words. */
export const ukFoiaRemedies: readonly RemedyReference[] = [
  {
    id: 'uk.internal_review',
    body: 'the same authority',
    window: 'good practice: ask within 40 working days',
    trigger: 'refusal or delay',
    againstSilence: 'yes (ICO: also when still waiting)',
    decisionPeriod: '20 working days, exceptionally 40',
    effectIfBodySilent: 'complain to ICO',
    cite: 's.45 code',
    status: 'verified',
    src: 'UKICO',
  },
  {
    id: 'uk.ico',
    body: 'Information Commissioner',
    window: 'no undue delay (six weeks in current ICO practice: FROM MEMORY)',
    trigger: 'after internal review',
    againstSilence: 'yes',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 's.50',
    status: 'from_memory',
  },
  {
    id: 'uk.ftt',
    body: 'First-tier Tribunal (Information Rights)',
    window: '28 days',
    trigger: 'decision notice',
    againstSilence: '-',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 's.57; tribunal rules',
    status: 'from_memory',
  },
]
