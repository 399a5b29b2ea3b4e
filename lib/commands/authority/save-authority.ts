import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { authority } from '../../db/schema/authority'
import { transact } from '../../db/transact'
import { isKnownCalendar } from '../../domain/calendar/known-calendar'
import { lawById } from '../../domain/law/registry'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { foldForSearch } from '../../i18n/fold'
import { isZone } from '../../clock'
import type { saveAuthorityInput } from '../../inputs/authority'
import { changedParts, writeParts } from './authority-parts'
import { indexCasesOf } from './index-cases'

type Input = z.output<typeof saveAuthorityInput>

/**
 * Adds an authority to the directory, or changes one; cases already logged keep the law and the calendar that they began under. Refuses unknown_calendar,
 * unknown_law and unknown_zone; changed_meanwhile when somebody changed it since it was read; nothing_changed.
 */
export function saveAuthority(actor: Actor, input: Input): { authorityId: string } {
  if (!mayInHouse(actor, 'manage_authorities')) throw new Refusal('not_allowed')
  if (!isKnownCalendar(input.calendarId)) throw new Refusal('unknown_calendar', { calendar: input.calendarId }, 'calendarId')
  const unknown = input.laws.findIndex((law) => !lawById(law.lawId))
  if (unknown >= 0) throw new Refusal('unknown_law', { law: input.laws[unknown]?.lawId ?? '' }, `laws.${unknown}.lawId`)
  if (!isZone(input.zone)) throw new Refusal('unknown_zone', { zone: input.zone }, 'zone')
  return transact(actor, (tx, record, stamp) => {
    const columns = columnsOf(input)
    if (!input.authorityId) {
      const id = newId()
      tx.insert(authority).values({ id, ...columns, createdAt: stamp.at }).run()
      writeParts(tx, id, input)
      record(HOUSE, 'authority_added', { authorityId: id, name: columns.sortName })
      return { authorityId: id }
    }
    const row = tx.select().from(authority).where(eq(authority.id, input.authorityId)).get()
    if (!row) throw new NotFound()
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    const own = SHOWN.filter((key) => columns[key] !== row[key])
    const changed = [...own, ...changedParts(tx, row.id, input)]
    if (changed.length === 0) throw new Refusal('nothing_changed')
    tx.update(authority).set({ ...columns, version: row.version + 1 }).where(eq(authority.id, row.id)).run()
    writeParts(tx, row.id, input)
    if (changed.includes('names')) indexCasesOf(tx, stamp, row.id)
    record(HOUSE, 'authority_changed', { authorityId: row.id, changed })
    return { authorityId: row.id }
  })
}

/** The columns that a person sees; the others follow from them. */
const SHOWN = ['place', 'country', 'zone', 'language', 'calendarId', 'officialCode', 'website', 'notes'] as const

function columnsOf(input: Input) {
  const own = input.names.find((one) => one.language === input.language) ?? input.names[0]!
  const latest = [...input.laws].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).at(-1)
  const law = lawById(latest?.lawId ?? '')?.at(-1)
  return {
    jurisdiction: law?.jurisdiction ?? '', country: input.country, place: input.place || null, zone: input.zone, language: input.language, calendarId: input.calendarId,
    officialCode: input.officialCode || null, website: input.website || null, notes: input.notes || null, sortName: own.name,
    folded: foldForSearch([...input.names.map((one) => one.name), input.place ?? '', input.officialCode ?? ''].join('\n')),
  }
}
