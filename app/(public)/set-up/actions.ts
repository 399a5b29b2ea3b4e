'use server'
import { publicAction } from '@/app/_server/action'
import { setUpByLink } from '@/lib/commands/house/set-up'
import { setUpByLinkInput } from '@/lib/inputs/house/set-up'

export const setUpAction = publicAction(setUpByLinkInput, setUpByLink)
