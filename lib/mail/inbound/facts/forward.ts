import { folded } from '../kind/folded'
import { allParts } from '../kind/mail-view'
import { contentsOf } from '../mime/contents'
import { decodedWords } from '../mime/encoded-words'
import { MailLimit } from '../mime/limit'
import { mimeTree } from '../mime/mime-tree'
import type { Part } from '../mime/part'
import { headerOf, headersNamed } from '../mime/part'
import { decodeBody } from '../mime/transfer-encoding'
import { announced, headerBlock, labelOf } from '../show/quote-marks'
import type { Original } from '../parsed-mail'
import { addressesIn, oneLine } from './addresses'
import { forwardedDate } from './forwarded-date'
import { idIn, idsIn } from './ids'
import { mailDate, zoneOf } from './mail-date'

const HANDED_ON = /^(?:fwd?|rv|tr|wg|pd|prosl|i|reenv|reenviado|reenviat|prosledjeno|weiterleitung|enc)\s?: ?/
const DATES = ['date', 'sent', 'fecha', 'enviado', 'enviado el', 'data', 'enviat', 'enviat el', 'datum', 'gesendet', 'poslato', 'poslano', 'envoye', 'le']
const SUBJECTS = ['subject', 'asunto', 'assumpte', 'tema', 'betreff', 'predmet', 'naslov', 'objet']
/** A colleague's forward of a colleague's forward, and so on; of each that is attached so many bytes and signs are looked at. */
const DEEPEST = 4
const MOST_BYTES = 300_000, MOST_CHARACTERS = 100_000

/**
 * The mail of somebody else that this one hands on: attached whole, or put in the text under its sender, date and subject; with the mail that it hands on itself. Null when
 * it does neither. Whether the one who hands it on is ours is for those who know our addresses.
 */
export async function originalOf(root: Part, subject: string, text: string, depth = 0): Promise<Original | null> {
  const lines = text.split('\n', 20_000)
  const inText = inline(lines, HANDED_ON.test(folded(subject)), zoneOf(headerOf(root, 'date')), depth)
  const attached = allParts(root).filter(isMessage)
  const whole = attached.length === 1 ? attached[0] : undefined
  return inText ?? (whole && depth < DEEPEST ? await ofMessage(whole, depth) : null)
}

const isMessage = (part: Part) => part.type === 'message/rfc822' || part.type === 'message/global'

async function ofMessage(part: Part, depth: number): Promise<Original | null> {
  try {
    const root = await mimeTree(decodeBody(part.body.subarray(0, MOST_BYTES), part.encoding))
    const all = (key: string) => headersNamed(root, key).flatMap(addressesIn)
    const subject = oneLine(decodedWords(headerOf(root, 'subject') ?? '')), text = contentsOf(root).text.slice(0, MOST_CHARACTERS)
    return {
      from: all('from')[0] ?? null, date: mailDate(headerOf(root, 'date')), messageId: idIn(headerOf(root, 'message-id')), subject: subject || null,
      recipients: ['to', 'cc'].flatMap(all).map((one) => one.address.toLowerCase()), references: ['in-reply-to', 'references'].flatMap((key) => headersNamed(root, key).flatMap(idsIn)), text,
      original: await originalOf(root, subject, text, depth + 1),
    }
  } catch (fault) {
    // What is attached may be more than we read: it stays an attachment.
    if (!(fault instanceof MailLimit)) throw fault
    return null
  }
}

function inline(lines: readonly string[], saysSo: boolean, ahead: number | null, depth: number): Original | null {
  const mark = lines.findIndex((line) => announced(line) === 'forwarded')
  if (mark >= 0) {
    const first = lines.findIndex((line, at) => at > mark && at < mark + 8 && labelOf(line) !== null)
    if (first >= 0) {
      const empty = lines.findIndex((line, at) => at > first && line.replace(/[>\s]/g, '') === '')
      const block = lines.slice(first, Math.min(empty < 0 ? lines.length : empty, first + 12))
      if (block.some((line) => labelOf(line) === 'from')) return fromBlock(block, lines.slice(first + block.length), ahead, depth)
    }
  }
  if (mark < 0 && !saysSo) return null
  // Outlook hands on without a word between dashes: its block of fields, in a mail whose subject says that it is handed on.
  const block = lines.findIndex((_line, at) => headerBlock(lines, at) > 0)
  if (block < 0) return null
  const behind = block + headerBlock(lines, block)
  return fromBlock(lines.slice(block, behind), lines.slice(behind), ahead, depth)
}

function fromBlock(lines: readonly string[], below: readonly string[], ahead: number | null, depth: number): Original | null {
  const valueOf = (fits: (line: string) => boolean) => {
    const at = lines.findIndex(fits)
    if (at < 0) return null
    // A long value goes on in the next line.
    const more = lines[at + 1] !== undefined && labelOf(lines[at + 1] ?? '') === null ? ` ${lines[at + 1]}` : ''
    return oneLine(`${lines[at]?.replace(/^[^:]{0,40}:\*{0,2}/, '')}${more}`.replace(/^\*{0,2}|\*{0,2}$/g, ''))
  }
  const named = (words: readonly string[]) => (line: string) => words.includes(folded(line.slice(0, 60)).replace(/^[>*| ]+/, '').split(/[:*]/)[0]?.trim() ?? '')
  const from = valueOf((line) => labelOf(line) === 'from')
  const address = addressesIn((from ?? '').replace(/\[mailto:([^\]]{1,320})\]/i, '<$1>').replace(/<mailto:([^>]{1,320})>/i, '<$1>'))[0] ?? null
  const date = valueOf(named(DATES)), subject = valueOf(named(SUBJECTS))
  if (!address && !subject) return null
  // Only what says so by its subject is itself handed on: what an answer quotes is not.
  const original = depth < DEEPEST && HANDED_ON.test(folded(subject ?? '')) ? inline(below, true, ahead, depth + 1) : null
  return { from: address, date: date ? forwardedDate(date, ahead) : null, messageId: null, subject, recipients: [], references: [], text: '', original }
}
