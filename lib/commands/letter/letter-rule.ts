import type { PurposeRule } from '../../domain/letter/purpose-types'
import { purposeRule } from '../../domain/letter/purposes'
import { Refusal } from '../../domain/refusal'
import type { LetterSheet } from '../../letters/sheet'

/** What the law of a letter says of letters of its kind; refuses with `unknown_purpose` where it knows none on that day. */
export function ruleOf(sheet: Pick<LetterSheet, 'lawId' | 'purpose' | 'on' | 'region'>): PurposeRule {
  const rule = purposeRule(sheet.lawId, sheet.purpose, sheet.on, undefined, sheet.region)
  if (!rule) throw new Refusal('unknown_purpose', {}, 'purpose')
  return rule
}

/** Refuses a language in which the law doesn't take such a letter. */
export function needLanguage(rule: Pick<PurposeRule, 'languages'>, language: string): void {
  if (!rule.languages.includes(language)) throw new Refusal('unknown_language', { language }, 'language')
}
