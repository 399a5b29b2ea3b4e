import { LinkButton } from '@/app/_ui/button'
import { Day } from '@/app/_ui/day'
import { DocketRow } from '@/app/_ui/ruled'
import { dayOf } from '@/lib/clock'
import { formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { TodayLetter } from '@/lib/queries/today/letters-to-approve'
import { rowOf } from './row-parts'

interface LetterRowProps {
  language: Language
  today: string
  zone: string
  row: TodayLetter
  verb: 'approve' | 'letter'
  first?: boolean
}

/** A letter that waits for this person: to approve it, or to go on writing. */
export function LetterRow({ language, today, zone, row, verb, first = false }: LetterRowProps) {
  const t = translatorFor(language, 'today')
  const on = dayOf(row.at, zone)
  const letter = sentenceFor(language, 'states', `purpose.${row.purpose}`)
  const href = `/requests/${row.id}/letters/${row.letterId}`
  const relative = relativeDay(language, on, today)
  return (
    <DocketRow
      {...rowOf(row)} href={href} day={<Day on={on}>{formatDayNear(language, on, today)}</Day>} relative={verb === 'approve' ? t('askedOn', { relative }) : t('changed', { relative })}
      why={verb === 'approve' ? t('why.asked', { letter, name: row.by ?? sentenceFor(language, 'common', 'commandLine') }) : row.changesWanted ? t('why.changesWanted', { letter }) : t('why.letterDraft', { letter })}
      does={<LinkButton href={href} look={first ? 'primary' : 'plain'}>{t(`verb.${verb}`)}<span className="vh">: {row.ref}</span></LinkButton>}
    />
  )
}
