import { eq } from 'drizzle-orm'
import { leaveByEmail } from '../../lib/commands/letter/leave-by-email'
import { outbox } from '../../lib/db/schema/mail'
import { write } from '../../lib/db/transact'
import { approvedByCommands } from '../../lib/commands/letter/testing/approved-by-commands'
import type { State } from './staged'

const operator = { kind: 'command_line' } as const
const ENDED: Partial<Record<State, typeof outbox.$inferInsert['state']>> = { refusedMail: 'failed', lostMail: 'unknown' }

/** The letter that a state of a case asks for, ready to leave, on its way, or lost on it. Standing cases have one too: what changes nothing is tried on them. */
export async function mailOnStage(requestId: string, state: State): Promise<{ letterId: string; outboxId: string }> {
  if (!['toSend', 'toFile', 'queued', 'refusedMail', 'lostMail', 'standing'].includes(state)) return { letterId: 'none', outboxId: 'none' }
  const letterId = approvedByCommands(requestId, state === 'toFile' ? 'electronic_register' : 'email')
  if (state === 'toSend' || state === 'toFile') return { letterId, outboxId: 'none' }
  const { outboxId } = await leaveByEmail(operator, { letterId, key: 'on-the-stage' })
  const ended = ENDED[state]
  if (ended) write((tx, { at }) => { tx.update(outbox).set({ state: ended, endedAt: at }).where(eq(outbox.id, outboxId)).run() })
  return { letterId, outboxId }
}
