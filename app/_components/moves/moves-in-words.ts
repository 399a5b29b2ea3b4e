import type { DateMove } from '@/lib/domain/deadline/date-moves'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import { isLanguage } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MovesPreview } from '@/lib/queries/calendar/preview-moves'

/** A date of a case, old and new, in words; `kept` says that a person set it by hand and it stays. */
export type MoveLine = { key: string; name: string; was: string; now: string; kept: string | null }
export type MovingCaseShown = { id: string; ref: string; name: string; nameLang: string; title: string; titleLang: string; lines: MoveLine[] }
/** What a change would move, in the person's words: the dates are written here, on the server. */
export type ShownMoves = { summary: string; remarks: string[]; cases: MovingCaseShown[] }

/** What a change of calendars or law data would move, as the page shows it. */
export function movesInWords(given: string, preview: MovesPreview): ShownMoves {
  const language: Language = isLanguage(given) ? given : 'en'
  const t = translatorFor(language, 'calendars')
  return {
    summary: t('moves.summary', { moving: preview.moving, reached: preview.reached }),
    remarks: [
      ...(preview.hidden > 0 ? [t('moves.hidden', { count: preview.hidden })] : []), ...(preview.notShown > 0 ? [t('moves.notShown', { count: preview.notShown })] : []),
    ],
    cases: preview.cases.map(({ id, ref, authority, title, language: titleLang, moves }) => ({
      id, ref, name: authority.name, nameLang: authority.language, title, titleLang, lines: moves.map((move) => lineOf(language, move)),
    })),
  }
}

function lineOf(language: Language, move: DateMove): MoveLine {
  const t = translatorFor(language, 'calendars')
  const day = (on: string | null) => (on === null ? t('moves.none') : formatDay(language, on))
  const part = move.part === 'dueOn' ? '' : `: ${t(`moves.part.${move.part}`)}`
  const [was, now] = [day(move.was), day(move.now)]
  return {
    key: `${move.rule} ${move.part} ${move.keptOn ?? ''}`, name: ruleName(language, move.rule) + part, was: move.keptOn === null ? was : day(move.keptOn), now: move.keptOn === null ? now : day(move.keptOn),
    kept: move.keptOn === null ? null : sentenceFor(language, 'calendars', 'moves.kept', { on: day(move.keptOn), was, now }),
  }
}
