import { Readable } from 'node:stream'
import type { Actor } from '../../domain/permissions'
import { incomingMailInput } from '../../inputs/mail-settings'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { receiveUpload } from '../document/receive-upload'
import { changeIncomingMail } from '../house/incoming-mail'
import { claimInbound, giveBack, recoverInbound } from '../inbox/claim-inbound'
import { endUnreadable } from '../inbox/end-read'
import { fetchMail } from '../inbox/fetch-mail'
import { fileMail } from '../inbox/file-mail'
import { keepMail, keepMails } from '../inbox/keep-mail'
import { beginAt, noteLooked, notePlace, noteTrouble, takeTurn } from '../inbox/mailbox-row'
import { readAgain } from '../inbox/read-again'
import { readInbound } from '../inbox/read-inbound'
import { readKept } from '../inbox/read-kept'
import { replyAddressOf } from '../inbox/reply-address'
import { setAsideMail, takeBackMail } from '../inbox/set-aside-mail'
import { takeInFiles } from '../inbox/take-in-files'
import { eml } from '../inbox/testing/mails'
import { unfileMail } from '../inbox/unfile-mail'
import { OPERATOR } from '../request/testing'
import type { Deed } from './deed'

const BOX = { mailbox: 'desk@mail.example:993/INBOX', uidValidity: '1' }

/** What mail that comes in writes, from its bytes to a message of a case and back, in an order in which all can be done. */
export function inboxDeeds(admin: () => Actor, caseId: () => string, ref: () => string): Deed[] {
  const ids = { inboundId: '' }
  const keep = async (mail: Buffer) => { ids.inboundId = (await keepMail(OPERATOR, mail, 'imap')).inboundId }
  const attachment = { name: 'respuesta.txt', text: 'Respuesta' }
  const served = eml({ subject: 'From the server', id: 'server@rivas.example' })
  return [
    ['house/incoming-mail', () => changeIncomingMail(admin(), incomingMailInput.parse({ imapHost: '127.0.0.1', imapPort: '9', imapSecurity: 'none', imapUser: 'desk', replyStyle: 'plus' }))],
    ['inbox/reply-address', () => replyAddressOf(caseId())],
    ['inbox/mailbox-row', () => {
      takeTurn(BOX.mailbox, true)
      beginAt(BOX.mailbox, BOX.uidValidity)
      notePlace({ ...BOX, uid: 1 }, { why: 'too_large' })
      noteTrouble(BOX.mailbox, { trouble: 'login', said: 'NO' })
      noteLooked(BOX.mailbox)
    }],
    ['inbox/fetch-mail', () => fetchMail(BOX.mailbox, {
      look: () => Promise.resolve({ uidValidity: BOX.uidValidity, next: 3, mails: 2 }), after: () => Promise.resolve([2]), source: () => Promise.resolve(served),
      changed: () => Promise.resolve(), usable: () => true, close: () => Promise.resolve(),
    })],
    ['inbox/read-kept', () => readKept()],
    ['inbox/keep-mail', () => keep(eml({ subject: 'Otra cosa', attachment, id: 'parked@rivas.example' }))],
    ['inbox/take-in-files', async () => {
      const { uploadId } = await receiveUpload(admin(), { filename: 'saved.eml', requestId: null }, Readable.from([eml({ subject: 'From a file', id: 'file@rivas.example' })]))
      await takeInFiles(admin(), { uploadIds: [uploadId] })
    }],
    ['inbox/keep-mail', () => keepMails(OPERATOR, [eml({ id: 'one@rivas.example' }), eml({ id: 'two@rivas.example' })], 'command_line')],
    ['inbox/claim-inbound', () => { giveBack(claimInbound(ids.inboundId)!); recoverInbound() }],
    ['inbox/read-inbound', () => readInbound(OPERATOR, claimInbound(ids.inboundId)!)],
    ['inbox/set-aside-mail', () => setAsideMail(admin(), ids)],
    ['inbox/set-aside-mail', () => takeBackMail(admin(), ids)],
    ['inbox/file-mail', () => fileMail(admin(), { ...ids, requestId: caseId() })],
    ['inbox/unfile-mail', () => unfileMail(admin(), ids)],
    ['inbox/keep-mail', () => keep(eml({ subject: `Re: ${ref()}`, id: 'unread@rivas.example' }))],
    ['inbox/end-read', () => endUnreadable(claimInbound(ids.inboundId)!, 'too_slow')],
    ['inbox/read-again', async () => { await readAgain(admin(), ids) }],
    ['inbox/read-kept', async () => { await keep(eml({ subject: `Re: ${ref()}`, attachment })); await readKept(); closeMailReader() }],
  ]
}
