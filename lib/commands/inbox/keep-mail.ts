import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { newId } from '../../db/ids'
import { inbound } from '../../db/schema/inbox'
import { actorName, write } from '../../db/transact'
import { mboxSpans } from '../../domain/inbox/mbox'
import type { InboundSource } from '../../domain/inbox/words'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { keepRaw, keepRawFile, rawPath } from '../../files/keep-raw'
import type { Raw } from '../../files/keep-raw'
import { faultAt } from '../../mail/fault-point'

/** `known`: the same bytes were here already, and no row was added. */
export type KeptMail = { inboundId: string; known: boolean }

/**
 * Keeps a mail as it came, its bytes or the file that holds them: durable under its SHA-256, then its row, and nothing of it is read yet (safety.md I1). The same
 * bytes again answer the row that is there. Refuses with storage_full or too_large; then nothing is kept.
 */
export async function keepMail(actor: Actor, mail: Buffer | string, source: InboundSource): Promise<KeptMail> {
  if (!mayInHouse(actor, 'sort_mail')) throw new NotFound()
  const keep = () => (typeof mail === 'string' ? keepRawFile(mail) : keepRaw(mail))
  const raw = await keep()
  faultAt('ingest.raw_written')
  const kept = keepRow(actor, raw, source)
  if (existsSync(rawPath(raw.sha256))) return kept
  // A sweep took the bytes of an earlier try between the two.
  await keep()
  return kept
}

/** Keeps every mail of a file, an .eml or an .mbox, in its order. */
export async function keepMails(actor: Actor, file: Buffer, source: InboundSource): Promise<KeptMail[]> {
  const kept: KeptMail[] = []
  for (const { from, to } of mboxSpans(file)) kept.push(await keepMail(actor, file.subarray(from, to), source))
  return kept
}

function keepRow(actor: Actor, raw: Raw, source: InboundSource): KeptMail {
  const kept = write((tx, { at }) => {
    const there = tx.select({ id: inbound.id }).from(inbound).where(eq(inbound.sha256, raw.sha256)).get()
    if (there) return { inboundId: there.id, known: true }
    const id = newId()
    tx.insert(inbound).values({ id, ...raw, source, arrivedAt: at, arrivedBy: actorName(actor), state: 'kept', nextAt: at }).run()
    return { inboundId: id, known: false }
  })
  if (!kept.known) faultAt('ingest.row_in')
  return kept
}
