import { eq } from 'drizzle-orm'
import { now } from '../../clock'
import { mailSettings as table } from '../../db/schema/mail'
import { write } from '../../db/transact'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { TestMail } from '../../inputs/mail-settings'
import { checkedAddress } from '../../mail/address'
import { composeMail } from '../../mail/compose'
import { newMessageId } from '../../mail/message-id'
import { mailFrom, mailSettings } from '../../mail/settings'
import { openSession, SmtpFault } from '../../mail/smtp-session'
import type { Smtp } from '../../mail/smtp-url'
import type { SmtpTrouble } from '../../mail/smtp-trouble'

/** What a test found: the server took the mail, or what kept it from it (worded in messages mail.json) and its own words. */
export type Tested = { ok: true; said: string } | { ok: false; trouble: SmtpTrouble | 'not_set_up'; said: string; host: string }
const PATIENCE = { connect: 10_000, greeting: 20_000, silence: 20_000, whole: 45_000 }

/** Sends one mail right away with the settings in force and says what came of it; nothing else is sent by it. `words` are its subject and text. */
export async function testMail(actor: Actor, input: TestMail, words: { subject: string; text: string }): Promise<Tested> {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const to = checkedAddress(input.to, 'to')
  const smtp = mailSettings()
  const found: Tested = smtp ? await sent(smtp, to, words) : { ok: false, trouble: 'not_set_up', said: '', host: '' }
  write((tx, { at }) => {
    tx.update(table).set({ testedAt: at, testResult: found.ok ? 'ok' : found.trouble }).where(eq(table.id, 1)).run()
  })
  return found
}

async function sent(smtp: Smtp, to: string, words: { subject: string; text: string }): Promise<Tested> {
  const from = mailFrom()
  const raw = await composeMail({
    from: { name: from.name, address: from.address }, to: { name: '', address: to }, ...words, messageId: newMessageId(from.address), date: now(), headers: { 'Auto-Submitted': 'auto-generated' },
  })
  try {
    const session = await openSession(smtp, PATIENCE)
    try {
      const answer = await session.send({ from: from.address, to, raw }, { mayEnd: () => true })
      if (answer.kind === 'taken') return { ok: true, said: answer.said }
      const trouble = answer.kind === 'given_up' ? { trouble: 'broken_off' as const, said: '' } : answer.trouble
      return { ok: false, trouble: trouble.trouble, said: trouble.said, host: smtp.host }
    } finally {
      session.close()
    }
  } catch (fault) {
    if (!(fault instanceof SmtpFault)) throw fault
    return { ok: false, trouble: fault.trouble.trouble, said: fault.trouble.said, host: smtp.host }
  }
}
