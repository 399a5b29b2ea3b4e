import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { filePage, inboundAttachment, mailbox } from '../../db/schema/inbox'
import { document, file } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { plantCase, plantHouse, plantPerson } from '../../db/testing-case'
import { changeForTest } from '../../env'
import { NotFound } from '../../domain/refusal'
import type { PersonActor } from '../../domain/permissions'
import { statementsOf } from '../request/testing'
import { findCases, guessesOf } from './cases-for-mail'
import { foundInMail } from './found-in-mail'
import { inboxCounts, inboxWaiting } from './inbox-counts'
import { INBOX_PAGE, firstWaiting, inboxList } from './inbox-list'
import { mailShown, messageShown } from './inbox-mail'
import { mailFile } from './mail-files'
import { mailForCase } from './mail-for-case'
import { mailHtml, mailOriginal } from './mail-parts'
import { likelyAnswers } from './likely-answers'
import { mailboxState } from './mailbox-state'
import { tabsFor } from './tabs'
import { plantFiled, plantMail } from './testing'

let fresh: FreshDatabase
let staff: PersonActor, volunteer: PersonActor, partner: PersonActor
let open: string, secret: string
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00.000Z')
  plantHouse()
  staff = plantPerson('staff')
  volunteer = plantPerson('volunteer')
  partner = { ...plantPerson('staff'), partnerId: 'a-partner' }
  open = plantCase('2026/001', { members: [volunteer] })
  secret = plantCase('2026/002', { restricted: true, members: [plantPerson('coordinator')] })
})
afterEach(() => fresh.cleanUp())

const ids = (actor: PersonActor, tab: Parameters<typeof inboxList>[1]) => inboxList(actor, tab, null).rows.map((row) => row.id)

describe('the inbox', () => {
  it('shows each mail in one tab, to those who may see it', () => {
    const parked = plantMail(), unreadable = plantMail({ state: 'unreadable', reason: 'too_slow', kind: null, arrivedAt: '2026-04-06T10:00:00.000Z' }), aside = plantMail({ state: 'set_aside' })
    const lost = plantMail({ kind: 'bounce', reason: 'bounce_unknown' })
    const waiting = plantFiled(open), done = plantFiled(open, { needsTriage: false }), back = plantFiled(open, { kind: 'bounce' }), hidden = plantFiled(secret)
    expect(ids(staff, 'match')).toEqual([unreadable, parked])
    expect(ids(staff, 'classify')).toEqual([waiting.messageId])
    expect(new Set(ids(staff, 'failures'))).toEqual(new Set([lost, back.inboundId]))
    expect(ids(staff, 'spam')).toEqual([aside])
    expect(ids(staff, 'done')).toEqual([done.inboundId])
    expect(inboxCounts(staff)).toEqual({ match: 2, classify: 1, failures: 2 })
    expect(inboxWaiting(staff)).toBe(5)
    expect(() => messageShown(staff, hidden.messageId, 'en')).toThrow(NotFound)
    expect(() => mailShown(staff, hidden.inboundId, 'en')).toThrow(NotFound)
    expect(firstWaiting(staff, open)).toBe(waiting.messageId)
    expect(firstWaiting(staff, secret)).toBeNull()
  })
  it('keeps mail without a case from those who don’t sort it, and counts none of it', () => {
    const parked = plantMail(), { messageId } = plantFiled(open)
    for (const actor of [volunteer, partner]) {
      expect(tabsFor(actor)).toEqual(['classify', 'failures', 'done'])
      expect(ids(actor, 'match')).toEqual([])
      expect(ids(actor, 'failures')).toEqual([])
      expect(() => mailShown(actor, parked, 'en')).toThrow(NotFound)
      expect(() => mailForCase(actor, parked)).toThrow(NotFound)
      expect(() => mailHtml(actor, parked)).toThrow(NotFound)
      expect(() => mailOriginal(actor, parked)).toThrow(NotFound)
      expect(() => mailFile(actor, parked, 0)).toThrow(NotFound)
    }
    expect(ids(volunteer, 'classify')).toEqual([messageId])
    expect(messageShown(volunteer, messageId, 'en').case).toMatchObject({ ref: '2026/001', mayClassify: false })
    expect(inboxWaiting(volunteer)).toBe(0)
    expect(ids(partner, 'classify')).toEqual([])
  })
  it('leaves out guesses of cases that the person may not see, as if there were no others', () => {
    const mail = plantMail({ guesses: [{ requestId: secret, why: 'sender_of_case' }, { requestId: open, why: 'authority_domain', found: 'rivas.example' }] })
    expect(guessesOf(staff, mail, 'en').map(({ ref, why, found }) => ({ ref, why, found }))).toEqual([{ ref: '2026/001', why: 'authority_domain', found: 'rivas.example' }])
    expect(inboxList(staff, 'match', null).rows[0]?.guess).toEqual({ ref: '2026/001', why: 'authority_domain', found: 'rivas.example' })
    expect(findCases(staff, '2026/002', 'en')).toEqual([])
    expect(findCases(staff, 'contracts', 'en').map((one) => one.ref)).toEqual(['2026/001'])
    expect(findCases(staff, ' " ', 'en')).toEqual([])
  })
  it('goes on where a page ends, and takes as many statements for many as for one', () => {
    plantMail()
    const few = statementsOf(() => inboxList(staff, 'match', null))
    for (let n = 0; n < INBOX_PAGE + 3; n += 1) plantMail({ arrivedAt: `2026-04-07T11:00:${String(n).padStart(2, '0')}.000Z`, guesses: [{ requestId: open, why: 'words_in_common' }] })
    const first = inboxList(staff, 'match', null), second = inboxList(staff, 'match', first.next)
    expect(first.rows).toHaveLength(INBOX_PAGE)
    expect(second.rows).toHaveLength(4)
    expect(second.next).toBeNull()
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(INBOX_PAGE + 4)
    expect(statementsOf(() => inboxList(staff, 'match', null))).toBe(few)
  })
  it('says when the mailbox was looked into and what is wrong with it', () => {
    expect(mailboxState()).toMatchObject({ known: false, lookedAt: null, trouble: null, reading: 0, left: 0 })
    plantMail({ state: 'kept', kind: null })
    changeForTest('PLAZO_IMAP_URL', 'imaps://desk:x@mail.example/INBOX')
    db().insert(mailbox).values({ name: 'desk@old.example:993/INBOX', trouble: 'login', said: 'NO', failingSince: '2026-03-08T07:30:00.000Z' }).run()
    db().insert(mailbox).values({ name: 'desk@mail.example:993/INBOX', lookedAt: '2026-04-08T07:00:00.000Z', trouble: 'refused', said: 'NO', failingSince: '2026-04-08T07:30:00.000Z' }).run()
    expect(mailboxState()).toEqual({ known: true, lookedAt: '2026-04-08T07:00:00.000Z', trouble: 'refused', said: 'NO', failingSince: '2026-04-08T07:30:00.000Z', reading: 1, left: 0 })
    changeForTest('PLAZO_IMAP_URL', null)
  })
  it('proposes dates and numbers with the page on which they stand, documents first', () => {
    const { messageId, inboundId } = plantFiled(open, { text: 'Su solicitud del 2 de marzo de 2026, registro de entrada 2026/9001.' })
    const sha256 = 'a'.repeat(64)
    db().insert(file).values({ sha256, size: 1, mediaType: 'application/pdf', keptAt: '2026-04-07T10:00:00.000Z' }).run()
    db().insert(inboundAttachment).values({ inboundId, position: 0, filename: 'Resolución.pdf', contentType: 'application/pdf', size: 1, sha256, inline: false, warnings: [] }).run()
    db().insert(filePage).values({ sha256, page: 2, text: 'Rivas, a 1 de abril de 2026', ocr: true }).run()
    const { dates, numbers } = foundInMail(staff, messageId)
    expect(dates.map(({ on, filename, page, ocr }) => ({ on, filename, page, ocr }))).toEqual([
      { on: '2026-04-01', filename: 'Resolución.pdf', page: 2, ocr: true }, { on: '2026-03-02', filename: null, page: null, ocr: false },
    ])
    expect(numbers.map((one) => one.number)).toEqual(['2026/9001'])
    expect(() => foundInMail(partner, messageId)).toThrow(NotFound)
  })
  it('finds for each question the page that seems to speak of it, and nothing for who may not see it', () => {
    const { messageId, inboundId } = plantFiled(open, { text: 'Se adjunta.' })
    const ask = (id: string, label: string, text: string, parentId: string | null = null) => db().insert(question).values({ id, requestId: open, parentId, position: 1, label, text }).run()
    ask('q1', '1', '¿Cuántas cámaras de videovigilancia están instaladas?')
    ask('q2', '2', 'Sobre los contratos de mantenimiento:')
    ask('q2a', '2a', '¿Qué empresa tiene el contrato de mantenimiento del alumbrado?', 'q2')
    const sha256 = 'b'.repeat(64), documentId = 'the-document'
    db().insert(file).values({ sha256, size: 1, mediaType: 'application/pdf', keptAt: '2026-04-07T10:00:00.000Z' }).run()
    db().insert(document).values({ id: documentId, requestId: open, messageId, filename: 'Respuesta.pdf', sha256, addedAt: '2026-04-07T10:00:00.000Z', addedBy: 'command line' }).run()
    db().insert(inboundAttachment).values({ inboundId, position: 0, filename: 'Respuesta.pdf', contentType: 'application/pdf', size: 1, sha256, inline: false, warnings: [], documentId }).run()
    ;['En respuesta a su solicitud.', 'El alumbrado lo mantiene la empresa X,\npor contrato de mantenimiento.', 'Hay 42 cámaras de videovigilancia instaladas.'].forEach((text, index) => db().insert(filePage).values({ sha256, page: index + 1, text, ocr: false }).run())
    expect(likelyAnswers(staff, messageId).map(({ questionId, label, page, said }) => [questionId, label, page, said.filter((one) => one.hit).map((one) => one.text)])).toEqual([
      ['q1', '1', 3, ['cámaras', 'videovigilancia', 'instaladas']], ['q2a', '2a', 2, ['alumbrado', 'empresa', 'contrato', 'mantenimiento']],
    ])
    expect(() => likelyAnswers(partner, messageId)).toThrow(NotFound)
  })
  it('gives HTML only cleaned, in a page with a policy of its own', () => {
    const mail = plantMail({ html: '<p onclick="x()">Hola<script>alert(1)</script><img src="https://tracker.example/p.gif"></p>' })
    const html = mailHtml(staff, mail)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('Hola')
    expect(html).not.toMatch(/script|onclick|tracker\.example/)
    expect(() => mailHtml(staff, plantMail())).toThrow(NotFound)
  })
})
