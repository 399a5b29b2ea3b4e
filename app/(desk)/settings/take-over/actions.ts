'use server'
import { action } from '@/app/_server/action'
import { takeOver } from '@/lib/commands/request/restrict'
import { takeOverInput } from '@/lib/inputs/case-forms'

export const takeOverAction = action(takeOverInput, takeOver)
