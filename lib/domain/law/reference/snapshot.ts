/** When the law data was gathered, and to which day each country's consolidated texts reached. Later changes are not in it. */
export const SNAPSHOT = {
  made: '2026-11-21',
  texts: { ES: '2026-04-25', RS: '2026-02-21', FR: '2026-04-03', UK: '2026-04-07' },
} as const
