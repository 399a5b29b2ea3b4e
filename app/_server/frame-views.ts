import type { FrameView, StandardView } from '@/app/_components/frame-data'
import type { PersonActor } from '@/lib/domain/permissions'
import { VIEWS } from '@/lib/queries/request/list-filter'
import type { View } from '@/lib/queries/request/list-filter'
import { savedViews } from '@/lib/queries/request/saved-views'
import { COUNTED, viewCounts } from '@/lib/queries/request/view-counts'

const NAMES: Record<View, StandardView> = {
  needs_me: 'needsMe', overdue: 'overdue', week: 'soon', waiting: 'waiting', complaints: 'complaints', drafts: 'drafts', open: 'open', all: 'all',
}

/** The built-in views with their counts, then those that the person saved or others share, as the navigation shows them under Requests. */
export function frameViews(actor: PersonActor, today: string): FrameView[] {
  const counts = viewCounts(actor, today)
  const standard = VIEWS.map((view): FrameView => ({
    href: `/requests?view=${view}`, name: NAMES[view], count: Math.min(counts[view], COUNTED),
    ...(counts[view] > COUNTED ? { more: true } : {}), ...(view === 'needs_me' ? { needsAct: true } : {}),
  }))
  const saved = savedViews(actor, today).map((view): FrameView => ({
    href: view.href, name: { label: view.name }, count: Math.min(view.count, COUNTED), ...(view.count > COUNTED ? { more: true } : {}),
  }))
  return [...standard, ...saved]
}
