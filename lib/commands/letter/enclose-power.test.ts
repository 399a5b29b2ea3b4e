import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { requester } from '../../db/schema/people'
import { document } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { letterPage } from '../../queries/letter/letter-page'
import { addDocuments } from '../document/add-documents'
import { receiveUpload } from '../document/receive-upload'
import { keepPower } from '../house/letterhead'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { addMember } from '../request/assign'
import { OPERATOR, eventCount, somebody, typesOf } from '../request/testing'
import { approveLetter } from './approve-letter'
import { askReview } from './ask-review'
import { enclosePower } from './enclose-power'
import { drafted, letterRow, withEnclosures, written } from './testing'

let fresh: FreshDatabase
let admin: PersonActor, writer: PersonActor, stranger: PersonActor, observer: PersonActor
let caseId: string, letterId: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-02T10:00:00Z')
  admin = await setUpHouse()
  writer = somebody('volunteer')
  stranger = somebody('volunteer')
  observer = somebody('observer')
  caseId = drafted()
  for (const one of [writer, observer]) addMember(OPERATOR, { requestId: caseId, personId: one.id })
  letterId = written(writer, caseId)
})
afterEach(() => fresh.cleanUp())

const brought = async (by: PersonActor, requestId: string | null) => (await receiveUpload(by, { filename: 'Poder.txt', requestId }, Readable.from([Buffer.from('power')]))).uploadId
const kept = async () => keepPower(admin, { requesterId: letterRow(letterId).requesterId, uploadId: await brought(admin, null) })
const act = (by = writer) => enclosePower(by, { letterId, version: letterRow(letterId).version })
const wanted = () => letterPage(writer, caseId, letterId).checks.wants.find((one) => one.enclosure === 'proof_of_power')
const hashes = () => db().select().from(document).all().map((one) => one.sha256)

it('encloses the bytes that the requester keeps, as a document of the case', async () => {
  await kept()
  expect(letterPage(writer, caseId, letterId).requester.power).toBe('Poder.txt')
  expect(wanted()).toMatchObject({ present: false })
  act()
  expect(letterPage(writer, caseId, letterId).enclosures).toMatchObject([{ filename: 'Poder.txt', as: 'proof_of_power' }])
  expect(hashes()).toEqual([db().select().from(requester).all().find((one) => one.powerSha256)?.powerSha256])
  expect(wanted()).toMatchObject({ present: true })
  expect(typesOf(caseId)).toContain('document_added')
  expect(() => act()).toThrow('nothing_changed')
  expect(await verify()).toEqual({ ok: true, problems: [] })
})

it('uses the document that the case has already, and says what it is there as', async () => {
  await kept()
  const [had] = addDocuments(writer, { requestId: caseId, uploadIds: [await brought(writer, caseId)] })
  withEnclosures(writer, letterId, [{ documentId: had!.documentId, as: 'other' }])
  act()
  expect(letterPage(writer, caseId, letterId).enclosures).toMatchObject([{ documentId: had!.documentId, as: 'proof_of_power' }])
  expect(hashes()).toHaveLength(1)
})

it('withdraws an approval', async () => {
  const [had] = addDocuments(writer, { requestId: caseId, uploadIds: [(await receiveUpload(writer, { filename: 'Otro.txt', requestId: caseId }, Readable.from([Buffer.from('other')]))).uploadId] })
  withEnclosures(writer, letterId, [{ documentId: had!.documentId, as: 'proof_of_power' }])
  askReview(writer, { letterId, version: letterRow(letterId).version, reviewerId: null })
  approveLetter(admin, { letterId, version: letterRow(letterId).version })
  await kept()
  expect(act()).toMatchObject({ withdrawn: true })
  expect(letterRow(letterId)).toMatchObject({ state: 'draft', approvedHash: null })
})

it('is refused where none is kept, to strangers and observers, and of a text that changed meanwhile', async () => {
  const before = eventCount()
  expect(() => act()).toThrow('no_such_file')
  await kept()
  const after = eventCount()
  expect(() => act(stranger)).toThrow(NotFound)
  expect(() => act(observer)).toThrow('not_allowed')
  expect(() => enclosePower(writer, { letterId, version: 99 })).toThrow('changed_meanwhile')
  expect([before + 1, hashes()]).toEqual([after, []])
  expect(eventCount()).toBe(after)
})
