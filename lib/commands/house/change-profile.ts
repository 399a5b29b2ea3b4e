import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { transact, write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import type { ProfileInput } from '../../inputs/house/profile'
import { needLanguage } from './house-rules'
import { personOf } from './person-rows'

/** Changes one's own name, language, colours and single keys; the history says which, not what. */
export function changeProfile(actor: PersonActor, input: ProfileInput): void {
  needLanguage(input.language)
  const was = personOf(db(), actor.id)
  const changed = (['name', 'language', 'theme', 'shortcuts'] as const).filter((key) => was[key] !== input[key])
  if (changed.length === 0) return
  transact(actor, (tx, record) => {
    tx.update(person).set(input).where(eq(person.id, actor.id)).run()
    record(HOUSE, 'person_changed', { personId: actor.id, changed })
  })
}

/** Keeps the language or the colours that a person just switched to: how a page looks to one person is no part of the history. */
export function keepLook(actor: PersonActor, look: { language: string } | { theme: 'light' | 'dark' | 'system' }): void {
  if ('language' in look) needLanguage(look.language)
  write((tx) => {
    tx.update(person).set(look).where(eq(person.id, actor.id)).run()
  })
}
