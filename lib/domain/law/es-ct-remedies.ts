import type { Result } from '../deadline/types'
import { courtWays } from './es-lpac-parts'
import type { RemedyRule } from './rule-types'

const month = { duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', label: 'statute' } as const

/** The remedies of Catalonia, in the order of its statute: ask for delivery, GAIP, reposición, court. */
export const ctRemedies = (adverse: readonly Result[]): readonly RemedyRule[] => [
  {
    id: 'es-ct.delivery_request', cite: 'arts 35.3, 36', status: 'verified', source: 'CT19; GAIPFUN', takenBy: 'delivery_requested', scope: 'region',
    ways: [{ anchor: { event: 'expiry', rule: 'es-ct.reply' }, label: 'statute_no_end', duration: null, rollOver: 'none' }],
  },
  {
    id: 'es-ct.gaip', cite: 'arts 39, 42', status: 'verified', source: 'CT19; GAIPSIL; GAIPFUN', takenBy: 'complaint_filed', scope: 'region',
    quote: 'en el plazo de un mes a contar desde la notificación de la resolución, desde el momento en que ha finalizado el plazo para resolver en el supuesto del artículo 35.2 o, en su caso, desde la desestimación del recurso de reposición',
    ways: [
      { anchor: { event: 'complaint_decided', remedies: ['es-ct.reposicion'] }, ...month, cite: 'art 42.1' },
      { anchor: { event: 'expiry', rule: 'es-ct.reposicion#decide' }, ...month, cite: 'art 42.1' },
      { anchor: { event: 'decision', results: adverse }, ...month, cite: 'art 42.1' },
      { anchor: { event: 'expiry', rule: 'es-ct.delivery' }, ...month, cite: 'arts 36, 42.1' },
      { anchor: { event: 'expiry', rule: 'es-ct.reply' }, ...month, cite: 'arts 35.2, 42.1' },
    ],
  },
  {
    id: 'es-ct.reposicion', cite: 'art 38; LPAC 123-124', status: 'verified', source: 'CT19; LPAC', takenBy: 'complaint_filed', scope: 'region',
    note: 'GAIP cannot be used while reposición is pending',
    ways: [
      { anchor: { event: 'decision', results: adverse }, ...month },
      { anchor: { event: 'expiry', rule: 'es-ct.reply' }, label: 'statute_no_end', duration: null, rollOver: 'none', cite: 'LPAC 124.1' },
    ],
  },
  {
    id: 'es-ljca.court', cite: 'art 42.10, LJCA 46', status: 'verified', source: 'CT19; LJCA', takenBy: 'complaint_filed', scope: 'region',
    ways: courtWays('es-ct.gaip', 'es-ct.gaip.decide', null),
  },
]
