import { plantCase, plantHouse } from '../../../db/testing-case'
import { freshDatabase } from '../../../db/testing'
import type { FreshDatabase } from '../../../db/testing'
import { Dovecot } from './dovecot'

/** A house at an instant (UTC) with the case EX-RIVAS, beside a mailbox of its own. */
export async function mailHouse(at: string): Promise<{ fresh: FreshDatabase; server: Dovecot }> {
  const fresh = freshDatabase()
  fresh.setClock(at)
  plantHouse(at)
  plantCase('EX-RIVAS')
  return { fresh, server: await Dovecot.open() }
}
