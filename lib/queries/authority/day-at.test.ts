import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveAuthority } from '../../commands/authority/save-authority'
import { logRequest } from '../../commands/request/log-request'
import { OPERATOR } from '../../commands/request/testing'
import { setUpHouse } from '../../commands/house/testing'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { saveAuthorityInput } from '../../inputs/authority'
import { logFormInput } from '../../inputs/log-form'
import type { LogForm } from '../../inputs/log-form'
import { newRequestChoices } from '../request/new-request-choices'
import { dayAt } from './day-at'
import { findAuthorities } from './find-authorities'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  // Already Thursday in Réunion; still Wednesday in Madrid.
  fresh.setClock('2026-04-08T21:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const farAway = () => saveAuthority(OPERATOR, saveAuthorityInput.parse({
  names: [{ language: 'fr', name: 'Mairie de Saint-Denis' }], country: 'FR', zone: 'Indian/Reunion', language: 'fr', calendarId: 'FR',
  laws: [{ lawId: 'fr-crpa', fromOn: '2026-04-09' }], contacts: [],
})).authorityId

it('is the day in the zone of the authority, or of the organisation where there is none', () => {
  expect([dayAt(farAway()), dayAt('rivas'), dayAt('no-such')]).toEqual(['2026-04-09', '2026-04-08', '2026-04-08'])
})

it('decides which law binds it today, and until when a date has happened', () => {
  const id = farAway()
  expect(findAuthorities(OPERATOR, { ids: [id] }, 'fr', null)).toMatchObject([{ today: '2026-04-09', law: 'fr-crpa' }])
  expect(findAuthorities(OPERATOR, { ids: [id] }, 'fr', '2026-04-08')).toMatchObject([{ law: null }])
  const typed: LogForm = {
    authority: id, title: 'Caméras', questions: [{ text: 'Combien ?', parts: [], source: '', sourcePage: '' }], requester: newRequestChoices(OPERATOR).requesters[0]!.id,
    channel: 'email', assignee: '', campaign: '', tags: '', language: 'fr', restricted: false, arrivedAs: 'received', arrivedOn: '2026-04-09', uncertain: false,
    arrivedEarliest: '', arrivedLatest: '', registerNumber: '', sentOn: '', standing: 'waiting', answer: 'granted', refusal: 'refused', complainedOf: 'silence', decidedOn: '',
    notifiedOn: '', complaintOn: '', remedy: '', reminders: [], uploadIds: [], replyText: '', replyUploadIds: [],
  }
  const schema = logFormInput(dayAt)
  expect(logRequest(OPERATOR, schema.parse(typed)).ref).toMatch(/^2026/)
  expect(schema.safeParse({ ...typed, authority: 'rivas' }).success).toBe(false)
})
