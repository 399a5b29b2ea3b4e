import { listYear } from './list-year'
import type { Calendar } from './types'

/** Barcelona: Catalonia's days and its two local ones, 2019 to 2026. */
export const esCtBarcelona: Calendar = {
  id: 'ES-CT-Barcelona',
  inherits: 'ES-CT',
  local: true,
  weekend: [6, 7],
  years: {
    2019: listYear(2019, 'verified', 'ajuntament.barcelona.cat/calendarifestius', { '06-10': 'whit_monday', '09-24': 'la_merce' }),
    2020: listYear(2020, 'verified', 'elperiodico.cat', { '06-01': 'whit_monday', '09-24': 'la_merce' }),
    2021: listYear(2021, 'verified', 'ajuntament.barcelona.cat', { '05-24': 'whit_monday', '09-24': 'la_merce' }),
    2022: listYear(2022, 'verified', 'metropoliabierta, escolamirades.cat', { '09-24': 'la_merce', '09-26': 'local_holiday' }),
    2023: listYear(2023, 'verified', 'naciodigital.cat', { '06-05': 'local_holiday', '09-25': 'la_merce_moved' }),
    2024: listYear(2024, 'verified', 'metropoliabierta 15 May 2024 (20 May), La Mercè by rule', {
      '05-20': 'whit_monday', '09-24': 'la_merce',
    }),
    2025: listYear(2025, 'verified', 'barcelona.cat', { '06-09': 'whit_monday', '09-24': 'la_merce' }),
    2026: listYear(2026, 'from_memory', 'from_memory', { '05-25': 'whit_monday', '09-24': 'la_merce' }),
  },
}
