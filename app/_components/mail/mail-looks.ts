import type { IconName } from '@/app/_ui/icon'
import type { Tone } from '@/app/_ui/pill'
import type { OutboxState } from '@/lib/domain/letter/words'

/** How the state of a mail of ours looks, wherever it stands. */
export const MAIL_LOOKS: Record<OutboxState, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'wait', icon: 'clock' }, sending: { tone: 'wait', icon: 'send' }, sent: { tone: 'good', icon: 'check' }, failed: { tone: 'late', icon: 'alert' },
  unknown: { tone: 'late', icon: 'alert' }, cancelled: { tone: 'idle', icon: 'undo' },
}
