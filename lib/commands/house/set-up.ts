import { randomUUID } from 'node:crypto'
import { HOUSE } from '../../db/history'
import { organisation, person, requester } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Tx } from '../../db/client'
import { db } from '../../db/client'
import { now } from '../../clock'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { SetUpByLinkInput, SetUpInput } from '../../inputs/house/set-up'
import { hashPassword } from '../../passwords/hash'
import { installShippedAuthorities } from '../authority/install-shipped'
import { needLanguage, needStrongPassword, needZone } from './house-rules'
import { openLink, revokeLinks, useLink } from './links'

export type SetUpDone = { organisation: string; admin: { id: string; email: string } }

/** Makes the organisation and its first admin, once: `not_empty` afterwards. For the command line (`plazo init`). */
export async function setUp(actor: Actor, input: SetUpInput): Promise<SetUpDone> {
  if (actor.kind === 'person') throw new Refusal('not_allowed')
  return found(actor, input, 'not_empty', () => undefined)
}

/** The same from the browser, by the one-time link: `set_up_closed` once anybody has set up, `link_used` and `link_expired` for the link. */
export async function setUpByLink({ token, ...input }: SetUpByLinkInput): Promise<SetUpDone> {
  if (db().select().from(organisation).get()) throw new Refusal('set_up_closed')
  // Asked before the hashing too: a wrong link must not cost 19 MiB.
  openLink(db(), 'set_up', token, now())
  return found({ kind: 'system' }, input, 'set_up_closed', (tx, at) => useLink(tx, openLink(tx, 'set_up', token, at).id, at))
}

async function found(actor: Actor, input: SetUpInput, closed: 'not_empty' | 'set_up_closed', claim: (tx: Tx, at: string) => void): Promise<SetUpDone> {
  needLanguage(input.language)
  input.languages.forEach((language) => needLanguage(language, 'languages'))
  needZone(input.zone)
  needStrongPassword(input.password, [input.adminEmail, input.adminName, input.name])
  const passwordHash = await hashPassword(input.password)
  const id = randomUUID()
  return transact(actor, (tx, record, stamp) => {
    const { at } = stamp
    if (tx.select().from(organisation).get() || tx.select().from(person).get()) throw new Refusal(closed)
    claim(tx, at)
    const { name, language, zone } = input
    const languages = [...new Set([language, ...input.languages])]
    tx.insert(organisation).values({ id: 1, name, language, languages, zone, workDays: [1, 2, 3, 4, 5], setUpAt: at }).run()
    tx.insert(requester).values({ id: randomUUID(), name, kind: 'legal_person', ours: true, createdAt: at }).run()
    tx.insert(person).values({ id, email: input.adminEmail, name: input.adminName, role: 'admin', language, passwordHash, createdAt: at }).run()
    revokeLinks(tx, 'set_up', 'all', at)
    record(HOUSE, 'organisation_set_up', { name, language, zone })
    installShippedAuthorities(tx, record, stamp)
    record(HOUSE, 'person_added', { personId: id, role: 'admin' })
    return { organisation: name, admin: { id, email: input.adminEmail } }
  })
}
