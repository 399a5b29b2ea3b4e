import { decodeText, withoutC1 } from './charset'

// One that an @ follows is part of an address, and says what it says.
const WORD = /=\?([\w.:+-]{1,60})(?:\*[\w-]{1,20})?\?([bq])\?([^?]*)\?=(?!@)/gi
const APART = /(=\?[^\s?]{1,80}\?[bq]\?[^?]*\?=)\s+(?==\?[^\s?]{1,80}\?[bq]\?[^?]*\?=(?!@))/gi

/** A header's text with its encoded words (RFC 2047) decoded. */
export function decodedWords(value: string): string {
  return withoutC1(replaced(value, (text) => text))
}

/** A header with its encoded words all in UTF-8, for a parser that decodes each of them alone. */
export function inUtf8Words(value: string): string {
  return replaced(value, (text) => (text === '' ? '' : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`))
}

/**
 * Words that follow each other in one charset are decoded as one: mailers cut them in the midst of a letter, or of a shift to other letters. (postal-mime decodes each alone; libmime joins
 * those of one encoding only, and believes their labels, where `decodeText` looks at the bytes.)
 */
function replaced(value: string, put: (text: string) => string): string {
  if (!value.includes('=?')) return value
  const joined = value.replace(APART, '$1')
  let out = '', at = 0, charset = '', run: Buffer[] = []
  const flush = () => {
    if (run.length > 0) out += put(decoded(Buffer.concat(run), charset))
    run = []
  }
  for (const { 0: whole, 1: label = '', 2: encoding = '', 3: text = '', index } of joined.matchAll(WORD)) {
    if (index > at || label.toLowerCase() !== charset) flush()
    out += joined.slice(at, index)
    charset = label.toLowerCase()
    at = index + whole.length
    // Letters that stand there as they are were decoded with their line.
    for (const piece of text.split(/([^\x00-\x7f]+)/)) {
      if (/^[^\x00-\x7f]/.test(piece)) {
        flush()
        out += put(piece)
      } else run.push(/b/i.test(encoding) ? Buffer.from(piece, 'base64') : fromQ(piece))
    }
  }
  flush()
  return out + joined.slice(at)
}

// Who encodes words knows UTF-8 when writing it: what is broken there was cut.
const decoded = (bytes: Buffer, charset: string) => (/^utf-?8$/.test(charset) ? bytes.toString('utf8') : decodeText(bytes, charset))
const fromQ = (text: string) => Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')
