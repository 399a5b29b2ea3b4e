import { z } from 'zod'
import { language, line, ticked, zone } from './fields'

export const organisationFields = {
  name: line(200),
  language,
  languages: z.array(language).min(1, 'too_few').max(20, 'too_many'),
  zone,
}

export const organisationInput = z.object({
  ...organisationFields,
  workDays: z.array(z.coerce.number().int().min(1).max(7)).min(1, 'too_few').max(7, 'too_many'),
  fourEyes: ticked,
  hideTitles: ticked,
})
export type OrganisationInput = z.output<typeof organisationInput>
