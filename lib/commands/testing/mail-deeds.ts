import { utimesSync } from 'node:fs'
import { later, now } from '../../clock'
import type { Actor } from '../../domain/permissions'
import { keepRaw, rawPath } from '../../files/keep-raw'
import { mailSettingsInput } from '../../inputs/mail-settings'
import { fileLetterInput } from '../../inputs/outbox'
import type { Trouble } from '../../mail/smtp-trouble'
import { changeMailSettings } from '../house/mail-settings'
import { pauseMail } from '../house/pause-mail'
import { testMail } from '../house/test-mail'
import { fileLetter } from '../letter/file-letter'
import { leaveByEmail } from '../letter/leave-by-email'
import { noteLetterAccess } from '../letter/note-letter-access'
import { approvedByCommands } from '../letter/testing/approved-by-commands'
import { cancelMail } from '../outbox/cancel-mail'
import { LEASE_MS } from '../claims/lease'
import { claimNext, markEnding } from '../outbox/claim'
import { endFailed } from '../outbox/end-claim'
import { recoverClaims } from '../outbox/recover'
import { retryMail } from '../outbox/retry-mail'
import { settleMail } from '../outbox/settle-mail'
import { sweepRaw } from '../outbox/sweep-raw'
import type { Deed } from './deed'

const REFUSED: Trouble = { trouble: 'recipient_refused', said: '550 No such user', code: 550, command: 'RCPT TO' }

/** What letters and the outbox write on their way out of a case, in an order in which all can be done. */
export function mailDeeds(admin: () => Actor, caseId: () => string, setClock: (instant: string) => void): Deed[] {
  const ids = { letterId: '', filedId: '', outboxId: '' }
  const wait = (ms: number) => setClock(later(now(), ms))
  return [
    ['house/mail-settings', () => changeMailSettings(admin(), mailSettingsInput.parse({ fromAddress: 'desk@plazo.example', smtpHost: '127.0.0.1', smtpPort: '9', smtpSecurity: 'none' }))],
    ['house/test-mail', () => testMail(admin(), { to: 'admin@plazo.example' }, { subject: 'Test', text: 'Test' })],
    ['house/pause-mail', () => { pauseMail(admin(), { paused: true }); pauseMail(admin(), { paused: false }) }],
    ['letter/approve-letter', () => { ids.letterId = approvedByCommands(caseId(), 'email') }],
    ['letter/leave-by-email', async () => { ids.outboxId = (await leaveByEmail(admin(), { letterId: ids.letterId, key: 'every-command' })).outboxId }],
    ['outbox/cancel-mail', () => cancelMail(admin(), ids)],
    ['letter/leave-by-email', async () => { ids.outboxId = (await leaveByEmail(admin(), { letterId: ids.letterId, key: 'every-command-2' })).outboxId }],
    ['outbox/claim', () => { wait(LEASE_MS); claimNext() }],
    ['outbox/recover', () => { wait(LEASE_MS); recoverClaims() }],
    ['outbox/end-claim', () => endFailed(claimNext()!, REFUSED)],
    ['outbox/retry-mail', () => retryMail(admin(), ids)],
    ['outbox/claim', () => { wait(LEASE_MS); markEnding(claimNext()!) }],
    ['outbox/recover', () => { wait(LEASE_MS); recoverClaims() }],
    ['outbox/settle-mail', () => settleMail(admin(), { outboxId: ids.outboxId, as: 'sent', why: 'They said so' })],
    ['letter/approve-letter', () => { ids.filedId = approvedByCommands(caseId(), 'electronic_register') }],
    ['letter/note-letter-access', () => noteLetterAccess(admin(), { requestId: caseId(), letterId: ids.filedId, format: 'pdf' })],
    ['letter/file-letter', () => fileLetter(admin(), fileLetterInput.parse({ letterId: ids.filedId, on: now().slice(0, 10), number: 'REG-1' }))],
    ['outbox/sweep-raw', () => {
      const { sha256 } = keepRaw(Buffer.from('nobody queued it'))
      utimesSync(rawPath(sha256), 1, 1)
      sweepRaw()
    }],
  ]
}
