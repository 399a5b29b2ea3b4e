import { eq } from 'drizzle-orm'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { letterComment, letterVersion, letterWriter } from '../../db/schema/letter'
import { organisation } from '../../db/schema/people'
import { document } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Refusal } from '../../domain/refusal'
import { letterList } from '../../queries/letter/letter-list'
import { letterPage } from '../../queries/letter/letter-page'
import { lettersToApprove, ownLetters } from '../../queries/today/letters-to-approve'
import { addDocuments } from '../document/add-documents'
import { receiveUpload } from '../document/receive-upload'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { addMember } from '../request/assign'
import { OPERATOR, eventCount, rowOf, somebody, typesOf } from '../request/testing'
import { approveLetter } from './approve-letter'
import { askReview } from './ask-review'
import { commentLetter, resolveComment } from './comment-letter'
import { discardLetter } from './discard-letter'
import { restoreVersion } from './restore-version'
import { saveLetter } from './save-letter'
import { startLetter } from './start-letter'
import { takeBackApproval } from './take-back-approval'
import { drafted, letterRow, typed, withEnclosures, written } from './testing'
import { wantChanges } from './want-changes'

let fresh: FreshDatabase
let writer: PersonActor, coordinator: PersonActor, stranger: PersonActor, observer: PersonActor
let caseId: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-02T10:00:00Z')
  await setUpHouse()
  writer = somebody('volunteer')
  coordinator = somebody('coordinator')
  stranger = somebody('volunteer')
  observer = somebody('observer')
  caseId = drafted()
  for (const one of [writer, observer]) addMember(OPERATOR, { requestId: caseId, personId: one.id })
})
afterEach(() => fresh.cleanUp())

const version = (letterId: string) => letterRow(letterId).version
async function power(letterId: string, by = writer): Promise<void> {
  const { uploadId } = await receiveUpload(by, { filename: 'Poder.txt', requestId: caseId }, Readable.from([Buffer.from('power')]))
  const [kept] = addDocuments(by, { requestId: caseId, uploadIds: [uploadId] })
  withEnclosures(by, letterId, [{ documentId: kept!.documentId, as: 'proof_of_power' }])
}
async function approved(): Promise<string> {
  const letterId = written(writer, caseId)
  await power(letterId)
  askReview(writer, { letterId, version: version(letterId), reviewerId: coordinator.id })
  approveLetter(coordinator, { letterId, version: version(letterId) })
  return letterId
}
/** Nothing is written, and the refusal is as named. */
function refused(act: () => unknown, code: string | typeof NotFound): void {
  const before = [eventCount(), JSON.stringify(db().select().from(letterVersion).all())]
  expect(act).toThrow(code as string)
  expect([eventCount(), JSON.stringify(db().select().from(letterVersion).all())]).toEqual(before)
}

describe('beginning a letter', () => {
  it('copies the template with its fields unmerged, and is recorded', async () => {
    const { letterId } = startLetter(writer, { requestId: caseId, purpose: 'initial_request' })
    expect(letterRow(letterId)).toMatchObject({ state: 'draft', language: 'es', lawId: 'es-md-10-2019', templateId: 'es-md-10-2019/initial_request/es', templateNo: 1, addressee: 'authority', version: 1 })
    expect(letterRow(letterId).text).toContain('{{ authority_name | upcase }}')
    expect(letterRow(letterId).text).not.toContain('{%')
    expect(typesOf(caseId)).toContain('letter_drafted')
    expect(db().select().from(letterWriter).all()).toMatchObject([{ letterId, actor: writer.id }])
    expect(letterList(writer, caseId).letters).toMatchObject([{ id: letterId, state: 'draft' }])
    expect(ownLetters(writer, 'en')).toMatchObject({ total: 1, rows: [{ letterId }] })
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('begins blank when asked so', () => {
    expect(letterRow(startLetter(writer, { requestId: caseId, purpose: 'reminder', templateId: null }).letterId)).toMatchObject({ subject: '', text: '', templateId: null })
  })
  it('is not there for a stranger, not allowed to an observer', () => {
    refused(() => startLetter(stranger, { requestId: caseId, purpose: 'initial_request' }), NotFound)
    refused(() => startLetter(observer, { requestId: caseId, purpose: 'initial_request' }), 'not_allowed')
  })
  it('refuses a purpose that the law does not know, and a language in which it takes none', () => {
    refused(() => startLetter(writer, { requestId: caseId, purpose: 'delivery_demand' }), 'unknown_purpose')
    refused(() => startLetter(writer, { requestId: caseId, purpose: 'initial_request', language: 'de' }), 'unknown_language')
  })
})

describe('saving', () => {
  it('keeps the text outside the history, with its writer', () => {
    const { letterId } = startLetter(coordinator, { requestId: caseId, purpose: 'initial_request' })
    const before = eventCount()
    expect(saveLetter(writer, typed(letterId, { text: 'Otro texto' }))).toMatchObject({ version: 2, withdrawn: false })
    expect(letterRow(letterId)).toMatchObject({ text: 'Otro texto', savedBy: writer.id })
    expect(eventCount()).toBe(before)
    expect(db().select().from(letterVersion).all().map((one) => one.why)).toEqual(['drafted'])
    saveLetter(coordinator, typed(letterId, { text: 'Y otro' }))
    expect(db().select().from(letterVersion).all().map((one) => [one.why, one.text, one.by]).at(-1)).toEqual(['other_hand', 'Otro texto', writer.id])
  })
  it('changes nothing when nothing changed', () => {
    const letterId = written(writer, caseId)
    expect(saveLetter(coordinator, typed(letterId))).toMatchObject({ version: version(letterId) })
    expect(db().select().from(letterWriter).all()).toHaveLength(1)
  })
  it('tells both texts when somebody saved meanwhile', () => {
    const letterId = written(writer, caseId)
    const mine = typed(letterId, { text: 'Mine' })
    saveLetter(coordinator, typed(letterId, { text: 'Theirs' }))
    expect(() => saveLetter(writer, mine)).toThrowError(expect.objectContaining({ code: 'changed_meanwhile', params: expect.objectContaining({ text: 'Theirs', by: coordinator.id }) as object }) as Refusal)
    expect(letterRow(letterId).text).toBe('Theirs')
  })
  it('withdraws an approval once, and the case is a draft again', async () => {
    const letterId = await approved()
    expect(rowOf(caseId).stage).toBe('approved')
    expect(saveLetter(writer, typed(letterId, { text: 'Changed' }))).toMatchObject({ withdrawn: true })
    expect(saveLetter(writer, typed(letterId, { text: 'Changed again' }))).toMatchObject({ withdrawn: false })
    expect(letterRow(letterId)).toMatchObject({ state: 'draft', approvedHash: null, approvedBy: null })
    expect(typesOf(caseId).filter((one) => one === 'letter_approval_withdrawn')).toHaveLength(1)
    expect(rowOf(caseId).stage).toBe('draft')
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it.each([['addresseeName', 'Another'], ['channel', 'post'], ['email', 'a@plazo.example']])('withdraws it for a change of %s too', async (key, value) => {
    const letterId = await approved()
    expect(saveLetter(writer, typed(letterId, { [key]: value }))).toMatchObject({ withdrawn: true })
  })
  it('is refused to strangers, observers, and once the letter has left', async () => {
    const letterId = await approved()
    refused(() => saveLetter(stranger, typed(letterId, { text: 'x' })), NotFound)
    refused(() => saveLetter(observer, typed(letterId, { text: 'x' })), 'not_allowed')
    db().run(`UPDATE letter SET state = 'filed'`)
    refused(() => saveLetter(writer, typed(letterId, { text: 'x' })), 'wrong_stage')
  })
})

describe('enclosing', () => {
  it('withdraws an approval, and bumps the version', async () => {
    const letterId = await approved()
    withEnclosures(writer, letterId, [])
    expect(letterRow(letterId)).toMatchObject({ state: 'draft' })
    expect(letterPage(writer, caseId, letterId).enclosures).toEqual([])
  })
  it('takes only documents of the case, once each, from those who may', async () => {
    const letterId = written(writer, caseId)
    await power(letterId)
    const documentId = db().select().from(document).get()!.id
    const other = drafted()
    const elsewhere = written(coordinator, other)
    refused(() => withEnclosures(coordinator, elsewhere, [{ documentId, as: 'other' }]), 'no_such_file')
    refused(() => withEnclosures(writer, letterId, [{ documentId, as: 'other' }, { documentId, as: 'decision' }]), 'bad_input')
    refused(() => withEnclosures(stranger, letterId, []), NotFound)
  })
})

describe('review', () => {
  it('goes from draft to approved by two people, with the case', async () => {
    const letterId = written(writer, caseId)
    await power(letterId)
    askReview(writer, { letterId, version: version(letterId), reviewerId: coordinator.id, note: 'Please' })
    expect(letterRow(letterId)).toMatchObject({ state: 'in_review', reviewerId: coordinator.id })
    expect(rowOf(caseId).stage).toBe('in_review')
    expect(lettersToApprove(coordinator, 'en')).toMatchObject({ total: 1, rows: [{ letterId }] })
    expect(letterPage(coordinator, caseId, letterId).approveNot).toBeNull()
    approveLetter(coordinator, { letterId, version: version(letterId) })
    expect(letterRow(letterId).approvedHash).toMatch(/^[0-9a-f]{64}$/)
    expect(rowOf(caseId).stage).toBe('approved')
    expect(lettersToApprove(coordinator, 'en').total).toBe(0)
    expect(typesOf(caseId)).toEqual(expect.arrayContaining(['letter_review_asked', 'letter_approved', 'stage_changed']))
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('asks nobody who may not approve, and no writer under four eyes', () => {
    const letterId = written(writer, caseId)
    saveLetter(coordinator, typed(letterId, { text: 'By the coordinator too' }))
    refused(() => askReview(writer, { letterId, version: version(letterId), reviewerId: observer.id }), 'cannot_act')
    refused(() => askReview(writer, { letterId, version: version(letterId), reviewerId: coordinator.id }), 'four_eyes')
    refused(() => askReview(stranger, { letterId, version: version(letterId), reviewerId: null }), NotFound)
    askReview(writer, { letterId, version: version(letterId), reviewerId: null })
    refused(() => askReview(writer, { letterId, version: version(letterId), reviewerId: null }), 'wrong_stage')
    refused(() => approveLetter(coordinator, { letterId, version: version(letterId) }), 'four_eyes')
  })
  it('lets a writer approve where four eyes are switched off', async () => {
    db().update(organisation).set({ fourEyes: false }).run()
    const letterId = written(coordinator, caseId)
    await power(letterId, coordinator)
    askReview(coordinator, { letterId, version: version(letterId), reviewerId: null })
    approveLetter(coordinator, { letterId, version: version(letterId) })
    expect(letterRow(letterId).state).toBe('approved')
  })
  it('is approved only as it was looked at, asked for, whole, and by whoever may', () => {
    const { letterId } = startLetter(writer, { requestId: caseId, purpose: 'initial_request' })
    refused(() => approveLetter(coordinator, { letterId, version: 1 }), 'wrong_stage')
    askReview(writer, { letterId, version: 1, reviewerId: null })
    saveLetter(writer, typed(letterId, { subject: 'Meanwhile {{period}}' }))
    refused(() => approveLetter(coordinator, { letterId, version: 1 }), 'changed_meanwhile')
    refused(() => approveLetter(coordinator, { letterId, version: 2 }), 'missing_fields')
    refused(() => approveLetter(writer, { letterId, version: 2 }), 'not_allowed')
    refused(() => approveLetter(stranger, { letterId, version: 2 }), NotFound)
  })
  it('is given back with what should change', () => {
    const letterId = written(writer, caseId)
    refused(() => wantChanges(coordinator, { letterId, version: version(letterId) }), 'wrong_stage')
    askReview(writer, { letterId, version: version(letterId), reviewerId: null })
    refused(() => wantChanges(writer, { letterId, version: version(letterId) }), 'not_allowed')
    wantChanges(coordinator, { letterId, version: version(letterId), note: 'Shorter' })
    expect(letterRow(letterId)).toMatchObject({ state: 'draft', changesWanted: true })
    expect(rowOf(caseId).stage).toBe('draft')
  })
  it('is taken back by those who approve, and its writers stay its writers', async () => {
    const letterId = await approved()
    refused(() => takeBackApproval(writer, { letterId }), 'not_allowed')
    takeBackApproval(coordinator, { letterId })
    expect(letterRow(letterId).state).toBe('draft')
    expect(db().select().from(letterWriter).all().map((one) => one.actor)).toEqual([writer.id])
    refused(() => takeBackApproval(coordinator, { letterId }), 'wrong_stage')
  })
})

describe('comments, versions, discarding', () => {
  it('comments on a paragraph, and resolves it once', () => {
    const letterId = written(writer, caseId)
    const { commentId } = commentLetter(coordinator, { letterId, paragraph: 0, quoted: 'AL', text: 'To whom?' })
    expect(letterPage(writer, caseId, letterId).comments).toMatchObject([{ id: commentId, paragraph: 0, resolved: false }])
    resolveComment(writer, { letterId, commentId })
    expect(db().select().from(letterComment).get()).toMatchObject({ resolvedBy: writer.id })
    refused(() => resolveComment(writer, { letterId, commentId }), 'nothing_changed')
    refused(() => commentLetter(observer, { letterId, paragraph: null, quoted: '', text: 'x' }), 'not_allowed')
    refused(() => commentLetter(stranger, { letterId, paragraph: null, quoted: '', text: 'x' }), NotFound)
    expect(typesOf(caseId).filter((one) => one === 'letter_commented')).toHaveLength(1)
  })
  it('goes back to an earlier text, keeping the one it replaces', () => {
    const letterId = written(writer, caseId)
    const first = letterRow(letterId).text
    saveLetter(writer, typed(letterId, { text: 'Later' }))
    restoreVersion(writer, { letterId, version: version(letterId), no: 1 })
    expect(letterRow(letterId).text).toBe(first)
    expect(db().select().from(letterVersion).where(eq(letterVersion.letterId, letterId)).all().map((one) => [one.why, one.text === 'Later'])).toEqual([['drafted', false], ['restored', true]])
    refused(() => restoreVersion(writer, { letterId, version: version(letterId), no: 9 }), NotFound)
    refused(() => restoreVersion(writer, { letterId, version: 1, no: 1 }), 'changed_meanwhile')
    refused(() => restoreVersion(stranger, { letterId, version: version(letterId), no: 1 }), NotFound)
  })
  it('is discarded, an approved one only by those who approve', async () => {
    const letterId = await approved()
    refused(() => discardLetter(writer, { letterId }), 'not_allowed')
    refused(() => discardLetter(stranger, { letterId }), NotFound)
    discardLetter(coordinator, { letterId, why: 'Another one' })
    expect(letterList(writer, caseId).letters).toEqual([])
    expect(rowOf(caseId).stage).toBe('draft')
    refused(() => saveLetter(writer, typed(letterId, { text: 'x' })), NotFound)
  })
})
