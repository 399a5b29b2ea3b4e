import type { Purpose } from '../../domain/letter/words'
import type { RequestLanguage } from '../../domain/request/words'

/** A template as it is written here: Markdown with fields, and in English what it says (never sent). */
export type TemplateText = { purpose: Purpose; language: RequestLanguage; name: string; subject: string; body: string; gloss: string }
