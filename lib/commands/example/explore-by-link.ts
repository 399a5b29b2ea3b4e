import { organisation } from '../../db/schema/people'
import { write } from '../../db/transact'
import { Refusal } from '../../domain/refusal'
import { openLink, useLink } from '../house/links'
import { loadExample } from './load-example'
import type { ExampleLoaded } from './load-example'

/**
 * Loads the example organisation instead of setting up, by the same one-time link: `set_up_closed`, `link_used`, `link_expired`. The link is claimed
 * first, so that of two who press at once one loads.
 */
export async function exploreByLink({ token }: { token: string }): Promise<ExampleLoaded> {
  write((tx, { at }) => {
    if (tx.select().from(organisation).get()) throw new Refusal('set_up_closed')
    useLink(tx, openLink(tx, 'set_up', token, at).id, at)
  })
  return loadExample({ kind: 'system' })
}
