import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { openMailbox } from '../../mail/imap-session'
import { ImapFault } from '../../mail/imap-trouble'
import type { ImapTrouble } from '../../mail/imap-trouble'
import { imapSettings } from '../../mail/settings'

/** What a test found: how many mails the folder holds, or what kept us from it (worded in messages mail.json) and the server's own words. */
export type MailboxTested = { ok: true; folder: string; mails: number } | { ok: false; trouble: ImapTrouble | 'no_mailbox'; said: string }
const PATIENCE = { connect: 10_000, greeting: 15_000, silence: 20_000 }

/** Opens the mailbox right away with the settings in force and says what came of it; nothing is fetched and nothing changed there. */
export async function testMailbox(actor: Actor): Promise<MailboxTested> {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const imap = imapSettings()
  if (!imap) return { ok: false, trouble: 'no_mailbox', said: '' }
  try {
    const session = await openMailbox(imap, PATIENCE)
    try {
      return { ok: true, folder: imap.folder, mails: (await session.look()).mails }
    } finally {
      await session.close()
    }
  } catch (fault) {
    if (!(fault instanceof ImapFault)) throw fault
    return { ok: false, trouble: fault.trouble, said: fault.said }
  }
}
