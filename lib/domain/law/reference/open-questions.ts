/** What was not verified, in words. `laws` names the laws concerned; none = all of them. */
export type OpenQuestion = { laws: readonly string[]; text: string }

const QUESTIONS: readonly OpenQuestion[] = [
  {
    laws: [],
    text: 'Official gazettes (BOE, BOCM, DOGC, Službeni glasnik) could not be opened; laws were read in consolidated copies: Spain to '
      + '25 Apr 2026, Serbia to 21 Feb 2026, France to 3 Apr 2026, UK to 7 Apr 2026. Today is 21 Nov 2026: check for changes since.',
  },
  { laws: ['rs-zspijz'], text: 'Serbia: whether the bill of 18 Feb 2025 on art 16 (and any later one) was adopted after 21 Feb 2026.' },
  { laws: ['es-ltaibg'], text: 'Spain: fate of the Anteproyecto de Ley de Administración Abierta after November 2025.' },
  {
    laws: ['es-md-10-2019'],
    text: 'Madrid: date of the council\'s return to "no limit" for silence (press, after July 2025); its official form still says one '
      + 'month; new organisation decree (consultative opinion 586/25 of 5 Nov 2025) not read.',
  },
  {
    laws: ['es-md-10-2019'],
    text: 'Madrid: whether 20 working days or one month binds a municipality: no ruling read; both must be shown.',
  },
  { laws: ['es-md-10-2019'], text: 'Madrid January-May 2024: which body decided.' },
  {
    laws: ['es-ct-19-2014'],
    text: 'Catalonia: Decret 8/2021 arts 53-73 and Decret 111/2017 not read; extension unit (calendar or working days) and the 30 days '
      + 'of art 36 are interpretations; GAIP criteria read only in their first part.',
  },
  {
    laws: ['es-lpac', 'es-ltaibg', 'es-ct-19-2014'],
    text: 'Roll-over of the last day for an authority\'s month term (LPAC 30.5 applies to all terms by its wording; practice on "date '
      + 'to date" shown by one case).',
  },
  {
    laws: ['es-lpac', 'es-ltaibg', 'es-md-10-2019', 'es-ct-19-2014'],
    text: 'LJCA: STC 52/2014 on silence, and how August is counted inside a two-month term.',
  },
  {
    laws: ['rs-zspijz'],
    text: 'Serbia: old 2004-2010 text (only needed for cases before 17 Feb 2022); administrative-dispute silence rule for bodies '
      + 'without complaint uses the ZUP term, not the FOI term.',
  },
  {
    laws: ['de-nw-ifg'],
    text: 'IFG NRW: only § 4 read as text; §§ 5, 6-9, 11 through city and LDI pages; § 13 and court rules from memory.',
  },
  {
    laws: ['uk-foia', 'eu-1049-2001'],
    text: 'UK: s.50 practice (six weeks), tribunal 28 days, cost limits, the ICO\'s change of form in 2026: from memory. EU: court and '
      + 'Ombudsman terms from memory.',
  },
  { laws: ['es-md-10-2019'], text: 'Rivas: own transparency ordinance and local holidays except 2020 and 2023.' },
]

/** What is still open about a law: shown on its page of the guide. */
export function openQuestionsOf(lawId: string): readonly OpenQuestion[] {
  return QUESTIONS.filter(({ laws }) => laws.length === 0 || laws.includes(lawId))
}
