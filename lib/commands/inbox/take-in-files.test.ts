import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { looksLikeMail } from '../../domain/inbox/mbox'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { receiveUpload } from '../document/receive-upload'
import { setUpHouse } from '../house/testing'
import { somebody } from '../request/testing'
import { takeInFiles } from './take-in-files'
import { eml } from './testing/mails'

let fresh: FreshDatabase
let staff: Actor
beforeEach(async () => {
  fresh = freshDatabase()
  await setUpHouse()
  staff = somebody('staff')
})
afterEach(() => fresh.cleanUp())

const up = async (filename: string, bytes: Buffer, actor = staff) => (await receiveUpload(actor, { filename, requestId: null }, Readable.from([bytes]))).uploadId
const mbox = (...mails: Buffer[]) => Buffer.concat(mails.flatMap((mail) => [Buffer.from('From desk Wed Apr  8 10:00:00 2026\n'), mail, Buffer.from('\n\n')]))
const rows = () => db().select().from(inbound).all()

test('the mails of .eml and .mbox files are kept in their order, and once', async () => {
  const one = eml({ subject: 'One', id: 'one@rivas.example' })
  const uploadIds = [await up('one.eml', one), await up('Post.mbox', mbox(eml({ subject: 'Two', id: 'two@rivas.example' }), eml({ subject: 'Three', id: 'three@rivas.example' })))]
  expect(await takeInFiles(staff, { uploadIds })).toEqual({ taken: 3, known: 0 })
  expect(rows().map(({ source, state }) => [source, state])).toEqual([['upload', 'kept'], ['upload', 'kept'], ['upload', 'kept']])
  expect(await takeInFiles(staff, { uploadIds })).toEqual({ taken: 0, known: 3 })
  expect(rows()).toHaveLength(3)
})

test('what is no mail is refused by its name, and nothing beside it is taken in', async () => {
  const uploadIds = [await up('one.eml', eml()), await up('Scan.pdf', Buffer.from('%PDF-1.7\n1 0 obj'))]
  await expect(takeInFiles(staff, { uploadIds })).rejects.toMatchObject({ code: 'not_a_mail', params: { name: 'Scan.pdf' } })
  expect(rows()).toEqual([])
})

test('another person’s upload is no file, and who sorts no mail finds no door', async () => {
  const uploadIds = [await up('one.eml', eml(), somebody('coordinator'))]
  await expect(takeInFiles(staff, { uploadIds })).rejects.toEqual(new Refusal('no_such_file'))
  const volunteer = somebody('volunteer')
  await expect(takeInFiles(volunteer, { uploadIds: [await up('one.eml', eml(), volunteer)] })).rejects.toBeInstanceOf(NotFound)
  expect(rows()).toEqual([])
})

test.each([
  ['Return-Path: <a@b.example>\r\n', true], ['From desk Wed Apr  8 10:00:00 2026\nSubject: x\n', true], ['>From desk\nSubject: x\n', true], ['\ufeffSubject: x\n', true], ['\r\nSubject: x\n', true],
  ['%PDF-1.7', false], ['Dear all,\n', false], ['', false], ['PK\u0003\u0004', false],
])('%j begins as a mail: %s', (text, is) => {
  expect(looksLikeMail(Buffer.from(text))).toBe(is)
})
