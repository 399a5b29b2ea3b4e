import type { Result } from '../deadline/types'
import type { RemedyRule } from './rule-types'

const DAY = { n: 1, unit: 'calendar_days' } as const

/** The remedies of Serbia: complaint to the Commissioner, administrative dispute, misdemeanour. */
export const rsRemedies = (adverse: readonly Result[], complaints: readonly string[]): readonly RemedyRule[] => [
  {
    id: 'rs.complaint.refusal', cite: 'art 22.1.1; ZUP 153.1', status: 'verified', source: 'RSFOI', takenBy: 'complaint_filed', scope: 'region',
    ways: [{
      anchor: { event: 'decision', results: adverse }, label: 'statute', duration: { n: 15, unit: 'calendar_days' }, rollOver: 'next_working_day',
    }],
  },
  {
    id: 'rs.complaint.silence', cite: 'art 22.1.2-6; ZUP 153.2, 161.1', status: 'verified', source: 'RSFOI; RSZUP', takenBy: 'complaint_filed',
    scope: 'region',
    ways: [
      {
        anchor: { event: 'expiry', rule: 'rs.48h' }, label: 'statute', duration: { n: 1, unit: 'years' }, rollOver: 'next_working_day',
        cite: 'ZUP 153.2', onlyKind: 'life_or_liberty',
      },
      {
        anchor: { event: 'expiry', rule: 'rs.reply' }, label: 'statute', duration: { n: 1, unit: 'years' }, rollOver: 'next_working_day',
        cite: 'ZUP 153.2', notKind: 'life_or_liberty',
      },
    ],
  },
  {
    id: 'rs.upravni_spor', cite: 'arts 22.4, 27; ZUS 14, 18, 19, 22', status: 'verified', source: 'RSFOI; RSZUS', takenBy: 'complaint_filed',
    scope: 'region',
    ways: [
      {
        anchor: { event: 'complaint_decided', remedies: complaints }, label: 'statute', duration: { n: 30, unit: 'calendar_days' },
        rollOver: 'next_working_day',
      },
      ...(['rs.commissioner', 'rs.commissioner.48h'] as const).map((rule) => ({
        anchor: { event: 'expiry', rule }, label: 'after_reminder', duration: null, rollOver: 'none', opensAfter: { ...DAY, n: 8 },
        cite: 'ZUS 19', status: 'interpretation',
      } as const)),
    ],
  },
  {
    id: 'rs.misdemeanour', cite: 'art 28b', status: 'verified', source: 'RSFOI', takenBy: 'complaint_filed', scope: 'region',
    ways: [{ anchor: { event: 'complaint_decided', remedies: complaints }, label: 'statute_no_end', duration: null, rollOver: 'none' }],
  },
]
