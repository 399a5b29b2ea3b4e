import { eq } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { messageDraft } from '../../db/schema/outgoing'
import { document, message } from '../../db/schema/record'
import type { Actor } from '../../domain/permissions'
import { UNDO_MS } from '../../domain/letter/undo'
import { discardMessage } from '../message/discard-message'
import { encloseInMessage } from '../message/enclose-in-message'
import { saveMessage } from '../message/save-message'
import { sendMessage } from '../message/send-message'
import { startMessage } from '../message/start-message'
import { cancelMail } from '../outbox/cancel-mail'
import { LEASE_MS } from '../claims/lease'
import { claimNext, markEnding } from '../outbox/claim'
import { endFailed, endSent } from '../outbox/end-claim'
import { recoverClaims } from '../outbox/recover'
import { settleMail } from '../outbox/settle-mail'
import type { Deed } from './deed'

const REFUSED = { trouble: 'recipient_refused', said: '550 No such user', code: 550, command: 'RCPT TO' } as const

/** What a message without legal purpose writes, from a blank page to one that left and one that was thrown away; a mail stands in the case already. */
export function messageDeeds(admin: () => Actor, caseId: () => string, setClock: (instant: string) => void): Deed[] {
  const ids = { draftId: '', outboxId: '' }
  const version = () => db().select().from(messageDraft).where(eq(messageDraft.id, ids.draftId)).get()!.version
  const answered = () => db().select().from(message).where(eq(message.requestId, caseId())).all().find((one) => one.inboundId !== null)!.id
  const ofCase = () => db().select().from(document).where(eq(document.requestId, caseId())).get()!.id
  const start = (): Deed => ['message/start-message', () => { ids.draftId = startMessage(admin(), { requestId: caseId(), answersId: answered() }).draftId }]
  const save = (): Deed => ['message/save-message', () => saveMessage(admin(), { draftId: ids.draftId, version: version(), to: 'registro@rivas.example', subject: 'Re: Respuesta', text: 'Gracias.', quoted: true })]
  const send = (key: string): Deed => ['message/send-message', async () => { ids.outboxId = (await sendMessage(admin(), { draftId: ids.draftId, version: version(), documentIds: [ofCase()], key })).outboxId }]
  return [
    start(), save(),
    ['message/enclose-in-message', () => encloseInMessage(admin(), { draftId: ids.draftId, version: version(), documentIds: [ofCase()], uploadIds: [] })],
    send('every-command-1'),
    ['outbox/cancel-mail', () => cancelMail(admin(), ids)],
    send('every-command-2'),
    ['outbox/end-claim', () => { setClock(later(now(), UNDO_MS)); endFailed(claimNext()!, REFUSED) }],
    send('every-command-3'),
    ['outbox/recover', () => { setClock(later(now(), LEASE_MS)); markEnding(claimNext()!); setClock(later(now(), LEASE_MS)); recoverClaims() }],
    ['outbox/settle-mail', () => settleMail(admin(), { outboxId: ids.outboxId, as: 'not_sent', why: 'They said so' })],
    send('every-command-4'),
    ['outbox/end-claim', () => { setClock(later(now(), UNDO_MS)); endSent(claimNext()!, '250 OK', { text: 'Gracias.', pdf: null }) }],
    start(),
    ['message/discard-message', () => discardMessage(admin(), ids)],
  ]
}
