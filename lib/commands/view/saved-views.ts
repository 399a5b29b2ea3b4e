import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { db } from '../../db/client'
import type { Tx } from '../../db/client'
import { newId } from '../../db/ids'
import { savedView } from '../../db/schema/people'
import { write } from '../../db/transact'
import { mayInHouse } from '../../domain/permissions'
import type { PersonActor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { removeViewInput, renameViewInput, saveViewInput } from '../../inputs/saved-view'

// How a person looks at the list is no part of the history: these write no event.

/** Keeps the filters of the list under a name of one's own, each name once (name_taken); sharing it with the others asks for share_views (not_allowed). */
export function saveView(actor: PersonActor, input: z.output<typeof saveViewInput>): { viewId: string } {
  if (input.shared && !mayInHouse(actor, 'share_views')) throw new Refusal('not_allowed')
  return write((tx, stamp) => {
    needFreeName(tx, actor.id, input.name)
    const viewId = newId()
    tx.insert(savedView).values({ id: viewId, personId: actor.id, name: input.name, query: input.query, shared: input.shared, createdAt: stamp.at }).run()
    return { viewId }
  })
}

/** Gives one's own view another name. */
export function renameView(actor: PersonActor, input: z.output<typeof renameViewInput>): { viewId: string } {
  return write((tx) => {
    const view = tx.select().from(savedView).where(and(eq(savedView.id, input.viewId), eq(savedView.personId, actor.id))).get()
    if (!view) throw new NotFound()
    if (view.name === input.name) throw new Refusal('nothing_changed')
    needFreeName(tx, actor.id, input.name)
    tx.update(savedView).set({ name: input.name }).where(eq(savedView.id, view.id)).run()
    return { viewId: view.id }
  })
}

/** Removes one's own view; a shared one also by whoever may share views, since its owner may be gone. */
export function removeView(actor: PersonActor, input: z.output<typeof removeViewInput>): { viewId: string } {
  const view = db().select().from(savedView).where(eq(savedView.id, input.viewId)).get()
  if (!view || (view.personId !== actor.id && !(view.shared && mayInHouse(actor, 'share_views')))) throw new NotFound()
  write((tx) => { tx.delete(savedView).where(eq(savedView.id, view.id)).run() })
  return { viewId: view.id }
}

function needFreeName(tx: Tx, personId: string, name: string): void {
  const taken = tx.select({ id: savedView.id }).from(savedView).where(and(eq(savedView.personId, personId), eq(savedView.name, name))).get()
  if (taken) throw new Refusal('name_taken', {}, 'name')
}
