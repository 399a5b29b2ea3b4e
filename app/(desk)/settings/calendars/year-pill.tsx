import { Pill } from '@/app/_ui/pill'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { YearState } from '@/lib/queries/calendar/year-state'

/** How far a year can be relied on, in a word: by whom or what, or what it lacks. */
export function YearPill({ language, state }: { language: Language; state: YearState }) {
  const t = translatorFor(language, 'calendars')
  const sure = state.standing === 'confirmed'
  return <Pill bare tone={sure ? 'good' : state.wanting ? 'act' : 'idle'} icon={sure ? 'check' : 'alert'}>{t(`stateOf.${codeOf(state)}`)}</Pill>
}

function codeOf(state: YearState) {
  const own = state.confirmation ? 'confirmed_here' as const : state.origin === 'by_rule' ? 'by_rule' as const : 'verified' as const
  if (state.standing === 'confirmed') return own
  if (state.region && state.region.standing !== 'confirmed' && (state.confirmation || state.origin === 'verified')) return 'region' as const
  return state.standing
}
