import type { RemedyReference } from './types'

/** The remedies that es-ct-19-2014 names, in words. */
export const esCt192014Remedies: readonly RemedyReference[] = [
  {
    id: 'es-ct.delivery_request',
    body: 'the same authority',
    window: 'no term found; do it at once',
    trigger: 'positive silence',
    againstSilence: 'this is the route the statute gives: ask for delivery (art 35.3), then 30 days, then GAIP',
    decisionPeriod: '30 days',
    effectIfBodySilent: 'complaint to GAIP within one month from day 30',
    cite: 'arts 35.3, 36',
    status: 'verified',
    src: 'CT19; GAIPFUN',
  },
  {
    id: 'es-ct.gaip',
    body: 'Comissió de Garantia del Dret d\'Accés a la Informació Pública (GAIP)',
    window: '1 month from notification',
    trigger: 'refusal in whole or part, wrong or incomplete delivery, silence',
    againstSilence: '1 month from the end of the reply term (art 42.1 ties this to art 35.2); GAIP criteria of 2016: within one month, '
      + 'though case law may treat negative silence as without term',
    decisionPeriod: '2 months (+15 days)',
    effectIfBodySilent: 'rejected',
    cite: 'arts 39, 42',
    status: 'verified',
    quote: 'en el plazo de un mes a contar desde la notificación de la resolución, desde el momento en que ha finalizado el plazo para '
      + 'resolver en el supuesto del artículo 35.2 o, en su caso, desde la desestimación del recurso de reposición',
    src: 'CT19; GAIPSIL; GAIPFUN',
    free: true,
    documents: 'copy of the request; copy of the answer if any; copy of the demand for delivery if positive silence is claimed; copy of '
      + 'reposición; the form annex is mandatory on line (PAPELEA)',
    mediation: 'complainant may ask for mediation; the administration cannot refuse if the other parties accept (art 42.4)',
    enforcement: 'arts 43.2-43.4: tell GAIP, which orders compliance',
  },
  {
    id: 'es-ct.reposicion',
    body: 'same body, optional',
    window: '1 month',
    trigger: 'express or presumed decision',
    againstSilence: 'any time (LPAC 124.1)',
    decisionPeriod: '1 month',
    effectIfBodySilent: 'then GAIP (1 month) or court',
    cite: 'art 38; LPAC 123-124',
    status: 'verified',
    note: 'GAIP cannot be used while reposición is pending',
  },
  {
    id: 'es-ljca.court',
    body: 'contentious-administrative court',
    window: '2 months',
    trigger: 'GAIP decision or refusal',
    againstSilence: 'see es-ltaibg',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'art 42.10, LJCA 46',
    status: 'verified',
  },
]
