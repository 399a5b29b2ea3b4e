import type { CaseStatus } from '@/lib/domain/request/status'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'
import type { IconName } from '../_ui/icon'
import { Pill } from '../_ui/pill'

const ICONS: Record<string, IconName> = {
  'stage.draft': 'pencil', 'stage.in_review': 'eye', 'stage.approved': 'check', 'stage.awaiting_response': 'clock', 'stage.clarification_needed': 'hand',
  'stage.decided': 'check', 'stage.in_complaint': 'scale', 'stage.closed': 'archive', 'mark.silence': 'alert', 'mark.overdue': 'alert',
  'mark.to_classify': 'inbox', 'outcome.granted_in_part': 'half', 'outcome.withdrawn': 'archive',
}
const BY_TONE: Record<CaseStatus['tone'], IconName> = { idle: 'archive', wait: 'clock', act: 'hand', late: 'alert', good: 'check', contest: 'ban' }

/** Where a case stands: tone, icon and word. */
export function StatusPill({ language, status, bare = false }: { language: Language; status: CaseStatus; bare?: boolean }) {
  return (
    <Pill tone={status.tone} icon={ICONS[status.code] ?? BY_TONE[status.tone]} bare={bare}>
      {sentenceFor(language, 'states', status.code)}
    </Pill>
  )
}
