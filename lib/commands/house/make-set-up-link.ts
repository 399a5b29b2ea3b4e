import { organisation } from '../../db/schema/people'
import { write } from '../../db/transact'
import { makeLink, revokeLinks, SET_UP_MS } from './links'

/** Makes the one-time path of the first run and revokes the one before; null once the installation is set up. */
export function makeSetUpLink(): string | null {
  return write((tx, { at }) => {
    if (tx.select().from(organisation).get()) return null
    revokeLinks(tx, 'set_up', 'all', at)
    return `/set-up?token=${makeLink(tx, { at, actor: 'system' }, 'set_up', SET_UP_MS, {}).secret}`
  })
}
