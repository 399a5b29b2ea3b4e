'use server'
import { publicAction } from '@/app/_server/action'
import { exploreByLink } from '@/lib/commands/example/explore-by-link'
import { setUpByLink } from '@/lib/commands/house/set-up'
import { exploreInput, setUpByLinkInput } from '@/lib/inputs/house/set-up'

export const setUpAction = publicAction(setUpByLinkInput, setUpByLink)

/** The passwords of the example's people are in the answer, this once. */
export const exploreAction = publicAction(exploreInput, async (input) => (await exploreByLink(input)).users)
