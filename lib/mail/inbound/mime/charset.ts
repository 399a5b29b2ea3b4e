import { isUtf8 } from 'node:buffer'
import { fromUtf7 } from './utf7'

// What mailers write and the Encoding Standard doesn't know.
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis', windows932: 'shift_jis', eucjp: 'euc-jp', iso2022jp: 'iso-2022-jp', cp936: 'gbk', cp949: 'euc-kr', ksc56011987: 'euc-kr', cp950: 'big5', tis620: 'windows-874',
  iso88598i: 'iso-8859-8', iso88598e: 'iso-8859-8',
  utf8mb4: 'utf-8', macroman: 'macintosh', macintosh: 'macintosh', koi8: 'koi8-r', ansi: 'windows-1252', ansix341968: 'us-ascii', usascii: 'us-ascii',
}
// Labels that say "one byte a letter, mostly Latin": mailers write them on whatever they have.
const CARELESS = new Set(['windows-1252', 'utf-8'])
const BOMS: readonly [string, string][] = [['efbbbf', 'utf-8'], ['fffe', 'utf-16le'], ['feff', 'utf-16be']]

/** Bytes as text, by the charset they are said to be in, unless the bytes themselves give it the lie (safety.md I2). */
export function decodeText(bytes: Uint8Array, label: string | null): string {
  if (bytes.length === 0) return ''
  const said = (label ?? '').trim().toLowerCase().replace(/^["']|["']$/g, '')
  if (/^(unicode-1-1-|x-unicode-2-0-)?utf-?7$/.test(said)) return fromUtf7(Buffer.from(bytes).toString('latin1'))
  const marked = BOMS.find(([mark]) => Buffer.from(bytes.subarray(0, mark.length / 2)).toString('hex') === mark)
  if (marked) return decodedAs(marked[1], bytes)
  const decoder = decoderOf(said)
  if (decoder?.encoding === 'iso-2022-jp') return decoder.decode(withoutIdleShifts(bytes))
  if (decoder && !CARELESS.has(decoder.encoding)) return ofIso(decoder, bytes)
  if (isUtf8(bytes)) return withoutC1(new TextDecoder('utf-8').decode(bytes))
  if (mostlyUtf8(bytes, decoder?.encoding === 'utf-8' ? 1 : 4)) return withoutC1(new TextDecoder('utf-8').decode(bytes))
  return decodedAs(decoder?.encoding === 'windows-1252' && said !== 'us-ascii' ? 'windows-1252' : likelyCharset(bytes), bytes)
}

/** The charset that an HTML text names itself, where its part names none and it isn't UTF-8, which mailers turn it into without a word. */
export function charsetInHtml(bytes: Uint8Array): string | null {
  if (isUtf8(bytes)) return null
  return /<meta\b[^>]{0,300}?charset\s{0,10}=\s{0,10}["']?([\w.:-]{1,40})/i.exec(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'))?.[1] ?? null
}

/** The one charset in which a mail's header fields encode their words, as a hint for text that names none; null where it says nothing, or doesn't fit. */
export function charsetOfWords(values: readonly string[], bytes: Uint8Array): string | null {
  if (isUtf8(bytes)) return null
  const named = new Set(values.flatMap((value) => [...value.matchAll(/=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?[bq]\?/gi)].map(([, label = '']) => label.toLowerCase())))
  const [label] = named
  const decoder = named.size === 1 && label ? decoderOf(label) : null
  return decoder && label && !CARELESS.has(decoder.encoding) && !decoder.decode(bytes).includes('\ufffd') ? label : null
}

/** What is said to be ISO 8859 and has letters where that has controls is Windows' relative of it. */
function ofIso(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  if (!decoder.encoding.startsWith('iso-8859-') || !/[\x80-\x9f]/.test(text)) return text
  return decoder.encoding === 'iso-8859-2' ? decodedAs('windows-1250', bytes) : withoutC1(text)
}

/** A shift to other letters that another one follows at once stands for nothing, as where two encoded words meet; the decoder would show it as a broken letter. */
const withoutIdleShifts = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('latin1').replace(/(?:\x1b(?:\([BIJ]|\$[@B]))+(?=\x1b(?:\([BIJ]|\$[@B]))/g, ''), 'latin1')

const IN_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Text with the controls U+0080 to U+009F as what Windows writes there (quotation marks, dashes, the euro): Node 20 decodes windows-1252 as if it were Latin 1, and nobody
 * means those controls.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => IN_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}

function decodedAs(label: string, bytes: Uint8Array): string {
  const text = new TextDecoder(label).decode(bytes)
  return label === 'windows-1252' ? withoutC1(text) : text
}

function decoderOf(label: string): TextDecoder | null {
  if (label === '') return null
  const bare = label.replace(/^(x-|cs)/, '').replace(/[\s._:-]+/g, '')
  const page = /^(?:ms)?(?:win|windows|cp|ansi)?(125[0-8])$/.exec(bare)?.[1]
  for (const candidate of [label, ALIASES[bare], page ? `windows-${page}` : undefined, label.replaceAll('_', '-'), bare]) {
    const found = candidate ? tryDecoder(candidate) : null
    if (found) return found
  }
  return null
}

function tryDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    // Not a name the Encoding Standard knows: the caller goes on with the next.
    return null
  }
}

/** Whether what is not ASCII are mostly whole UTF-8 sequences (so many `times` as broken ones), a few of which were cut: in no other charset do letters fall so. */
function mostlyUtf8(bytes: Uint8Array, times: number): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let whole = 0, broken = 0
  for (const sign of text) {
    if (sign === '\ufffd') broken += 1
    else if (sign.charCodeAt(0) > 127) whole += 1
  }
  return whole > broken * times
}

// Ђ Љ Њ Ћ Џ ђ љ њ ћ џ Ј ј, which lie apart from the other letters.
const SERBIAN_1251 = new Set([0x80, 0x8a, 0x8c, 0x8e, 0x8f, 0x90, 0x9a, 0x9c, 0x9e, 0x9f, 0xa3, 0xbc])

/** Which one-byte charset unlabelled bytes are in: Cyrillic words are runs of high bytes, Central European ones hold š, ž, č, ć, đ. */
function likelyCharset(bytes: Uint8Array): string {
  let high = 0, inRuns = 0, run = 0, hooks = 0
  for (const byte of bytes.subarray(0, 100_000)) {
    run = byte >= 0xc0 || SERBIAN_1251.has(byte) ? run + 1 : 0
    if (byte < 0x80) continue
    high += 1
    if (run >= 2) inRuns += 1
    if ([0x8a, 0x8e, 0x9a, 0x9e].includes(byte)) hooks += 1
  }
  if (high > 2 && inRuns > high * 0.5) return likelyCyrillic(bytes.subarray(0, 100_000))
  return hooks > 0 ? 'windows-1250' : 'windows-1252'
}

/** Cyrillic read in the wrong charset is made of rare letters, small ones before capitals. In doubt it is the first, which our countries use. */
function likelyCyrillic(bytes: Uint8Array): string {
  const scored = ['windows-1251', 'koi8-r', 'iso-8859-5'].map((label) => {
    const text = new TextDecoder(label).decode(bytes)
    return { label, score: (text.match(/[аеинорст]/gi)?.length ?? 0) - (text.match(/[а-я](?=[А-Я])/g)?.length ?? 0) }
  })
  return scored.reduce((best, one) => (one.score > best.score * 1.5 ? one : best)).label
}

const ASIAN: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 65001: 'utf-8', 874: 'windows-874' }

/** Text in a Windows code page, up to its final NUL. */
export function inCodePage(bytes: Buffer, codePage: number): string {
  const label = ASIAN[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252')
  return decodedAs(label, bytes).replace(/\0+$/, '')
}
