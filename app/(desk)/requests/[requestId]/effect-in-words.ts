import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import { isLanguage } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { DateEffect, FactsEffect } from '@/lib/queries/request/preview-facts'

/** One line of "What saving will change": a name, how it stands now, how it would stand. */
export type EffectLine = { key: string; name: string; was: string | null; now: string | null; note: string | null; ours: boolean }
export type ShownEffect = { lines: EffectLine[]; problem: string | null }

/** What saving would change, in the person's words; the dates are written here, on the server. */
export function effectInWords(given: string, effect: FactsEffect): ShownEffect {
  const language: Language = isLanguage(given) ? given : 'en'
  const t = translatorFor(language, 'request-forms')
  const lines = effect.moved.map((moved) => dateLine(language, moved))
  const standing = (['stage', 'outcome'] as const).flatMap((part) => (effect[part].was === effect[part].now ? [] : [{
    key: part, name: t(`effect.${part}`), was: sentenceFor(language, 'states', `${part}.${effect[part].was}`), now: sentenceFor(language, 'states', `${part}.${effect[part].now}`),
    note: null, ours: false,
  }]))
  const law = effect.law.was === effect.law.now ? [] : [{
    key: 'law', name: t('effect.law'), was: shortLawName(effect.law.was).name, now: shortLawName(effect.law.now).name, note: null, ours: false,
  }]
  return { lines: [...lines, ...standing, ...law], problem: effect.problem && sentenceFor(language, 'refusals', effect.problem) }
}

function dateLine(language: Language, moved: DateEffect): EffectLine {
  const was = moved.was && formatDay(language, moved.was), now = moved.now && formatDay(language, moved.now)
  const note = moved.state && moved.state !== moved.wasState ? sentenceFor(language, 'states', `deadline.${moved.state}`) : null
  return { key: moved.rule, name: ruleName(language, moved.rule), was: was === now ? null : was, now, note, ours: moved.whose === 'requester' }
}
