import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { inbound, inboundGuess } from '../../../db/schema/inbox'
import type { Actor } from '../../../domain/permissions'
import { OPERATOR } from '../../request/testing'
import { keepMail } from '../keep-mail'
import type { InboundRow } from '../open-inbound'
import { readThis } from '../read-kept'

export type Letter = { from?: string; to?: string; subject?: string; id?: string; headers?: readonly string[]; text?: string; attachment?: { name: string; text: string } }

/** The bytes of a mail, by hand: what a server hands over. */
export function eml({ from = 'Registro <registro@rivas.example>', to = 'desk@plazo.example', subject = 'Resolución', id = '', headers = [], text = 'Les enviamos la resolución.', attachment }: Letter = {}): Buffer {
  const head = [`From: ${from}`, `To: ${to}`, `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`, ...(id ? [`Message-ID: <${id}>`] : []), 'Date: Thu, 2 Apr 2026 09:00:00 +0200', 'MIME-Version: 1.0', ...headers]
  const body = ['Content-Type: text/plain; charset=utf-8', '', text, '']
  if (!attachment) return Buffer.from([...head, ...body].join('\r\n'))
  return Buffer.from([...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...body, '--b', 'Content-Type: application/pdf', `Content-Disposition: attachment; filename="${attachment.name}"`,
    'Content-Transfer-Encoding: base64', '', Buffer.from(attachment.text).toString('base64'), '--b--', ''].join('\r\n'))
}

/** A mail kept and read: its row. */
export async function taken(letter: Letter | Buffer, actor: Actor = OPERATOR): Promise<InboundRow> {
  const { inboundId } = await keepMail(actor, Buffer.isBuffer(letter) ? letter : eml(letter), 'command_line')
  await readThis(actor, inboundId)
  return inboundOf(inboundId)
}

export const inboundOf = (id: string): InboundRow => db().select().from(inbound).where(eq(inbound.id, id)).get()!
export const guessesOf = (id: string) => db().select().from(inboundGuess).where(eq(inboundGuess.inboundId, id)).orderBy(inboundGuess.rank).all().map(({ candidateId, why, found }) => ({ candidateId, why, found }))
