import type { FrameView, StandardView } from '@/app/_components/frame-data'
import type { PersonActor } from '@/lib/domain/permissions'
import { VIEWS } from '@/lib/queries/request/list-filter'
import type { View } from '@/lib/queries/request/list-filter'
import { COUNTED, viewCounts } from '@/lib/queries/request/view-counts'

const NAMES: Record<View, StandardView> = {
  needs_me: 'needsMe', overdue: 'overdue', week: 'soon', waiting: 'waiting', complaints: 'complaints', drafts: 'drafts', open: 'open', all: 'all',
}

/** The built-in saved views with their counts, as the navigation shows them under Requests. */
export function frameViews(actor: PersonActor, today: string): FrameView[] {
  const counts = viewCounts(actor, today)
  return VIEWS.map((view) => ({
    href: `/requests?view=${view}`, name: NAMES[view], count: Math.min(counts[view], COUNTED),
    ...(counts[view] > COUNTED ? { more: true } : {}), ...(view === 'needs_me' ? { needsAct: true } : {}),
  }))
}
