import type { RemedyReference } from './types'

/** The remedies that de-nw-ifg names, in words. */
export const deNwIfgRemedies: readonly RemedyReference[] = [
  {
    id: 'nw.ldi',
    body: 'Landesbeauftragte für Datenschutz und Informationsfreiheit NRW',
    window: 'none',
    trigger: 'right infringed or silence',
    againstSilence: 'no limit',
    decisionPeriod: 'none',
    effectIfBodySilent: '-',
    cite: '§ 13',
    status: 'from_memory',
  },
  {
    id: 'nw.klage',
    body: 'Verwaltungsgericht',
    window: '1 month from notification (no Widerspruch in most NRW cases)',
    trigger: 'refusal',
    againstSilence: 'Untätigkeitsklage not before 3 months after filing (VwGO 75)',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'VwGO 74, 75; JustG NRW 110',
    status: 'from_memory',
  },
]
