import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { organisation } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { OrganisationInput } from '../../inputs/house/organisation'
import { needHouseDeed, needLanguage, needZone } from './house-rules'

const KEPT = ['name', 'language', 'languages', 'zone', 'workDays', 'fourEyes', 'hideTitles'] as const

/** Changes the organisation's settings, and records what each was; saying the same again writes nothing. */
export function changeOrganisation(actor: Actor, input: OrganisationInput): void {
  needHouseDeed(actor, 'manage_settings')
  needLanguage(input.language)
  input.languages.forEach((language) => needLanguage(language, 'languages'))
  needZone(input.zone)
  const next = { ...input, languages: [...new Set([input.language, ...input.languages])], workDays: [...new Set(input.workDays)].sort() }
  const is = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const differing = (row: typeof organisation.$inferSelect) => KEPT.filter((key) => is(row[key]) !== is(next[key]))
  const before = db().select().from(organisation).get()
  if (before && differing(before).length === 0) return
  transact(actor, (tx, record) => {
    const was = tx.select().from(organisation).get()
    if (!was) throw new Refusal('not_initialised')
    const changed = Object.fromEntries(differing(was).map((key) => [key, { was: is(was[key]), now: is(next[key]) }]))
    tx.update(organisation).set(next).where(eq(organisation.id, 1)).run()
    record(HOUSE, 'organisation_changed', { changed })
  })
}
