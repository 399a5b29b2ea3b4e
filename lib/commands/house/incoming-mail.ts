import { HOUSE } from '../../db/history'
import { mailbox } from '../../db/schema/inbox'
import { mailSettings as table } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { IncomingMail } from '../../inputs/mail-settings'
import { seal } from '../../mail/secret-box'
import { mailRow } from '../../mail/settings'

const nothing = (text: string) => (text === '' ? null : text)

/**
 * Keeps which mailbox answers come to, and how a case gets its own address; the password is encrypted with the installation's key. Only an admin may (safety.md, attack
 * 50). What kept us from a mailbox before says nothing any more: it is looked into anew. Refuses with nothing_changed.
 */
export function changeIncomingMail(actor: Actor, input: IncomingMail): void {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  transact(actor, (tx, record, { at }) => {
    const was = mailRow(tx)
    const now = {
      imapHost: nothing(input.imapHost), imapPort: input.imapPort === '' ? null : Number(input.imapPort), imapSecurity: input.imapSecurity, imapUser: nothing(input.imapUser),
      imapFolder: nothing(input.imapFolder), replyStyle: input.replyStyle, trustedHost: nothing(input.trustedHost),
    }
    const usual = { imapSecurity: 'tls', replyStyle: 'none' } as const
    const before = (key: keyof typeof now) => was?.[key] ?? (key === 'imapSecurity' || key === 'replyStyle' ? usual[key] : null)
    const changed = (Object.keys(now) as (keyof typeof now)[]).filter((key) => before(key) !== now[key]) as string[]
    // A password goes with its user and its server: another server never gets it.
    const moved = was !== null && (was.imapHost !== now.imapHost || was.imapUser !== now.imapUser)
    const password = input.imapPassword !== '' ? seal(input.imapPassword) : input.imapUser === '' || moved ? null : was?.imapPassword ?? null
    if (password !== (was?.imapPassword ?? null)) changed.push('imapPassword')
    if (changed.length === 0) throw new Refusal('nothing_changed')
    const row = { ...now, imapPassword: password, changedAt: at }
    tx.insert(table).values({ id: 1, ...row }).onConflictDoUpdate({ target: table.id, set: row }).run()
    tx.update(mailbox).set({ triedAt: null, trouble: null, said: null, failingSince: null }).run()
    record(HOUSE, 'mail_settings_changed', { changed })
  })
}
