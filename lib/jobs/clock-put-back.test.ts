import { afterEach, beforeEach, expect, it } from 'vitest'
import { later } from '../clock'
import { db } from '../db/client'
import { fileReading, inbound } from '../db/schema/inbox'
import { plantCase, plantHouse, rowsIn } from '../db/testing-case'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { claimInbound, giveBack } from '../commands/inbox/claim-inbound'
import { readFiles } from '../commands/document/read-files'
import { claimReading } from '../commands/document/claim-reading'
import { keepMail } from '../commands/inbox/keep-mail'
import { noteLooked, takeTurn } from '../commands/inbox/mailbox-row'
import { readKept } from '../commands/inbox/read-kept'
import { eml, taken } from '../commands/inbox/testing/mails'
import { verify } from '../commands/keep/verify/verify'
import { OPERATOR } from '../commands/request/testing'
import { endTextProcess } from '../files/text/text-process'
import { closeMailReader } from '../mail/inbound/read-mail'

const NOW = '2026-04-08T09:30:00.000Z', AHEAD = later(NOW, 2 * 24 * 60 * 60_000)
let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock(AHEAD)
  plantHouse(NOW)
  plantCase('EX-RIVAS')
})
afterEach(async () => {
  closeMailReader()
  endTextProcess()
  expect((await verify(fresh.folder)).problems).toEqual([])
  fresh.cleanUp()
})
const putBack = () => fresh.setClock(NOW)

it('the mailbox is looked into at once, and then each minute', () => {
  takeTurn('desk', false)
  noteLooked('desk')
  putBack()
  expect([takeTurn('desk', false), takeTurn('desk', false)]).toEqual([true, false])
  fresh.setClock(later(NOW, 60_000))
  expect(takeTurn('desk', false)).toBe(true)
})

it('mails that were kept, put off or being read while the clock ran ahead are read', async () => {
  for (const subject of ['kept', 'put off', 'held']) await keepMail(OPERATOR, eml({ subject }), 'imap')
  giveBack(claimInbound()!)
  claimInbound()
  putBack()
  expect(await readKept()).toBe(3)
  expect(db().select().from(inbound).all().map((one) => one.state)).toEqual(['parked', 'parked', 'parked'])
})

it('so are documents', async () => {
  for (const name of ['a', 'b']) await taken({ subject: 'EX-RIVAS', id: name, attachment: { name: `${name}.txt`, text: `palabras ${name}` } })
  claimReading()
  putBack()
  expect([await readFiles(), rowsIn('file_page')]).toEqual([2, 2])
  expect(db().select().from(fileReading).all().map((one) => one.state)).toEqual(['read', 'read'])
})
