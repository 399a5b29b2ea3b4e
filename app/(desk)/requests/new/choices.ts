import type { Option } from '@/app/_ui/inputs'
import { shippedLaws } from '@/lib/domain/law/registry'
import { CHANNELS, REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { languageName } from '@/lib/i18n/language-name'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { NewRequestChoices } from '@/lib/queries/request/new-request-choices'

/** What the selects of a new request offer, in words. */
export type Choices = {
  requesters: Option[]; people: Option[]; channels: Option[]; languages: Option[]; campaigns: string[]; mayRestrict: boolean; mayRecord: boolean
  remedies: Record<string, Option[]>
  /** The laws that know a shorter term where life or liberty is at stake. */
  urgentLaws: string[]
}

/** Puts the choices into words for a reader. */
export function choicesFor(language: Language, choices: NewRequestChoices, selfId: string): Choices {
  const t = translatorFor(language, 'new-request')
  return {
    requesters: choices.requesters.map((one) => ({ value: one.id, label: `${one.name} (${sentenceFor(language, 'states', `requester.${one.kind}`)})` })),
    people: choices.people.map((one) => ({ value: one.id, label: one.id === selfId ? t('youOption', { name: one.name }) : one.name })),
    channels: CHANNELS.map((channel) => ({ value: channel, label: t(`channels.${channel}`) })),
    languages: REQUEST_LANGUAGES.map((tag) => ({ value: tag, label: languageName(language, tag) })),
    campaigns: choices.campaigns, mayRestrict: choices.mayRestrict, mayRecord: choices.mayRecord,
    remedies: Object.fromEntries(Object.entries(shippedLaws).map(([law, versions]) => [law, complaintsOf(language, versions.at(-1)?.remedies ?? [])])),
    urgentLaws: Object.entries(shippedLaws).flatMap(([law, versions]) => (versions.some(({ clocks }) => clocks.some(({ onlyKind }) => onlyKind === 'life_or_liberty')) ? [law] : [])),
  }
}

function complaintsOf(language: Language, remedies: readonly { id: string; takenBy: string }[]): Option[] {
  return remedies.filter((remedy) => remedy.takenBy === 'complaint_filed').map((remedy) => ({ value: remedy.id, label: ruleName(language, remedy.id) }))
}
