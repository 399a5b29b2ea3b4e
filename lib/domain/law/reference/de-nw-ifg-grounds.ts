import type { RefusalGround } from './types'

/** The grounds of refusal of de-nw-ifg; their words are often shortened. */
export const deNwIfgGrounds: readonly RefusalGround[] = [
  {
    code: 'NW-6',
    cite: '§ 6',
    original: 'Schutz öffentlicher Belange und der Rechtsdurchsetzung',
    english: 'public interests, law enforcement',
    kind: 'limit',
    status: 'verified',
  },
  {
    code: 'NW-7',
    cite: '§ 7',
    original: 'Schutz des behördlichen Entscheidungsbildungsprozesses',
    english: 'decision-making',
    kind: 'limit',
    status: 'verified',
  },
  {
    code: 'NW-8',
    cite: '§ 8',
    original: 'Betriebs- und Geschäftsgeheimnisse',
    english: 'business secrets',
    kind: 'limit',
    status: 'verified',
  },
  { code: 'NW-9', cite: '§ 9', original: 'personenbezogene Daten', english: 'personal data', kind: 'limit', status: 'verified' },
  {
    code: 'NW-5.4',
    cite: '§ 5 Abs. 4',
    original: 'Information bereits verfügbar',
    english: 'already available',
    kind: 'limit',
    status: 'from_memory',
  },
]
