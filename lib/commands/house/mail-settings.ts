import { HOUSE } from '../../db/history'
import { mailSettings as table } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { MailSettings } from '../../inputs/mail-settings'
import { checkedAddress } from '../../mail/address'
import { seal } from '../../mail/secret-box'
import { mailRow } from '../../mail/settings'

type Row = typeof table.$inferInsert
const nothing = (text: string) => (text === '' ? null : text)

/**
 * Keeps how outgoing mail leaves; the password is encrypted with the installation's key. Only an admin may: the server that Plazo connects to is theirs to choose,
 * and no other input names one (safety.md, attack 50). Refuses with bad_address or nothing_changed.
 */
export function changeMailSettings(actor: Actor, input: MailSettings): void {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  transact(actor, (tx, record, { at }) => {
    const was = mailRow(tx)
    const now: Omit<Row, 'id' | 'changedAt'> = {
      fromName: nothing(input.fromName), fromAddress: addressOf(input.fromAddress, 'fromAddress'), replyAddress: addressOf(input.replyAddress, 'replyAddress'),
      smtpHost: nothing(input.smtpHost), smtpPort: input.smtpPort === '' ? null : Number(input.smtpPort), smtpSecurity: input.smtpSecurity, smtpUser: nothing(input.smtpUser),
    }
    const changed = (Object.keys(now) as (keyof typeof now)[]).filter((key) => (was?.[key] ?? null) !== (now[key] ?? null) && !(key === 'smtpSecurity' && !was && !input.smtpHost)) as string[]
    // A password goes with its user and its server: another server never gets it.
    const moved = was !== null && (was.smtpHost !== now.smtpHost || was.smtpUser !== now.smtpUser)
    const password = input.smtpPassword !== '' ? seal(input.smtpPassword) : input.smtpUser === '' || moved ? null : was?.smtpPassword ?? null
    if (password !== (was?.smtpPassword ?? null)) changed.push('smtpPassword')
    if (changed.length === 0) throw new Refusal('nothing_changed')
    const row = { ...now, smtpPassword: password, testedAt: null, testResult: null, changedAt: at }
    tx.insert(table).values({ id: 1, ...row }).onConflictDoUpdate({ target: table.id, set: row }).run()
    record(HOUSE, 'mail_settings_changed', { changed })
  })
}

function addressOf(given: string, field: string): string | null {
  return given === '' ? null : checkedAddress(given, field)
}
