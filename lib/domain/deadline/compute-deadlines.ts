import { shippedCalendars } from '../calendar/book'
import type { CalendarBook } from '../calendar/types'
import { shippedLaws } from '../law/registry'
import type { LawRegistry } from '../law/registry'
import { caseContext } from './case-context'
import type { CaseContext } from './case-context'
import { clockRow } from './clock-row'
import { computeTerm } from './compute-term'
import { lawOfCase } from './law-of-case'
import { parseDeadlineInput } from './parse-deadline-input'
import { noticeRow, partRows } from './part-rows'
import { remedyRow } from './remedy-row'
import type { DeadlineInput, DeadlineResult, DeadlineRow } from './types'

/**
 * All dates of a case: one row a rule of its law, each with readings and derivation. Facts in, dates out; errors are values (unknown_law, unknown_fact,
 * unknown_calendar, unknown_authority, no_version_loaded, bad_input) with the path of what is wrong.
 */
export function computeDeadlines(
  value: DeadlineInput | Readonly<Record<string, unknown>>, book: CalendarBook = shippedCalendars, laws: LawRegistry = shippedLaws,
): DeadlineResult {
  const parsed = parseDeadlineInput(value)
  if (!parsed.ok) return parsed
  const found = lawOfCase(parsed.input, book, laws)
  if (!found.ok) return found
  const context = caseContext(parsed.input, found.version, found.calendar, book)
  return {
    ok: true,
    answer: { law: found.version.law, version: found.version.validFrom, calendar: found.calendar, deadlines: rowsOf(context) },
  }
}

function rowsOf(context: CaseContext): DeadlineRow[] {
  const rows: DeadlineRow[] = []
  for (const rule of context.version.clocks) {
    const outcome = computeTerm(context, rule)
    context.outcomes.set(rule.id, outcome)
    rows.push(clockRow(context, outcome), ...partRows(context, rule))
    const notice = noticeRow(context, rule)
    if (notice) rows.push(notice)
  }
  for (const remedy of context.version.remedies) rows.push(remedyRow(context, remedy))
  return rows
}
