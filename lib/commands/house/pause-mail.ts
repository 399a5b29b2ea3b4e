import { count, eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { outbox } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'

/** Stops all outgoing mail, or lets it go again; what is queued waits meanwhile. Refuses with nothing_changed. */
export function pauseMail(actor: Actor, input: { paused: boolean }): void {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  transact(actor, (tx, record) => {
    const done = tx.update(organisation).set({ outgoingPaused: input.paused }).where(eq(organisation.outgoingPaused, !input.paused)).run()
    if (done.changes === 0) throw new Refusal('nothing_changed')
    const queued = tx.select({ n: count() }).from(outbox).where(eq(outbox.state, 'queued')).get()?.n ?? 0
    if (input.paused) record(HOUSE, 'outgoing_paused', {})
    else record(HOUSE, 'outgoing_resumed', { queued })
  })
}
