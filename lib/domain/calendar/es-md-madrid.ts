import { listYear } from './list-year'
import type { Calendar } from './types'

/** The city of Madrid: the region's days and its two local ones, known for 2021 and 2026 only. */
export const esMdMadrid: Calendar = {
  id: 'ES-MD-Madrid',
  inherits: 'ES-MD',
  local: true,
  weekend: [6, 7],
  years: {
    2021: listYear(2021, 'verified', 'ugtmadrid.blogspot.com', { '05-15': 'san_isidro', '11-09': 'almudena' }),
    2026: listYear(2026, 'verified', 'gacetinmadrid.com 28 Oct 2025, europapress.es 30 Sep 2025, larazon.es', {
      '05-15': 'san_isidro', '11-09': 'almudena',
    }),
  },
}
