'use server'
import { action } from '@/app/_server/action'
import { changeOrganisation } from '@/lib/commands/house/change-organisation'
import { organisationInput } from '@/lib/inputs/house/organisation'

export const changeOrganisationAction = action(organisationInput, changeOrganisation)
