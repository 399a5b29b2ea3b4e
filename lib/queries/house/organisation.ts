import { db } from '../../db/client'
import { organisation } from '../../db/schema/people'

export type Organisation = {
  name: string; language: string; languages: string[]; zone: string; workDays: number[]; fourEyes: boolean; hideTitles: boolean; example: boolean
}

/** The one organisation, or null before set-up. */
export function theOrganisation(): Organisation | null {
  const row = db().select().from(organisation).get()
  if (!row) return null
  const { name, language, languages, zone, workDays, fourEyes, hideTitles, example } = row
  return { name, language, languages, zone, workDays, fourEyes, hideTitles, example }
}
