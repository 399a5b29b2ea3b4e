import { DELIVERY_ACTIONS } from '../../../domain/inbox/words'
import type { Delivery } from '../../../domain/inbox/words'
import { decodeBody } from '../mime/transfer-encoding'
import type { Part } from '../mime/part'

const MOST = 200

/** What a delivery status notification says of each recipient (RFC 3464), [] for a part without any. */
export function deliveryReport(part: Part): Delivery[] {
  const text = decodeBody(part.body, part.encoding).subarray(0, 500_000).toString('utf8')
  return plainBlocks(blocksOf(text)).flatMap((block) => {
    const fields = fieldsOf(block)
    const named = [fields.get('final-recipient'), fields.get('original-recipient')].flatMap((value) => addressOf(value ?? '') ?? [])
    // A name that is good within a server only says less than the address that we wrote to.
    const recipient = named.find((address) => /@.+\../.test(address)) ?? named[0]
    if (!recipient) return []
    // Where a report leaves it out, the words of the server that refused it may say it.
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1] ?? /\b[45]\d\d[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec((fields.get('diagnostic-code') ?? '').slice(0, 2000))?.[1] ?? null
    const action = actionOf(fields.get('action') ?? '', status)
    return action ? [{ recipient, action, status }] : []
  })
}

const blocksOf = (text: string) => text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/).slice(0, MOST)

/** A gateway may take a report for a mail: its first block for the header, in which it says that it has encoded what follows. */
function plainBlocks(blocks: readonly string[]): readonly string[] {
  const behind = blocks.findIndex((block) => /^base64$/i.test(fieldsOf(block).get('content-transfer-encoding') ?? '')) + 1
  if (behind === 0 || blocks.slice(behind).some((block) => fieldsOf(block).has('final-recipient'))) return blocks
  return [...blocks.slice(0, behind), ...blocksOf(decodeBody(Buffer.from(blocks.slice(behind).join('\n')), 'base64').toString('utf8'))]
}

/** A mail that was thrown away unread on a machine's word (Dovecot's way to refuse, RFC 8098 "deleted") did not arrive; any other receipt is none of these: elsewhere the same says that somebody didn't read. */
export function refusedReceipt(part: Part): Delivery[] {
  const fields = fieldsOf(decodeBody(part.body, part.encoding).subarray(0, 100_000).toString('utf8').replace(/\r\n?/g, '\n').trim())
  const recipient = addressOf(fields.get('final-recipient') ?? '')
  return recipient && /dovecot/i.test(fields.get('reporting-ua') ?? '') && /^automatic-action\s*\/\s*mdn-sent-automatically\s*;\s*deleted/i.test(fields.get('disposition') ?? '') ? [{ recipient, action: 'failed', status: null }] : []
}

function fieldsOf(block: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, Math.max(0, at)).trim().toLowerCase()
    if (at > 0 && !found.has(name)) found.set(name, line.slice(at + 1).trim())
  }
  return found
}

/** "rfc822; somebody@authority.example" as the address alone. */
function addressOf(value: string): string | null {
  const bare = value.slice(value.lastIndexOf(';') + 1).trim().slice(0, 1000).replace(/^[\s<]+/, '').replace(/(?<![\s>])[\s>]+$/, '')
  return bare.includes('@') && bare.length <= 320 && !/\s/.test(bare) ? bare : null
}

function actionOf(said: string, status: string | null): Delivery['action'] | null {
  const word = /^[a-z]+/.exec(said.toLowerCase())?.[0] ?? ''
  const known = DELIVERY_ACTIONS.find((one) => one === word)
  if (known) return known
  return status?.startsWith('5') ? 'failed' : status?.startsWith('4') ? 'delayed' : status?.startsWith('2') ? 'delivered' : null
}
