import type { AttachmentWarning } from '../../../domain/inbox/words'
import { ATTACHMENT_WARNINGS } from '../../../domain/inbox/words'
import { HEAD_BYTES, sniff } from '../../../files/sniff'

const RUNS = /\.(?:exe|com|scr|pif|bat|cmd|msi|msp|dll|cpl|jar|js|jse|vbs|vbe|wsf|wsh|hta|ps1|psm1|lnk|reg|inf|chm|app|apk|dmg|iso|img|vhd|sh|url|one|appx|scf|settingcontent-ms|library-ms)$/i
const MACRO_NAMES = /\.(?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|ppsm|sldm|xlsb)$/i
const MARKUP = /\.(?:html?|xhtml|shtml|mht|mhtml|svgz?|xsl|xml)$/i
/** What a file that ends so must look like inside. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  pdf: /^application\/pdf$/, png: /^image\/png$/, jpg: /^image\/jpeg$/, jpeg: /^image\/jpeg$/, gif: /^image\/gif$/, tif: /^image\/tiff$/, tiff: /^image\/tiff$/,
  docx: /zip|x-cfb/, xlsx: /zip|x-cfb/, pptx: /zip|x-cfb/, odt: /zip/, ods: /zip/, zip: /zip/, doc: /x-cfb|rtf|text\/plain|xml/, xls: /x-cfb|text\/plain|xml/, rtf: /rtf/, txt: /text\/plain|octet-stream/, csv: /text\/plain|octet-stream/,
}
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const VBA = [Buffer.from('vbaProject.bin'), utf16('_VBA_PROJECT'), Buffer.from('Attribut\0e VB_')]
const OUTSIDE = [Buffer.from('/JavaScript'), Buffer.from('/Launch'), Buffer.from('/EmbeddedFile'), Buffer.from('/OpenAction'), Buffer.from('/RichMedia'), Buffer.from('/XFA')]
const OBJECTS = [Buffer.from('oleObject'), Buffer.from('activeX'), Buffer.from('externalLink'), Buffer.from('\\objdata'), Buffer.from('DDEAUTO')]
const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, MOST_ENTRIES = 5000

/** What to be careful with before opening an attachment (safety.md, attack 40): told from its name and bytes, nothing in it is run or unpacked. */
export async function warningsOf(filename: string | null, contentType: string, bytes: Buffer): Promise<AttachmentWarning[]> {
  const name = filename ?? '', seen = await sniff(bytes.subarray(0, HEAD_BYTES))
  const found = new Set<AttachmentWarning>()
  const holds = (needles: readonly Buffer[]) => needles.some((needle) => bytes.includes(needle))
  const entries = bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL ? zipEntries(bytes) : []
  if (RUNS.test(name) || isProgram(bytes) || entries.some((one) => RUNS.test(one.name))) found.add('executable')
  if (MACRO_NAMES.test(name) || ((entries.length > 0 || seen === 'application/x-cfb') && holds(VBA)) || entries.some((one) => /vbaProject/i.test(one.name))) found.add('macros')
  if (seen === 'application/pdf' ? holds(OUTSIDE) : MARKUP.test(name) || /html|svg/.test(contentType) || (/zip|rtf|x-cfb/.test(seen) && holds(OBJECTS))) found.add('active_content')
  if (entries.some((one) => one.locked) || (seen === 'application/pdf' && bytes.includes('/Encrypt')) || (seen === 'application/x-cfb' && bytes.includes(utf16('EncryptedPackage')))) found.add('password')
  const looks = LOOKS[/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  if (bytes.length > 0 && looks && !looks.test(seen)) found.add('wrong_type')
  return ATTACHMENT_WARNINGS.filter((one) => found.has(one))
}

function isProgram(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('latin1')
  return start.startsWith('MZ') || start === '\x7fELF' || ['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe'].includes(bytes.subarray(0, 4).toString('hex')) || start.startsWith('#!')
}

/** The names in a zip and whether they are locked, from its directory at the end; no entry is opened. */
function zipEntries(bytes: Buffer): { name: string; locked: boolean }[] {
  const found: { name: string; locked: boolean }[] = []
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(CENTRAL)
  for (let at = bytes.indexOf(mark); at >= 0 && at + 46 <= bytes.length && found.length < MOST_ENTRIES; at = bytes.indexOf(mark, at + 46)) {
    found.push({ name: bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString('utf8'), locked: (bytes.readUInt16LE(at + 8) & 1) === 1 })
  }
  return found
}
