import { SaxesParser } from 'saxes'
import { Unreadable } from './words'

export type XmlListener = { open: (name: string, attributes: Readonly<Record<string, string>>) => void; text: (text: string) => void; close: (name: string) => void }

/** So many bytes are decoded at a time: the whole of a part need not be in memory twice. */
const PIECE = 65_536

/**
 * Reads XML from its beginning to its end, in pieces. Only the entities of XML itself are known: a document type, or what is no XML, throws Unreadable; what stood before
 * it was told.
 */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlListener): void {
  const parser = new SaxesParser()
  parser.on('error', () => { throw new Unreadable('broken') })
  parser.on('doctype', () => { throw new Unreadable('broken') })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  parser.on('closetag', ({ name }) => close(name))
  for (const words of ['text', 'cdata'] as const) parser.on(words, text)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += PIECE) parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
  parser.write(decoder.decode()).close()
}

function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
