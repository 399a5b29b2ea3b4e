'use server'
import { action } from '@/app/_server/action'
import { addPartner } from '@/lib/commands/house/add-partner'
import { keepPower, saveLetterhead } from '@/lib/commands/house/letterhead'
import { addRequester, changeRequester } from '@/lib/commands/house/requesters'
import { keepPowerInput, letterheadInput } from '@/lib/inputs/house/letterhead'
import { changeRequesterInput, partnerInput, requesterInput } from '@/lib/inputs/house/requester'

export const addPartnerAction = action(partnerInput, addPartner)
export const addRequesterAction = action(requesterInput, addRequester)
export const changeRequesterAction = action(changeRequesterInput, changeRequester)
export const saveLetterheadAction = action(letterheadInput, saveLetterhead)
export const keepPowerAction = action(keepPowerInput, keepPower)
