import { folded } from '../kind/folded'
import { decodeText } from '../mime/charset'
import { decodedWords } from '../mime/encoded-words'
import type { Part } from '../mime/part'
import { headerOf } from '../mime/part'
import { decodeBody } from '../mime/transfer-encoding'
import { announced, headerBlock, labelOf } from '../show/quote-marks'
import type { ParsedMail } from '../parsed-mail'
import { addressesIn, oneLine } from './addresses'
import { forwardedDate } from './forwarded-date'
import { idIn } from './ids'
import { mailDate, zoneOf } from './mail-date'

type Original = NonNullable<ParsedMail['original']>
const HANDED_ON = /^(?:fwd?|rv|tr|wg|pd|prosl|i|reenv|reenviado|reenviat|prosledjeno|weiterleitung|enc)\s?: ?/
const DATES = ['date', 'sent', 'fecha', 'enviado', 'enviado el', 'data', 'enviat', 'enviat el', 'datum', 'gesendet', 'poslato', 'poslano', 'envoye', 'le']
const SUBJECTS = ['subject', 'asunto', 'assumpte', 'tema', 'betreff', 'predmet', 'naslov', 'objet']

/**
 * The mail of somebody else that this one hands on: attached whole, or put in the text under its sender, date and subject. Null when it does neither. Whether the one who
 * hands it on is ours is for those who know our addresses.
 */
export function originalOf(root: Part, attached: readonly Part[], subject: string, text: string): Original | null {
  const whole = attached.length === 1 ? attached[0] : undefined
  const lines = text.split('\n', 20_000)
  const inText = inline(lines, HANDED_ON.test(folded(subject)), zoneOf(headerOf(root, 'date')))
  if (!whole) return inText
  return inText ?? ofMessage(whole)
}

function ofMessage(part: Part): Original {
  const bytes = decodeBody(part.body.subarray(0, 300_000), part.encoding)
  const text = decodeText(bytes, 'utf-8').replace(/\r\n?/g, '\n').replace(/^\n+/, '')
  const fields = text.slice(0, /\n\n/.exec(text)?.index ?? text.length).replace(/\n[ \t]+/g, ' ').split('\n')
  const field = (name: string) => fields.find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)?.slice(name.length + 1).trim() ?? null
  return {
    from: addressesIn(field('from') ?? '')[0] ?? null, date: mailDate(field('date')), messageId: idIn(field('message-id')),
    subject: oneLine(decodedWords(field('subject') ?? '')) || null,
  }
}

function inline(lines: readonly string[], saysSo: boolean, ahead: number | null): Original | null {
  const mark = lines.findIndex((line) => announced(line) === 'forwarded')
  if (mark >= 0) {
    const first = lines.findIndex((line, at) => at > mark && at < mark + 8 && labelOf(line) !== null)
    if (first >= 0) {
      const empty = lines.findIndex((line, at) => at > first && line.replace(/[>\s]/g, '') === '')
      const block = lines.slice(first, Math.min(empty < 0 ? lines.length : empty, first + 12))
      if (block.some((line) => labelOf(line) === 'from')) return fromBlock(block, ahead)
    }
  }
  if (mark < 0 && !saysSo) return null
  // Outlook hands on without a word between dashes: its block of fields, in a mail whose subject says that it is handed on.
  const block = lines.findIndex((_line, at) => headerBlock(lines, at) > 0)
  return block >= 0 ? fromBlock(lines.slice(block, block + headerBlock(lines, block)), ahead) : null
}

function fromBlock(lines: readonly string[], ahead: number | null): Original | null {
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
  return { from: address, date: date ? forwardedDate(date, ahead) : null, messageId: null, subject }
}
