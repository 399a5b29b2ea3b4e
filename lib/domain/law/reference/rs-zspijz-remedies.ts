import type { RemedyReference } from './types'

/** The remedies that rs-zspijz names, in words. */
export const rsZspijzRemedies: readonly RemedyReference[] = [
  {
    id: 'rs.complaint.refusal',
    body: 'Poverenik za informacije od javnog značaja i zaštitu podataka o ličnosti',
    window: '15 days from delivery',
    trigger: 'decision that rejects or dismisses',
    againstSilence: '-',
    decisionPeriod: '60 days',
    effectIfBodySilent: 'lawsuit after reminder + 7 days',
    cite: 'art 22.1.1; ZUP 153.1',
    status: 'verified',
    src: 'RSFOI',
    attach: 'copy of the request and copy of the decision (RSPOV)',
  },
  {
    id: 'rs.complaint.silence',
    body: 'Poverenik',
    window: 'from the day after the term ran out, at the latest one year after',
    trigger: 'no answer contrary to art 16.1-16.3; also excessive fee, wrong form, other obstruction (art 22.1.2-6)',
    againstSilence: 'yes; one-year limit from ZUP 153.2 (FOI law itself sets none)',
    decisionPeriod: '60 days (30 for 48-hour cases)',
    effectIfBodySilent: 'lawsuit after reminder + 7 days',
    cite: 'art 22.1.2-6; ZUP 153.2, 161.1',
    status: 'verified',
    src: 'RSFOI; RSZUP',
    attach: 'copy of the request and proof of handing in or sending (RSPOV)',
    effect: 'if the authority answers before the decision, the procedure is stopped (art 24.9); Commissioner issues a misdemeanour '
      + 'order (art 24.10)',
  },
  {
    id: 'rs.upravni_spor',
    body: 'Upravni sud (administrative dispute)',
    window: '30 days from delivery',
    trigger: 'Commissioner\'s decision; or decision of a body without complaint (art 22.2-22.3)',
    againstSilence: 'Commissioner silent 60 days + reminder + 7 days; first-instance silence where no complaint exists: after the ZUP '
      + 'term + reminder + 7 days',
    decisionPeriod: 'urgent procedure (art 27)',
    effectIfBodySilent: '-',
    cite: 'arts 22.4, 27; ZUS 14, 18, 19, 22',
    status: 'verified',
    src: 'RSFOI; RSZUS',
  },
  {
    id: 'rs.misdemeanour',
    body: 'misdemeanour court, via the Commissioner',
    window: 'after the complaint procedure',
    trigger: 'offence found',
    againstSilence: 'ask the Commissioner first; if no answer in 8 days the requester may file',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'art 28b',
    status: 'verified',
  },
]
