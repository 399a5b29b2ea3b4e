import { westernEaster } from './easter'
import { dayOff, listYear, offOn } from './list-year'
import { expectedYear } from './spanish-years'
import type { Calendar } from './types'

/** Community of Madrid: the days fixed by its yearly decree, 2019 to 2026; other years as expected. */
export const esMd: Calendar = {
  id: 'ES-MD',
  weekend: [6, 7],
  years: {
    2019: listYear(2019, 'from_memory', 'from_memory', {
      '01-01': 'new_year', '01-07': 'epiphany_moved', '04-18': 'maundy_thursday', '04-19': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '08-15': 'assumption', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-09': 'immaculate_conception_moved', '12-25': 'christmas',
    }),
    2020: listYear(2020, 'verified', 'diarioderivas.es', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-09': 'maundy_thursday', '04-10': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '08-15': 'assumption', '10-12': 'spain_day', '11-02': 'all_saints_moved', '12-07': 'constitution_day_moved',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
    2021: listYear(2021, 'verified', 'ugtmadrid.blogspot.com', {
      '01-01': 'new_year', '01-06': 'epiphany', '03-19': 'saint_joseph', '04-01': 'maundy_thursday', '04-02': 'good_friday',
      '05-01': 'labour_day', '05-03': 'madrid_day_moved', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
    2022: listYear(2022, 'from_memory', 'from_memory', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-14': 'maundy_thursday', '04-15': 'good_friday', '05-02': 'madrid_day',
      '07-25': 'saint_james', '08-15': 'assumption', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-26': 'christmas_moved',
    }),
    2023: listYear(2023, 'verified', 'elespanol.com 22 Sep 2022', {
      '01-06': 'epiphany', '03-20': 'saint_joseph_moved', '04-06': 'maundy_thursday', '04-07': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '08-15': 'assumption', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
    2024: listYear(2024, 'verified', 'cronicamadrid.es, elmundo.es', {
      '01-01': 'new_year', '01-06': 'epiphany', '03-28': 'maundy_thursday', '03-29': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '07-25': 'saint_james', '08-15': 'assumption', '10-12': 'spain_day', '11-01': 'all_saints',
      '12-06': 'constitution_day', '12-25': 'christmas',
    }),
    2025: listYear(2025, 'verified', 'a page without address', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-17': 'maundy_thursday', '04-18': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '07-25': 'saint_james', '08-15': 'assumption', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
    2026: listYear(2026, 'verified', 'gacetinmadrid.com 28 Oct 2025, europapress.es 30 Sep 2025, larazon.es', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-02': 'maundy_thursday', '04-03': 'good_friday', '05-01': 'labour_day',
      '05-02': 'madrid_day', '08-15': 'assumption', '10-12': 'spain_day', '11-02': 'all_saints_moved', '12-07': 'constitution_day_moved',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
  },
  rule: (year) => expectedYear(year, [offOn(westernEaster(year) - 3, 'maundy_thursday'), dayOff(year, 5, 2, 'madrid_day')]),
}
