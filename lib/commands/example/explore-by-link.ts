import { now } from '../../clock'
import { db } from '../../db/client'
import { organisation } from '../../db/schema/people'
import { Refusal } from '../../domain/refusal'
import { openLink, useLink } from '../house/links'
import { loadExample } from './load-example'
import type { ExampleLoaded } from './load-example'

/**
 * Loads the example organisation instead of setting up, by the same one-time link: `set_up_closed`, `link_used`, `link_expired`. The link is used up in
 * the transaction that writes the example: of two who press at once one loads, and after a fault the link still opens.
 */
export async function exploreByLink({ token }: { token: string }): Promise<ExampleLoaded> {
  if (db().select().from(organisation).get()) throw new Refusal('set_up_closed')
  openLink(db(), 'set_up', token, now())
  return loadExample({ kind: 'system' }, (tx) => {
    if (tx.select().from(organisation).get()) throw new Refusal('set_up_closed')
    useLink(tx, openLink(tx, 'set_up', token, now()).id, now())
  })
}
