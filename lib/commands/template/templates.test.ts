import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Readable } from 'node:stream'
import { db } from '../../db/client'
import { letterhead, template, templateVersion } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { file } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { letterheadInput } from '../../inputs/house/letterhead'
import { addTemplateInput, saveTemplateInput } from '../../inputs/template'
import { newLetter } from '../../queries/letter/new-letter'
import { previewTemplate } from '../../queries/template/preview-template'
import { templateList } from '../../queries/template/template-list'
import { templatePage } from '../../queries/template/template-page'
import { receiveUpload } from '../document/receive-upload'
import { sweepUploads } from '../document/sweep-uploads'
import { keepPower, saveLetterhead } from '../house/letterhead'
import { houseEvents, setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { startLetter } from '../letter/start-letter'
import { drafted, letterRow } from '../letter/testing'
import { somebody } from '../request/testing'
import { archiveTemplate } from './archive-template'
import { addTemplate, saveTemplate } from './save-template'

let fresh: FreshDatabase
let admin: PersonActor, staff: PersonActor, volunteer: PersonActor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-02T10:00:00Z')
  admin = await setUpHouse()
  staff = somebody('staff')
  volunteer = somebody('volunteer')
})
afterEach(() => fresh.cleanUp())

const SHIPPED = 'es-md-10-2019/initial_request/es'
const WORDS = { name: 'Nuestra', subject: 'Solicitud', body: 'Texto de {{request_title}}', gloss: 'Text', readBy: 'native_speaker', readNote: 'Staff, today' }
const change = (over: object = {}) => saveTemplateInput.parse({ ...WORDS, templateId: SHIPPED, version: 1, ...over })

describe('templates', () => {
  it('a shipped one is changed as its next version, keeps its own text as the first, and touches no letter that was begun', async () => {
    const requestId = drafted()
    const { letterId } = startLetter(staff, { requestId, purpose: 'initial_request' })
    const before = letterRow(letterId).text
    expect(saveTemplate(staff, change())).toEqual({ version: 2 })
    expect(letterRow(letterId).text).toBe(before)
    expect(letterRow(startLetter(staff, { requestId, purpose: 'initial_request' }).letterId)).toMatchObject({ text: WORDS.body, templateId: SHIPPED, templateNo: 2 })
    expect(templatePage(staff, SHIPPED)).toMatchObject({ version: 2, body: WORDS.body, readBy: 'native_speaker', shipped: true, moved: false, fields: ['request_title'] })
    expect(db().select().from(templateVersion).all().map((one) => [one.no, one.fingerprint !== null])).toEqual([[1, true], [2, false]])
    expect(templateList(staff).find((one) => one.id === SHIPPED)).toMatchObject({ version: 2, uses: 2 })
    expect(houseEvents().at(-1)).toMatchObject({ type: 'template_saved', detail: { templateId: SHIPPED, version: 2 } })
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('one’s own stands among the choices of a new letter, until it is archived', () => {
    const requestId = drafted()
    const { templateId } = addTemplate(staff, addTemplateInput.parse({ ...WORDS, lawId: 'es-md-10-2019', purpose: 'reminder', language: 'es' }))
    const offered = () => newLetter(staff, requestId).templates.some((one) => one.id === templateId)
    expect(offered()).toBe(true)
    archiveTemplate(staff, { templateId, archived: true })
    expect(offered()).toBe(false)
    expect(() => startLetter(staff, { requestId, purpose: 'reminder', templateId })).toThrow(/bad_input/)
    expect(() => archiveTemplate(staff, { templateId, archived: true })).toThrow(/nothing_changed/)
  })
  it('are refused when another was saved since, when nothing changed, when their liquid is broken', () => {
    saveTemplate(staff, change())
    expect(() => saveTemplate(staff, change())).toThrow(/changed_meanwhile/)
    expect(() => saveTemplate(staff, change({ version: 2 }))).toThrow(/nothing_changed/)
    expect(() => saveTemplate(staff, change({ version: 2, body: '{% for x in y %}' }))).toThrow(/template_error/)
    expect(() => saveTemplate(staff, change({ templateId: 'none' }))).toThrow(NotFound)
  })
  it('are not there for whoever may not change them', () => {
    for (const act of [() => saveTemplate(volunteer, change()), () => archiveTemplate(volunteer, { templateId: SHIPPED, archived: true }), () => templateList(volunteer), () => templatePage(volunteer, SHIPPED)]) expect(act).toThrow(NotFound)
    expect(db().select().from(template).all()).toEqual([])
  })
  it('are read with the values of a case that the person may see, and nothing is kept', () => {
    drafted()
    const wish = { subject: 'A', body: 'Sobre {{request_title}} {{period}}', ref: '2026/001', purpose: 'initial_request', language: 'es' } as const
    expect(previewTemplate(staff, wish)).toMatchObject({ plain: expect.stringContaining('Sobre Contratos') as string, missing: ['period'] })
    expect(() => previewTemplate(staff, { ...wish, ref: '2026/999' })).toThrow(/no_such_request/)
    expect(() => previewTemplate(volunteer, wish)).toThrow(NotFound)
  })
})

describe('letterheads', () => {
  const paper = (over: object = {}) => letterheadInput.parse({ requesterId: db().select().from(requester).get()!.id, language: 'es', name: 'Requester', address: 'Calle Mayor 1', place: 'Madrid', signer: 'Signer', signerRole: 'Director', ...over })
  const up = async (by: PersonActor, name: string, bytes: Buffer) => (await receiveUpload(by, { filename: name, requestId: null }, Readable.from([bytes]))).uploadId
  const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  it('are kept a language each, with a logo that stays until it is taken off', async () => {
    drafted()
    const logoUploadId = await up(admin, 'logo.png', PNG)
    saveLetterhead(admin, paper({ logoUploadId }))
    saveLetterhead(admin, paper({ place: 'Rivas' }))
    expect(db().select().from(letterhead).all()).toMatchObject([{ language: 'es', place: 'Rivas', logoSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }])
    saveLetterhead(admin, paper({ withoutLogo: true }))
    expect(db().select().from(letterhead).get()?.logoSha256).toBeNull()
    expect(houseEvents().filter((one) => one.type === 'letterhead_changed')).toHaveLength(3)
  })
  it('keep the proof of power, which no sweep takes', async () => {
    drafted()
    const requesterId = db().select().from(requester).get()!.id
    keepPower(admin, { requesterId, uploadId: await up(admin, 'Poder.txt', Buffer.from('power')) })
    expect(db().select().from(requester).get()).toMatchObject({ powerFilename: 'Poder.txt' })
    fresh.setClock('2026-03-09T10:00:00Z')
    sweepUploads()
    expect(db().select().from(file).all().map((one) => one.sha256)).toContain(db().select().from(requester).get()?.powerSha256)
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('take no logo that is no picture, and no file of somebody else', async () => {
    drafted()
    const text = await up(admin, 'a.txt', Buffer.from('text'))
    expect(() => saveLetterhead(admin, paper({ logoUploadId: text }))).toThrow(/bad_input/)
    const foreign = await up(staff, 'logo.png', PNG)
    expect(() => saveLetterhead(admin, paper({ logoUploadId: foreign }))).toThrow(/no_such_file/)
    expect(() => saveLetterhead(staff, paper())).toThrow(NotFound)
    expect(() => saveLetterhead(admin, paper({ requesterId: 'none' }))).toThrow(NotFound)
    expect(db().select().from(letterhead).all()).toEqual([])
  })
})
