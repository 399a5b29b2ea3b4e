import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { later } from '../../clock'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { outbox } from '../../db/schema/mail'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { UNDO_MS } from '../../domain/letter/undo'
import type { Actor } from '../../domain/permissions'
import { changeForTest } from '../../env'
import { setUpHouse } from '../house/testing'
import { fileMail } from '../inbox/file-mail'
import { inboundOf, taken } from '../inbox/testing/mails'
import { sendDue } from '../outbox/send-due'
import { Sink } from '../outbox/testing/sink'
import { OPERATOR, rivas } from '../request/testing'
import { saveMessage } from './save-message'
import { sendMessage } from './send-message'

/** When these tests begin. */
export const NOW = '2026-04-08T10:00:00.000Z'

/** A house whose mails go to a server of its own. */
export async function openHouse(): Promise<{ fresh: FreshDatabase; sink: Sink }> {
  const fresh = freshDatabase()
  fresh.setClock(NOW)
  await setUpHouse()
  const sink = await Sink.open()
  changeForTest('PLAZO_SMTP_URL', sink.url)
  return { fresh, sink }
}

/** Closes it, having seen that nothing arrived twice. */
export async function closeHouse({ fresh, sink }: { fresh: FreshDatabase; sink: Sink }): Promise<void> {
  expect(sink.twice()).toEqual([])
  await sink.close()
  changeForTest('PLAZO_SMTP_URL', null)
  fresh.cleanUp()
}

/** Rivas with a mail of theirs that answers, and its message. */
export async function answeredCase(text = 'Buenos días.\nAdjuntamos el convenio.'): Promise<{ requestId: string; ref: string; messageId: string; inboundId: string }> {
  const { id, ref } = rivas()
  const { id: inboundId } = await taken({ subject: `RE: Contratos ${ref}`, id: 'theirs@rivas.example', headers: ['In-Reply-To: <first@plazo.example>', 'References: <first@plazo.example>'], text, attachment: { name: 'Convenio.pdf', text: '%PDF-1.7 x' } })
  const { messageId } = inboundOf(inboundId).messageId ? inboundOf(inboundId) : fileMail(OPERATOR, { inboundId, requestId: id })
  return { requestId: id, ref, messageId: messageId!, inboundId }
}

/** The draft as it stands. */
export const draftOf = (id: string) => db().select().from(messageDraft).where(eq(messageDraft.id, id)).get()!

/** The mail as it stands in the outbox. */
export const mailOf = (id: string) => db().select().from(outbox).where(eq(outbox.id, id)).get()!

/** Saves the draft with a text, from the version that stands; `over` says what is different. */
export function write(by: Actor, draftId: string, over = {}) {
  const { to, subject, quoted, version } = draftOf(draftId)
  return saveMessage(by, { draftId, version, to, subject, text: 'Gracias, ¿y el anexo?', quoted, ...over })
}

const enclosed = (draftId: string) => db().select({ id: messageEnclosure.documentId }).from(messageEnclosure).where(eq(messageEnclosure.draftId, draftId)).orderBy(messageEnclosure.position).all().map((one) => one.id)

/** Sends the draft as it stands, with what is enclosed in it. */
export const send = (by: Actor, draftId: string, key = 'the-key-of-a-form') => sendMessage(by, { draftId, version: draftOf(draftId).version, documentIds: enclosed(draftId), key })

/** Lets the time to call a mail back pass, and the worker send. */
export const leave = async (fresh: FreshDatabase) => { fresh.setClock(later(NOW, UNDO_MS)); return sendDue() }
