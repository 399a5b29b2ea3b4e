import type { IconName } from '@/app/_ui/icon'
import type { Tone } from '@/app/_ui/pill'
import type { YearStanding } from '@/lib/domain/calendar/year'

/** How far a calendar year can be relied on, as a pill. */
export const STANDINGS: Record<YearStanding, { tone: Tone; icon: IconName }> = {
  confirmed: { tone: 'good', icon: 'check' }, unconfirmed: { tone: 'act', icon: 'alert' }, local_days_missing: { tone: 'act', icon: 'alert' },
  version_not_loaded: { tone: 'act', icon: 'alert' },
}
