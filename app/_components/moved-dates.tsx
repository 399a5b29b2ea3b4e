import { isSideRule } from '@/lib/domain/deadline/side-rule'
import type { Moved } from '@/lib/domain/request/events'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '@/app/_ui/icon'

/** Which dates something moved: the old one struck through, the new one beside it. */
export function MovedDates({ moved, language }: { moved: readonly Moved[]; language: Language }) {
  const t = translatorFor(language, 'request')
  const shown = moved.filter((one) => !isSideRule(one.rule))
  if (shown.length === 0) return null
  const day = (on: string | null) => (on ? <time dateTime={on}>{formatDay(language, on)}</time> : t('moved.none'))
  return (
    <ul className="moved">
      {shown.map((one) => (
        <li key={`${one.rule} ${one.part ?? ''}`}>
          <Icon name="clock" /> {ruleName(language, one.rule)}{one.part && `, ${translatorFor(language, 'calendars')(`moves.part.${one.part}`)}`}: {one.was && <><del>{day(one.was)}</del> </>}<ins>{day(one.now)}</ins>
        </li>
      ))}
    </ul>
  )
}
