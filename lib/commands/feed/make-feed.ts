import { randomBytes } from 'node:crypto'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { feed } from '../../db/schema/mail'
import { hashOfSecret } from '../../db/secret-hash'
import { transact } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { baseUrl } from '../../env'
import type { MakeFeedInput } from '../../inputs/feed'

/** Makes a private calendar address for oneself: 192 bits, of which only the hash is kept; the address is said here and never again. */
export function makeFeed(actor: PersonActor, input: MakeFeedInput): { feedId: string; address: string } {
  const feedId = newId(), secret = randomBytes(24).toString('base64url')
  transact(actor, (tx, record, { at }) => {
    tx.insert(feed).values({ id: feedId, personId: actor.id, scope: input.scope, secretHash: hashOfSecret(secret), hideTitles: input.hideTitles, createdAt: at }).run()
    record(HOUSE, 'feed_made', { feedId, personId: actor.id, scope: input.scope })
  })
  return { feedId, address: new URL(`/api/feed/${secret}.ics`, baseUrl()).href }
}
