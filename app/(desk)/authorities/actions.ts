'use server'
import { action } from '@/app/_server/action'
import { saveAuthority } from '@/lib/commands/authority/save-authority'
import { saveAuthorityInput } from '@/lib/inputs/authority'

export const saveAuthorityAction = action(saveAuthorityInput, saveAuthority)
