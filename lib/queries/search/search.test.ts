import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDocuments } from '../../commands/document/add-documents'
import { readFiles } from '../../commands/document/read-files'
import { receiveUpload } from '../../commands/document/receive-upload'
import { setUpHouse } from '../../commands/house/testing'
import { fileMail } from '../../commands/inbox/file-mail'
import { taken } from '../../commands/inbox/testing/mails'
import { unfileMail } from '../../commands/inbox/unfile-mail'
import { addNote } from '../../commands/request/add-note'
import { assign } from '../../commands/request/assign'
import { restrict } from '../../commands/request/restrict'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { freshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { endTextProcess } from '../../files/text/text-process'
import { pdfOf } from '../../files/text/testing'
import type { Piece } from '../../i18n/excerpt'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { findCases } from './find-cases'
import { findPages } from './find-pages'

let fresh: ReturnType<typeof freshDatabase>
let staff: Actor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
  staff = somebody('staff')
})
afterEach(() => fresh.cleanUp())
afterAll(() => endTextProcess())

const cases = (actor: Actor, typed: string) => findCases(actor, typed, { after: null, most: 20, language: 'en', today: '2026-04-08' })
const pages = (actor: Actor, typed: string) => findPages(actor, typed, { after: null, most: 20 })
const marks = (pieces: readonly Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text)
async function document(requestId: string, text: string | Buffer, filename = 'a.txt') {
  const bytes = Buffer.from(text)
  const { uploadId } = await receiveUpload(OPERATOR, { filename, requestId }, Readable.from([bytes]))
  addDocuments(OPERATOR, { requestId, uploadIds: [uploadId] })
}

/** What stands in a document, what is typed, and the words that must be marked; none: it must not be found. */
const PAIRS: readonly [stands: string, typed: string, marked: readonly string[]][] = [
  ['Општина Шабац', 'Šabac', ['Шабац']], ['Opština Šabac', 'шабац', ['Šabac']], ['Opština Šabac', 'sabac', ['Šabac']],
  ['Ђорђе', 'Djordje', ['Ђорђе']], ['Djordje', 'đorđe', ['Djordje']], ['Đorđe', 'ђорђе', ['Đorđe']], ['Djordje', 'Dorde', []],
  ['Љиљана Њиве', 'ljiljana njive', ['Љиљана', 'Њиве']], ['Džemal', 'Џемал', ['Džemal']], ['Nadživeti', 'надживети', ['Nadživeti']],
  ['El col·legi', 'collegi', ['col·legi']], ['el collegi', 'col·legi', ['collegi']], ['coŀlegi', 'col·legi', ['coŀlegi']], ['colegi', 'col·legi', []],
  ['Núñez', 'nunez', ['Núñez']], ['ano', 'año', ['ano']], ['resolución', 'RESOLUCION', ['resolución']], ['pingüino', 'pinguino', ['pingüino']],
  ['Straße', 'strasse', ['Straße']], ['STRASSE', 'straße', ['STRASSE']], ['l’accés', "l'acces", ['l’accés']], ['açò', 'aco', ['açò']],
  ['informa-\nción', 'información', ['informa-\nción']], ['videovigilancia', 'video', ['videovigilancia']], ['videovigilancia', 'vigilancia', []],
  ['contrato', 'contratos', []], ['contratos', 'contrato', ['contratos']], ['decreto 10/2019', '10/2019', ['10/2019']], ['decreto 2019/10', '10/2019', []],
  ['uno dos tres', 'tres uno', ['uno', 'tres']], ['uno dos', 'uno cuatro', []], ['a b c', 'b', ['b']], ['abc', 'a', []],
]

describe('pages of documents', () => {
  it('are found, and marked in their own words, for each pair that must match, and for none other', async () => {
    const requestId = rivas().id
    const wrong: unknown[] = []
    for (const [nth, [stands]] of PAIRS.entries()) await document(requestId, stands, `${nth}.txt`)
    await readFiles()
    for (const [nth, [, typed, marked]] of PAIRS.entries()) {
      const row = pages(staff, typed).rows.filter(({ filename }) => filename === `${nth}.txt`)
      const got = row.flatMap(({ said }) => marks(said))
      if (JSON.stringify(got) !== JSON.stringify(marked.map((one) => one.replace(/\s+/g, ' ')))) wrong.push([PAIRS[nth], got])
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('are found page by page, a file in two cases in both, from place to place', async () => {
    const [one, other] = [rivas().id, rivas({ title: 'Otros' }).id]
    const pdf = await pdfOf(['Las cámaras de la plaza mayor', 'Nada que ver con eso', 'Otra vez las cámaras de la plaza'])
    for (const requestId of [one, other]) await document(requestId, pdf, 'Informe.pdf')
    await readFiles()
    const all = pages(staff, 'camaras plaza')
    expect([all.count, all.rows.length, all.next, all.rows.map(({ requestId, page }) => [requestId === one, page]).sort()]).toEqual([{ exactly: 2 }, 4, null, [[false, 1], [false, 3], [true, 1], [true, 3]]])
    const seen: string[] = []
    for (let after: number | null = null, more = true; more; more = after !== null) {
      const found = findPages(staff, 'camaras', { after, most: 1 })
      seen.push(...found.rows.map(({ documentId, page }) => `${documentId} ${page}`))
      after = found.next
    }
    expect(seen).toEqual(all.rows.map(({ documentId, page }) => `${documentId} ${page}`))
  })
})

describe('a mail', () => {
  it('that was filed wrongly is found where it stands and nowhere else, with its documents: in its first case, in none, in the other', async () => {
    const [one, other] = [rivas({ facts: [{ type: 'registered', on: '2026-03-02' }] }).id, rivas({ title: 'Otros', facts: [{ type: 'registered', on: '2026-03-02' }] }).id]
    const mail = await taken({ text: 'Adjuntamos el pliego.', attachment: { name: 'Pliego.txt', text: 'Las cámaras de la plaza mayor' } })
    const found = () => [...cases(staff, 'pliego').rows.map(({ id }) => id), ...pages(staff, 'camaras').rows.map(({ requestId, filename }) => `${requestId} ${filename}`)]
    fileMail(OPERATOR, { inboundId: mail.id, requestId: one })
    await readFiles()
    expect(found()).toEqual([one, `${one} Pliego.txt`])
    unfileMail(OPERATOR, { inboundId: mail.id })
    expect(found()).toEqual([])
    fileMail(OPERATOR, { inboundId: mail.id, requestId: other })
    await readFiles()
    expect(found()).toEqual([other, `${other} Pliego.txt`])
    closeMailReader()
  })
})

describe('cases', () => {
  it('are found by title, question, note and reference, with where it stands', () => {
    const { id, ref } = rivas({ title: 'Contratos de cámaras' })
    rivas({ title: 'Otra cosa', questions: [`Véase ${ref}`] })
    addNote(OPERATOR, { requestId: id, text: 'Позвати Ђорђа пре петка' })
    expect(cases(staff, 'camaras').rows.map((row) => [row.id === id, marks(row.title)])).toEqual([[true, ['cámaras']]])
    expect(cases(staff, 'djordja').rows.map((row) => row.found.map(({ where, said }) => [where, marks(said)]))).toEqual([[['note', ['Ђорђа']]]])
    expect(cases(staff, 'interviene').rows[0]?.found).toMatchObject([{ where: 'question' }])
    expect(cases(staff, ref).rows.map((row) => row.id === id)).toEqual([true, false])
    expect(cases(staff, 'nothing like this')).toEqual({ rows: [], count: { exactly: 0 }, next: null })
  })

  it('come in pages, newest first, counted exactly while they are few', () => {
    const refs = Array.from({ length: 7 }, () => rivas().ref).reverse()
    const first = findCases(staff, 'contratos', { after: null, most: 3, language: 'en', today: '2026-04-08' })
    const second = findCases(staff, 'contratos', { after: first.next, most: 10, language: 'en', today: '2026-04-08' })
    expect([first.count, [...first.rows, ...second.rows].map(({ ref }) => ref), second.next]).toEqual([{ exactly: 7 }, refs, null])
  })
})

describe('what a person may not see', () => {
  it('is neither found nor counted: a restricted case, a partner’s, what a volunteer is no member of', async () => {
    const { id } = rivas({ title: 'Kanarienvogel', restricted: true })
    await document(id, 'Kanarienvogel im Dokument')
    await readFiles()
    const member = somebody('staff')
    assign(OPERATOR, { requestId: id, assigneeId: member.id })
    const counts = (actor: Actor) => [cases(actor, 'kanarienvogel').count, pages(actor, 'kanarienvogel').count, cases(actor, 'kanarienvogel').rows.length, pages(actor, 'kanarienvogel').rows.length]
    const none = [{ exactly: 0 }, { exactly: 0 }, 0, 0]
    expect([counts(staff), counts(somebody('admin')), counts(somebody('volunteer')), counts(somebody('observer'))]).toEqual([none, none, none, none])
    expect(counts(member)).toEqual([{ exactly: 1 }, { exactly: 1 }, 1, 1])
    restrict(member, { requestId: id, restricted: false })
    expect([counts(staff)[2], counts(somebody('volunteer'))[2]]).toEqual([1, 0])
  })
})

describe('the language of the search index', () => {
  it.each(['"', '""', '*', 'a*', 'NEAR(a b)', 'NEAR(', '^a', 'folded:a', 'a AND', 'OR', 'NOT a', '(', 'a"b', "'; DROP TABLE request; --", '\0', '-', '{a b}:c', '+a', 'ﬀ', '\u202e', '😀', 'a'.repeat(5000)])('%j is looked for as it is', (typed) => {
    rivas()
    expect(() => [cases(staff, typed), pages(staff, typed)]).not.toThrow()
  })
})
