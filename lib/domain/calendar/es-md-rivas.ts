import { listYear } from './list-year'
import type { Calendar } from './types'

/** Rivas-Vaciamadrid: Madrid's days and its two local ones, known for 2020 and 2023 only. */
export const esMdRivas: Calendar = {
  id: 'ES-MD-Rivas',
  inherits: 'ES-MD',
  local: true,
  weekend: [6, 7],
  years: {
    2020: listYear(2020, 'verified', 'diarioderivas.es', { '05-14': 'local_holiday', '05-15': 'san_isidro' }),
    2023: listYear(2023, 'verified', 'zarabanda.info (Pleno)', { '05-12': 'local_holiday', '05-15': 'san_isidro' }),
  },
}
