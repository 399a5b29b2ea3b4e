import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { question } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import { answerFormInput } from '../../inputs/case-forms'
import { caseForms } from '../../queries/request/case-forms'
import { plainCase } from '../../queries/request/plain-case'
import { addDocuments } from '../document/add-documents'
import { receiveUpload } from '../document/receive-upload'
import { setUpHouse } from '../house/testing'
import { answerQuestion } from './answer-question'
import { eventsOf, OPERATOR, rivas } from './testing'

let fresh: ReturnType<typeof freshDatabase>
let id: string
let ref: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
  ;({ id, ref } = rivas({ questions: ['Contratos', 'Cámaras'] }))
})
afterEach(() => fresh.cleanUp())

const asked = () => db().select().from(question).all()
const answer = (nth: number, over: Partial<Parameters<typeof answerQuestion>[1]>) => answerQuestion(OPERATOR, { requestId: id, questionId: asked()[nth]!.id, outcome: 'granted', ...over })
const lastEvent = () => JSON.parse(eventsOf(id).at(-1)?.event_detail?.detail ?? 'null') as unknown

describe('answering a question', () => {
  it('keeps value and unit, and the document and page that show it, in the row, the history and `show`', async () => {
    const { uploadId, sha256 } = await receiveUpload(OPERATOR, { filename: 'Informe.txt', requestId: id }, Readable.from([Buffer.from('41 cámaras')]))
    addDocuments(OPERATOR, { requestId: id, uploadIds: [uploadId] })
    answer(1, { value: '41', unit: 'cámaras', documentId: uploadId, page: '3' })
    expect(lastEvent()).toMatchObject({ label: '2', was: 'none', now: 'granted', value: '41', unit: 'cámaras', documentId: uploadId, page: '3' })
    expect(plainCase(OPERATOR, ref).questions[1]).toMatchObject({ outcome: 'granted', answer: null, ground: null, value: '41', unit: 'cámaras', document: { filename: 'Informe.txt', sha256 }, page: '3' })
  })

  it('keeps the ground of a refusal, by its code, as long as something is withheld', () => {
    const ground = caseForms(OPERATOR, id).grounds[0]!.code
    answer(0, { outcome: 'refused', ground })
    expect([asked()[0]?.ground, lastEvent()]).toMatchObject([ground, { ground }])
    answer(0, { outcome: 'granted', ground })
    expect(asked()[0]?.ground).toBeNull()
  })

  it.each(['RS-9-1', 'no such ground', 'ES-16'])('refuses %s, which is no ground of this case’s law', (ground) => {
    const before = JSON.stringify([asked(), eventsOf(id).length])
    expect(() => answer(0, { outcome: 'refused', ground })).toThrow('bad_input')
    expect(JSON.stringify([asked(), eventsOf(id).length])).toBe(before)
  })

  it('proposes the case’s outcome once every question has one', () => {
    answer(0, { outcome: 'granted' })
    expect(caseForms(OPERATOR, id).proposed).toBeNull()
    answer(1, { outcome: 'not_held' })
    expect(caseForms(OPERATOR, id).proposed).toBe('granted_in_part')
  })
})

it('asks for the value of a unit and the document of a page', () => {
  const problems = (typed: object) => answerFormInput.safeParse({ outcome: 'granted', ...typed }).error?.issues.map(({ path }) => path.join('.')) ?? []
  expect([problems({ unit: '€' }), problems({ page: '3' }), problems({ value: '41', unit: '€', documentId: 'x', page: '3' }), problems({ value: '41' })]).toEqual([['value'], ['documentId'], [], []])
})
