import { charsetInHtml, decodeText, inCodePage } from './charset'
import { mapiProperties } from './mapi'
import type { MapiProperties } from './mapi'

export type TnefFile = { filename: string | null; contentType: string | null; contentId: string | null; bytes: Buffer }
export type Tnef = { files: TnefFile[]; text: string | null; html: string | null }

const SIGNATURE = 0x223e9f78
const ATTACH_BEGIN = 0x9002, ATTACH_TITLE = 0x8010, ATTACH_DATA = 0x800f, ATTACH_PROPERTIES = 0x9005, BODY = 0x800c, CODE_PAGE = 0x9007, PROPERTIES = 0x9003
const LONG_NAME = 0x3707, SHORT_NAME = 0x3704, SHOWN_NAME = 0x3001, MIME_TAG = 0x370e, DATA = 0x3701, CONTENT_ID = 0x3712, PR_BODY = 0x1000, PR_HTML = 0x1013
const MOST_FILES = 1000

type Draft = { title: string | null; data: Buffer | null; properties: MapiProperties }

/** What a winmail.dat holds (MS-OXTNEF); null when it is none, or broken before anything could be taken out of it. */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null
  const drafts: Draft[] = []
  let codePage = 1252, text: string | null = null, message: MapiProperties = new Map()
  for (let at = 6; at + 9 <= bytes.length;) {
    const id = bytes.readUInt16LE(at + 1), length = bytes.readUInt32LE(at + 5)
    const data = bytes.subarray(at + 9, at + 9 + length)
    // Cut off in the middle: what came before is whole.
    if (data.length < length) break
    const last = drafts.at(-1)
    if (id === CODE_PAGE && length >= 4) codePage = data.readUInt32LE(0)
    else if (id === BODY) text = inCodePage(data, codePage)
    else if (id === PROPERTIES) message = mapiProperties(data, codePage)
    else if (id === ATTACH_BEGIN && drafts.length < MOST_FILES) drafts.push({ title: null, data: null, properties: new Map() })
    else if (id === ATTACH_TITLE && last) last.title = inCodePage(data, codePage)
    else if (id === ATTACH_DATA && last) last.data = data
    else if (id === ATTACH_PROPERTIES && last) last.properties = mapiProperties(data, codePage)
    at += 9 + length + 2
  }
  return { files: drafts.flatMap(fileOf), text: text ?? textOf(message, PR_BODY), html: textOf(message, PR_HTML) }
}

function fileOf({ title, data, properties }: Draft): TnefFile[] {
  const bytes = data ?? bytesOf(properties, DATA)
  if (!bytes) return []
  const name = textOf(properties, LONG_NAME) ?? title ?? textOf(properties, SHORT_NAME) ?? textOf(properties, SHOWN_NAME)
  return [{ filename: name?.trim() || null, contentType: textOf(properties, MIME_TAG)?.trim().toLowerCase() || null, contentId: textOf(properties, CONTENT_ID), bytes }]
}

function textOf(properties: MapiProperties, id: number): string | null {
  const found = properties.get(id)
  if (typeof found === 'string') return found
  // Its bytes: in the charset that it names itself, else in what they are.
  return Buffer.isBuffer(found) && id === PR_HTML ? decodeText(found, charsetInHtml(found)).replace(/\0+$/, '') : null
}

function bytesOf(properties: MapiProperties, id: number): Buffer | null {
  const found = properties.get(id)
  return Buffer.isBuffer(found) ? found : null
}
