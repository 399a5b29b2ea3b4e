'use server'
import { action } from '@/app/_server/action'
import { addMember, assign, removeMember } from '@/lib/commands/request/assign'
import { restrict } from '@/lib/commands/request/restrict'
import { assignInput, memberInput, restrictInput } from '@/lib/inputs/case-forms'

export const assignAction = action(assignInput, assign)
export const addMemberAction = action(memberInput, addMember)
export const removeMemberAction = action(memberInput, removeMember)
export const restrictAction = action(restrictInput, restrict)
