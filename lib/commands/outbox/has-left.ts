import type { Tx } from '../../db/client'
import type { Recorder, Stamp } from '../../db/transact'
import { newReceived } from '../../files/keep-new'
import type { Received } from '../../files/receive'
import { ownPdf, ownText } from '../../mail/own-mime'
import type { OutboxRow } from './claim'
import { letterHasLeft } from './letter-has-left'
import { messageHasLeft } from './message-has-left'

/** What the case keeps of a mail that left: its text, and the PDF of a letter, taken out of the very bytes. */
export type Leaving = { text: string; pdf: Received | null }

/** Takes from the bytes of a mail what its case will keep, durably; before the end of it is sent, so that nothing slow stands between the server's answer and the record of it. */
export async function leavingOf({ kind }: Pick<OutboxRow, 'kind'>, raw: Buffer): Promise<Leaving> {
  const pdf = kind === 'letter' ? ownPdf(raw) : null
  return { text: ownText(raw), pdf: pdf && await newReceived(pdf, 'application/pdf') }
}

/** Writes down in its case that the mail server took a letter or a message. */
export function hasLeft(tx: Tx, record: Recorder, stamp: Stamp, row: OutboxRow, said: string, leaving: Leaving | null, at = stamp.at): void {
  if (row.kind === 'letter') letterHasLeft(tx, record, stamp, row, said, leaving, at)
  else if (row.kind === 'message') messageHasLeft(tx, record, stamp, row, said, leaving?.text ?? null, at)
}
