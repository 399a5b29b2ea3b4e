import { listYear } from './list-year'
import type { Calendar } from './types'

/** The institutions of the EU: a Commission decision each year. Only 2014 was read; there is no rule for the others. */
export const eu: Calendar = {
  id: 'EU',
  weekend: [6, 7],
  years: {
    2014: listYear(2014, 'verified', 'Commission decision of 21 Dec 2012 on holidays in 2014, OJ 2013/C 39/03', {
      '01-01': 'new_year', '01-02': 'day_after_new_year', '04-17': 'maundy_thursday', '04-18': 'good_friday', '04-21': 'easter_monday',
      '05-01': 'labour_day', '05-09': 'europe_day', '05-29': 'ascension', '05-30': 'day_after_ascension', '06-09': 'whit_monday',
      '07-21': 'belgian_national_day', '08-15': 'assumption', '12-24': 'year_end_closure', '12-25': 'christmas',
      '12-26': 'second_christmas_day', '12-29': 'year_end_closure', '12-30': 'year_end_closure', '12-31': 'year_end_closure',
    }),
  },
}
