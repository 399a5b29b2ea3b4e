'use server'
import { action } from '@/app/_server/action'
import { archiveTemplate } from '@/lib/commands/template/archive-template'
import { addTemplate, saveTemplate } from '@/lib/commands/template/save-template'
import { addTemplateInput, archiveTemplateInput, previewTemplateInput, saveTemplateInput } from '@/lib/inputs/template'
import { previewTemplate } from '@/lib/queries/template/preview-template'

export const addTemplateAction = action(addTemplateInput, addTemplate)
export const saveTemplateAction = action(saveTemplateInput, saveTemplate)
export const archiveTemplateAction = action(archiveTemplateInput, archiveTemplate)
export const previewTemplateAction = action(previewTemplateInput, previewTemplate)
