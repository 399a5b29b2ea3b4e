import { boxState } from '@/lib/domain/deadline/box-state'
import type { BoxState } from '@/lib/domain/deadline/box-state'
import type { mainActs } from '@/lib/domain/request/main-step'
import type { RequestPage } from '@/lib/queries/request/request-page'

/** Where a case stands, as its next steps are asked for: the box of its next date, and how many of its questions have an answer. */
export function caseAt(page: RequestPage): { box: BoxState<RequestPage['rows'][number]>; count: number; total: number; at: Parameters<typeof mainActs>[0] } {
  const box = boxState({ stage: page.stage, rows: page.rows, next: page.next, error: page.error })
  const asked = page.questions.filter((one) => !one.hasParts)
  const count = asked.filter((one) => one.outcome !== 'none' || one.answer !== null).length
  const running = box.kind === 'running' ? box.row : null
  return { box, count, total: asked.length, at: { stage: page.stage, begun: page.counted.length > 0, running, rows: page.rows, settled: box.kind === 'settled' && count === asked.length } }
}
