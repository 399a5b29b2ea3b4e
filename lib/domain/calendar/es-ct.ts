import { westernEaster } from './easter'
import { dayOff, listYear, offOn } from './list-year'
import { expectedYear } from './spanish-years'
import type { Calendar } from './types'

/** Catalonia: the days fixed by its yearly order, 2019 to 2026; other years as expected. */
export const esCt: Calendar = {
  id: 'ES-CT',
  weekend: [6, 7],
  years: {
    2019: listYear(2019, 'from_memory', 'from_memory', {
      '01-01': 'new_year', '04-19': 'good_friday', '04-22': 'easter_monday', '05-01': 'labour_day', '06-24': 'saint_john',
      '08-15': 'assumption', '09-11': 'catalonia_day', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
    2020: listYear(2020, 'verified', 'elperiodico.cat 2 Oct 2019', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-10': 'good_friday', '04-13': 'easter_monday', '05-01': 'labour_day',
      '06-24': 'saint_john', '08-15': 'assumption', '09-11': 'catalonia_day', '10-12': 'spain_day', '12-08': 'immaculate_conception',
      '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
    2021: listYear(2021, 'verified', 'ajuntament.barcelona.cat (Dies inhàbils)', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-02': 'good_friday', '04-05': 'easter_monday', '05-01': 'labour_day',
      '06-24': 'saint_john', '09-11': 'catalonia_day', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas',
    }),
    2022: listYear(2022, 'verified', 'metropoliabierta 16 Oct 2021', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-15': 'good_friday', '04-18': 'easter_monday', '06-06': 'whit_monday',
      '06-24': 'saint_john', '08-15': 'assumption', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-26': 'saint_stephen',
    }),
    2023: listYear(2023, 'verified', 'naciodigital.cat', {
      '01-06': 'epiphany', '04-07': 'good_friday', '04-10': 'easter_monday', '05-01': 'labour_day', '06-24': 'saint_john',
      '08-15': 'assumption', '09-11': 'catalonia_day', '10-12': 'spain_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
    2024: listYear(2024, 'from_memory', 'from_memory', {
      '01-01': 'new_year', '01-06': 'epiphany', '03-29': 'good_friday', '04-01': 'easter_monday', '05-01': 'labour_day',
      '06-24': 'saint_john', '08-15': 'assumption', '09-11': 'catalonia_day', '10-12': 'spain_day', '11-01': 'all_saints',
      '12-06': 'constitution_day', '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
    2025: listYear(2025, 'verified', 'barcelona.cat (cites ORDRE EMT/85/2024, BOE-A-2024-21316)', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-18': 'good_friday', '04-21': 'easter_monday', '05-01': 'labour_day',
      '06-24': 'saint_john', '08-15': 'assumption', '09-11': 'catalonia_day', '11-01': 'all_saints', '12-06': 'constitution_day',
      '12-08': 'immaculate_conception', '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
    2026: listYear(2026, 'verified', 'calldetenes.cat and BOE press of 28 Oct 2025 (Resolución de 17 Oct 2025)', {
      '01-01': 'new_year', '01-06': 'epiphany', '04-03': 'good_friday', '04-06': 'easter_monday', '05-01': 'labour_day',
      '06-24': 'saint_john', '08-15': 'assumption', '09-11': 'catalonia_day', '10-12': 'spain_day', '12-08': 'immaculate_conception',
      '12-25': 'christmas', '12-26': 'saint_stephen',
    }),
  },
  rule: (year) => expectedYear(year, [
    offOn(westernEaster(year) + 1, 'easter_monday'), dayOff(year, 6, 24, 'saint_john'), dayOff(year, 9, 11, 'catalonia_day'),
    dayOff(year, 12, 26, 'saint_stephen'),
  ]),
}
